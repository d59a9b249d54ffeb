import { createHash } from "node:crypto"
import { createReadStream, createWriteStream, existsSync, linkSync, rmSync } from "node:fs"
import { open } from "node:fs/promises"
import { pipeline } from "node:stream/promises"
import { createGunzip, createGzip } from "node:zlib"
import { problem } from "../problem.ts"

/**
 * A backup file: one line that names the format, a gzip stream of frames, and a SHA-256 over all that comes before.
 * A frame is a letter, a length and bytes: `H` head, `T` a table begins, `D` some of its rows as COPY writes them,
 * `E` it ends with its count, `S` sequences, `Z` the end.
 */
export type Frame = { readonly kind: Kind; readonly body: Buffer }
type Kind = "H" | "T" | "D" | "E" | "S" | "Z"

const MAGIC = Buffer.from("Palermo backup 1\n")
const DIGEST = 32
const FRAME_HEAD = 5
/** COPY hands over pieces of about 64 KiB, but never splits what one network packet held. */
const FRAME_LIMIT = 64 << 20

/** Writes frames to a new file, whole or not at all. Refuses a name that is taken: a backup is never overwritten. */
export async function writeFrames(file: string, frames: AsyncIterable<Frame>): Promise<void> {
  if (existsSync(file)) throw problem("platform.problem_backup_exists", 409, { values: { file } })
  const part = `${file}.part`
  rmSync(part, { force: true })
  const target = createWriteStream(part, { flags: "wx", mode: 0o600, flush: true })
  try {
    await pipeline(encode(frames), createGzip({ level: 1 }), seal, target)
    linkSync(part, file)
  } finally {
    rmSync(part, { force: true })
  }
}

/** Reads the whole file once, in small pieces, and refuses one that is cut short, altered or no backup at all. */
export async function checkFile(file: string): Promise<void> {
  const size = await sizeOf(file)
  if (size < MAGIC.length + DIGEST) throw damaged(file)
  const hash = createHash("sha256")
  let first = true
  for await (const piece of createReadStream(file, { end: size - DIGEST - 1 })) {
    const bytes = piece as Buffer
    if (first && !bytes.subarray(0, MAGIC.length).equals(MAGIC)) throw damaged(file)
    first = false
    hash.update(bytes)
  }
  const handle = await open(file)
  const { buffer } = await handle
    .read(Buffer.alloc(DIGEST), 0, DIGEST, size - DIGEST)
    .finally(() => handle.close())
  if (!buffer.equals(hash.digest())) throw damaged(file)
}

/** The frames of a checked file, one at a time. */
export async function* readFrames(file: string): AsyncGenerator<Frame, void> {
  const end = (await sizeOf(file)) - DIGEST - 1
  const packed = createReadStream(file, { start: MAGIC.length, end })
  const unpacked = createGunzip()
  const piping = pipeline(packed, unpacked).catch(() => {})
  try {
    yield* decode(unpacked)
  } finally {
    unpacked.destroy()
    await piping
  }
}

export function frame(kind: Kind, body: Buffer | object): Frame {
  return { kind, body: Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body)) }
}

export function damaged(file: string) {
  return problem("platform.problem_backup_damaged", 422, { values: { file } })
}

async function* encode(frames: AsyncIterable<Frame>): AsyncGenerator<Buffer> {
  for await (const { kind, body } of frames) {
    if (body.length > FRAME_LIMIT) throw new Error(`a frame of ${body.length} bytes`)
    const head = Buffer.alloc(FRAME_HEAD)
    head.write(kind, 0, "latin1")
    head.writeUInt32BE(body.length, 1)
    yield head
    yield body
  }
}

async function* seal(packed: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const hash = createHash("sha256").update(MAGIC)
  yield MAGIC
  for await (const piece of packed) {
    hash.update(piece)
    yield piece
  }
  yield hash.digest()
}

async function* decode(pieces: AsyncIterable<Buffer>): AsyncGenerator<Frame, void> {
  let held: Buffer[] = []
  let size = 0
  let wanted = FRAME_HEAD
  for await (const piece of pieces) {
    held.push(piece)
    size += piece.length
    if (size < wanted) continue
    let all = held.length === 1 ? piece : Buffer.concat(held)
    while (all.length >= FRAME_HEAD) {
      const length = all.readUInt32BE(1)
      if (length > FRAME_LIMIT) throw new Error(`a frame of ${length} bytes`)
      wanted = FRAME_HEAD + length
      if (all.length < wanted) break
      yield { kind: all.toString("latin1", 0, 1) as Kind, body: all.subarray(FRAME_HEAD, wanted) }
      all = all.subarray(wanted)
      wanted = FRAME_HEAD
    }
    held = [all]
    size = all.length
  }
}

async function sizeOf(file: string): Promise<number> {
  const handle = await open(file)
  const { size } = await handle.stat().finally(() => handle.close())
  return size
}

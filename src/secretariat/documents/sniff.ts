import { fileKinds, type FileKind } from "./file-kind.ts"
import { zipNames } from "./zip-names.ts"

/** What was noticed of a file while it passed: enough to tell its kind, never the whole of it. */
export type Seen = { size: number; head: Buffer; tail: Buffer; text: boolean }

const HEAD_BYTES = 1024
/** The directory of a Word file with thousands of pictures fits; one that does not is refused. */
const TAIL_BYTES = 256 * 1024

/** The beginning of a stream, and the stream with it once more. */
export async function withHead(
  stream: AsyncIterable<Uint8Array>,
): Promise<{ head: Buffer; stream: AsyncIterable<Uint8Array> }> {
  const pieces = stream[Symbol.asyncIterator]()
  let head: Buffer = Buffer.alloc(0)
  let done: boolean | undefined = false
  while (!done && head.length < 2 * HEAD_BYTES) {
    const next = await pieces.next()
    done = next.done
    if (!next.done) head = Buffer.concat([head, next.value])
  }
  async function* whole() {
    yield head
    if (!done) yield* { [Symbol.asyncIterator]: () => pieces }
  }
  return { head: head.subarray(0, 2 * HEAD_BYTES), stream: whole() }
}

/** Passes a stream on and notices its beginning, its end and whether it is text. */
export function watchBytes(stream: AsyncIterable<Uint8Array>): {
  seen: Seen
  bytes: AsyncGenerator<Uint8Array>
} {
  const seen: Seen = { size: 0, head: Buffer.alloc(0), tail: Buffer.alloc(0), text: true }
  async function* pass() {
    for await (const piece of stream) {
      seen.size += piece.length
      if (seen.head.length < HEAD_BYTES) seen.head = Buffer.concat([seen.head, piece]).subarray(0, HEAD_BYTES)
      seen.tail = Buffer.concat([seen.tail, piece]).subarray(-TAIL_BYTES)
      seen.text &&= piece.every(isTextByte)
      yield piece
    }
  }
  return { seen, bytes: pass() }
}

/** Tab, line feed, form feed and carriage return occur in texts; the other control characters do not. */
function isTextByte(byte: number): boolean {
  return byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0c || byte === 0x0d
}

/** Whether the bytes are what the file claims to be. A file with macros under a plain ending is not. */
export function looksLike(kind: FileKind, seen: Seen): boolean {
  return looks[kind](seen)
}

const looks: Readonly<Record<FileKind, (seen: Seen) => boolean>> = {
  pdf: startsWith(Buffer.from("%PDF-")),
  docx: (seen) => isOffice(seen, /^word\/document\d*\.xml$/),
  xlsx: (seen) => isOffice(seen, /^xl\/workbook\d*\.xml$/),
  odt: (seen) => isOpenDocument(seen, fileKinds.odt.type),
  ods: (seen) => isOpenDocument(seen, fileKinds.ods.type),
  txt: isText,
  csv: isText,
  json: isText,
  xlf: isText,
  png: startsWith(Buffer.from("89504e470d0a1a0a", "hex")),
  jpeg: startsWith(Buffer.from("ffd8ff", "hex")),
}

function startsWith(signature: Buffer): (seen: Seen) => boolean {
  return ({ head }) => head.subarray(0, signature.length).equals(signature)
}

/** UTF-16, as old spreadsheets export it, has a byte order mark and zero bytes. */
function isText({ head, text }: Seen): boolean {
  const mark = head.subarray(0, 2).toString("hex")
  if (mark === "fffe" || mark === "feff") return true
  return text && !head.subarray(0, 5).equals(Buffer.from("%PDF-"))
}

function isOffice(seen: Seen, main: RegExp): boolean {
  const names = zipNames(seen)
  if (!names?.includes("[Content_Types].xml")) return false
  return names.some((name) => main.test(name)) && !names.some((name) => name.endsWith("vbaProject.bin"))
}

/** An OpenDocument file begins with an entry `mimetype`, not compressed, that says what it is. */
function isOpenDocument(seen: Seen, type: string): boolean {
  if (!zipNames(seen)?.includes("content.xml")) return false
  const { head } = seen
  const [nameLength, extraLength] = [head.readUInt16LE(26), head.readUInt16LE(28)]
  const name = head.subarray(30, 30 + nameLength).toString()
  const start = 30 + nameLength + extraLength
  return (
    name === "mimetype" &&
    head
      .subarray(start, start + type.length + 2)
      .toString()
      .startsWith(`${type}PK`)
  )
}

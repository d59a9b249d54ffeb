import { createReadStream, createWriteStream } from "node:fs"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import { MAX_UPLOAD_BYTES } from "../blobs.ts"
import { problem } from "../problem.ts"

/** Bytes that came over the line and wait in a temporary file, so that a slow line holds no transaction open. */
export type Spooled = { open(): AsyncIterable<Uint8Array>; drop(): Promise<void> }

/** Takes in an upload. Refuses more than a document may have. */
export async function spool(incoming: Readable): Promise<Spooled> {
  const folder = await mkdtemp(join(tmpdir(), "palermo-upload-"))
  const path = join(folder, "bytes")
  const drop = () => rm(folder, { recursive: true, force: true })
  try {
    await pipeline(incoming, bounded, createWriteStream(path))
    if ((incoming as { truncated?: boolean }).truncated) throw tooLarge()
  } catch (thrown) {
    await drop()
    throw thrown
  }
  return { open: () => createReadStream(path), drop }
}

async function* bounded(incoming: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let size = 0
  for await (const chunk of incoming) {
    size += chunk.length
    if (size > MAX_UPLOAD_BYTES) throw tooLarge()
    yield chunk
  }
}

function tooLarge() {
  return problem("platform.problem_too_large", 413)
}

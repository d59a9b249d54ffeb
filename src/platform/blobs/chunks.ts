/** Large enough that 50 MiB are 200 rows, small enough that many readers at once stay within memory. */
export const CHUNK_BYTES = 256 * 1024

/** Cuts a stream into pieces of one size, whatever sizes it comes in; the last one may be smaller. */
export async function* inChunks(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let waiting: Uint8Array[] = []
  let length = 0
  for await (const piece of stream) {
    waiting.push(piece)
    length += piece.length
    if (length < CHUNK_BYTES) continue
    const bytes = Buffer.concat(waiting)
    let at = 0
    for (; at + CHUNK_BYTES <= bytes.length; at += CHUNK_BYTES) yield bytes.subarray(at, at + CHUNK_BYTES)
    waiting = [bytes.subarray(at)]
    length = bytes.length - at
  }
  if (length > 0) yield Buffer.concat(waiting)
}

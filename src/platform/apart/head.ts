import { deserialize, serialize } from "node:v8"

/** What a reader is told goes before the file, its length before it: the file itself is copied nowhere. */
export function headOf(told: unknown): Buffer {
  const head = serialize(told)
  const size = Buffer.alloc(4)
  size.writeUInt32BE(head.length)
  return Buffer.concat([size, head])
}

export function readHead(given: Buffer): { told: unknown; bytes: Uint8Array } {
  const end = 4 + given.readUInt32BE(0)
  return { told: deserialize(given.subarray(4, end)), bytes: given.subarray(end) }
}

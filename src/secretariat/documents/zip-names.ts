import type { Seen } from "./sniff.ts"

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
const END_BYTES = 22

/** The names in a ZIP file's directory, read without unpacking anything; null when it is no whole ZIP file. */
export function zipNames({ size, head, tail }: Seen): string[] | null {
  if (head.length < 30 || head.readUInt32LE(0) !== LOCAL) return null
  const end = findEnd(tail)
  if (end === null) return null
  const count = tail.readUInt16LE(end + 10)
  let at = tail.readUInt32LE(end + 16) - (size - tail.length)
  if (at < 0) return null
  const names: string[] = []
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || tail.readUInt32LE(at) !== CENTRAL) return null
    const nameLength = tail.readUInt16LE(at + 28)
    names.push(tail.subarray(at + 46, at + 46 + nameLength).toString())
    at += 46 + nameLength + tail.readUInt16LE(at + 30) + tail.readUInt16LE(at + 32)
  }
  return names
}

/** The end record is the last thing in the file but for a comment. */
function findEnd(tail: Buffer): number | null {
  for (let at = tail.length - END_BYTES; at >= 0; at--) {
    if (tail.readUInt32LE(at) === END) return at
  }
  return null
}

import { createHash, randomBytes } from "node:crypto"

/** A UUID of version 7 (RFC 9562): its first bits are the time, so that new rows stand together in an index. */
export function uuidv7(): string {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(Date.now(), 0, 6)
  return stamp(bytes, 0x70)
}

/** For tests: the ids of a deed follow from the deed, so that one more hidden row shifts no other id. */
export function idsOf(deed: string): () => string {
  let count = 0
  return () => {
    const digest = createHash("sha256").update(`${deed} ${count++}`).digest()
    return stamp(digest.subarray(0, 16), 0x80)
  }
}

function stamp(bytes: Buffer, version: number): string {
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | version, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString("hex")
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-")
}

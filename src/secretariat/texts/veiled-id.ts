import { createHmac } from "node:crypto"
import type { Caller } from "../../platform/room.ts"

/**
 * An id from which nobody reads when it was made, nor after which other: the house's own ids begin with the time, and
 * in an informal round the order of proposals would tell who made them. What is listed by these ids is listed in an
 * order that means nothing.
 */
export function veiledId(caller: Caller): string {
  const bytes = createHmac("sha256", caller.house.secret).update(`text ${caller.newId()}`).digest()
  // A UUID of version 8, whose bits are the maker's own (RFC 9562).
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString("hex").slice(0, 32)
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-")
}

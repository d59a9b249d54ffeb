import { BlockList, isIP } from "node:net"

const own = new BlockList()
/** RFC 6890 and its IPv6 kin: this machine, private networks, links, shared space, documentation, multicast, reserved. */
const RANGES = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
] as const
for (const [address, bits] of RANGES) own.addSubnet(address, bits, "ipv4")

const global = new BlockList()
global.addSubnet("2000::", 3, "ipv6")
/** Within the global range: documentation, and ways to wrap an address of version 4 (6to4, Teredo). */
const wrapped = new BlockList()
wrapped.addSubnet("2001:db8::", 32, "ipv6")
wrapped.addSubnet("2001::", 32, "ipv6")
wrapped.addSubnet("2002::", 16, "ipv6")

/**
 * Whether an address is one of the public internet. Anything else is this machine, its neighbours or nobody: a link
 * that a person typed must not make the server knock there.
 */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address)
  if (family === 4) return !own.check(address, "ipv4")
  return family === 6 && global.check(address, "ipv6") && !wrapped.check(address, "ipv6")
}

/** A stream of choices that a seed decides: a trial that failed once fails again with the same number. */
export type Random = {
  below(limit: number): number
  chance(share: number): boolean
  pick<T>(items: readonly T[]): T
  /** A few different ones, in no order that means anything. */
  some<T>(items: readonly T[], count: number): T[]
  uuid(): string
  bytes(length: number): Buffer
}

export function randomFrom(seed: number): Random {
  const next = mulberry(seed)
  const below = (limit: number) => Math.floor(next() * limit)
  const bytes = (length: number) => Buffer.from(Array.from({ length }, () => below(256)))
  return {
    below,
    bytes,
    chance: (share) => next() < share,
    pick: (items) => {
      if (items.length === 0) throw new Error("nothing to pick from")
      return items[below(items.length)]!
    },
    some: (items, count) => {
      const keyed = items.map((item) => ({ item, key: next() }))
      return keyed
        .sort((a, b) => a.key - b.key)
        .slice(0, count)
        .map(({ item }) => item)
    },
    uuid: () => {
      const drawn = bytes(16)
      drawn.writeUInt8((drawn.readUInt8(6) & 0x0f) | 0x80, 6)
      drawn.writeUInt8((drawn.readUInt8(8) & 0x3f) | 0x80, 8)
      const hex = drawn.toString("hex")
      return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join(
        "-",
      )
    },
  }
}

/** Mulberry32: small, even enough for choosing, and the same on every machine. */
function mulberry(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

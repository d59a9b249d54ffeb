/** How much of the shorter of two titles is found in the other, by pairs of letters. */
function pairs(text: string): Map<string, number> {
  const letters = text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "")
  const counts = new Map<string, number>()
  for (let at = 0; at + 1 < letters.length; at++) {
    const pair = letters.slice(at, at + 2)
    counts.set(pair, (counts.get(pair) ?? 0) + 1)
  }
  return counts
}

function size(counts: Map<string, number>): number {
  let sum = 0
  for (const count of counts.values()) sum += count
  return sum
}

export function likeness(left: string, right: string): number {
  const a = pairs(left)
  const b = pairs(right)
  let common = 0
  for (const [pair, count] of a) common += Math.min(count, b.get(pair) ?? 0)
  const shorter = Math.min(size(a), size(b))
  const longer = Math.max(size(a), size(b))
  return shorter === 0 ? 0 : (common / shorter) * 0.6 + (common / longer) * 0.4
}

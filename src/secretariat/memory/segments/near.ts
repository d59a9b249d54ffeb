/** From here on a sentence is worth showing beside another. */
export const NEAR = 0.7
/** Longer sentences are compared by the words that they share alone. */
const MAX_COMPARED = 400

/**
 * How like two sentences are by their words, in order: 1 when all are the same, 0 when none is. It is the share of
 * words that stay when the one is made the other.
 */
export function likenessOf(one: readonly string[], other: readonly string[]): number {
  const longer = Math.max(one.length, other.length)
  if (longer === 0) return 0
  if (shared(one, other) / longer < NEAR || longer > MAX_COMPARED) return shared(one, other) / longer
  return 1 - edits(one, other) / longer
}

/** How many words both have, counted as often as both have them: no order can do better. */
function shared(one: readonly string[], other: readonly string[]): number {
  const counts = new Map<string, number>()
  for (const word of one) counts.set(word, (counts.get(word) ?? 0) + 1)
  let both = 0
  for (const word of other) {
    const left = counts.get(word) ?? 0
    if (left > 0) both += 1
    counts.set(word, left - 1)
  }
  return both
}

/** Levenshtein's distance over words. */
function edits(one: readonly string[], other: readonly string[]): number {
  let above = other.map((_, index) => index + 1)
  above.unshift(0)
  for (const [row, word] of one.entries()) {
    const line = [row + 1]
    for (const [column, theirs] of other.entries()) {
      const change = (above[column] ?? 0) + (word === theirs ? 0 : 1)
      line.push(Math.min(change, (above[column + 1] ?? 0) + 1, (line[column] ?? 0) + 1))
    }
    above = line
  }
  return above.at(-1) ?? 0
}

import type { Labels } from "./labels/labels.ts"
import type { Addressee, Softener, Verb } from "./report.ts"

export type Operative = { verb: Verb | null; softeners: Softener[]; addressees: Addressee[] }
type Found<T> = { word: T; start: number; end: number }

const NEAR = 110

function all<T>(text: string, table: readonly (readonly [T, RegExp])[]): Found<T>[] {
  const found: Found<T>[] = []
  for (const [word, pattern] of table) {
    for (const match of text.matchAll(new RegExp(pattern.source, "giu"))) {
      const one = { word, start: match.index, end: match.index + match[0].length }
      // What an earlier row has read is not read again: "States parties" are not "States".
      if (!found.some((other) => one.start < other.end && other.start < one.end)) found.push(one)
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

function distance<A, B>(a: Found<A>, b: Found<B>): number {
  return a.end <= b.start ? b.start - a.end : Math.max(0, a.start - b.end)
}

/** Whom a verb is said to: the nearest addressee before it, or, where the verb comes first, just after it. */
function addresseeOf(
  verb: Found<Verb>,
  addressees: readonly Found<Addressee>[],
): Found<Addressee> | undefined {
  const near = addressees.filter((one) => distance(one, verb) <= NEAR)
  const after = near.find((one) => one.start >= verb.end && distance(one, verb) <= 24)
  const before = near.filter((one) => one.end <= verb.start).at(-1)
  if (after && (!before || distance(after, verb) < distance(before, verb))) return after
  return before ?? after ?? near.find((one) => one.start >= verb.end)
}

/** How strongly a recommendation is put, how it is softened, and to whom it is said. */
export function operativeOf(text: string, labels: Labels): Operative {
  const verbs = all(text, labels.verbs)
  const addressees = all(text, labels.addressees)
  const aimed = verbs
    .map((verb) => ({ verb, to: addresseeOf(verb, addressees) }))
    .filter(({ to }) => to !== undefined)
  const main = aimed[0]?.verb ?? verbs[0]
  const softeners = [...new Set(all(text, labels.softeners).map((one) => one.word))]
  const said = aimed.filter(({ verb }) => verb.start === main?.start || verb.word === main?.word)
  return {
    verb: main?.word ?? null,
    softeners,
    addressees: [...new Set(said.flatMap(({ to }) => (to ? [to.word] : [])))],
  }
}

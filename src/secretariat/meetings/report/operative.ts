import { matchesOf, type Found } from "./matches.ts"
import type { Labels } from "./labels/labels.ts"
import type { Addressee, Softener, Verb } from "./report.ts"

type Operative = { verb: Verb | null; softeners: Softener[]; addressees: Addressee[] }

const NEAR = 110

function distance<A, B>(a: Found<A>, b: Found<B>): number {
  return a.end <= b.start ? b.start - a.end : Math.max(0, a.start - b.end)
}

/** Whom a verb is said to: the nearest addressee before it, or, where the verb comes first, just after it. */
function addresseeOf(
  verb: Found<Verb>,
  addressees: readonly Found<Addressee>[],
): Found<Addressee> | undefined {
  const next = firstFrom(addressees, verb.end)
  const near = [addressees[next - 1], addressees[next]].filter(
    (one) => one !== undefined && distance(one, verb) <= NEAR,
  )
  const before = near.find((one) => one !== undefined && one.end <= verb.start)
  const after = near.find((one) => one !== undefined && one.start >= verb.end)
  if (after && before)
    return distance(after, verb) <= 24 && distance(after, verb) < distance(before, verb) ? after : before
  return before ?? after
}

/** The first of those, in the order of the text, that begins at a place or after it. */
function firstFrom(found: readonly Found<Addressee>[], place: number): number {
  let low = 0
  let high = found.length
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if ((found[middle]?.start ?? 0) < place) low = middle + 1
    else high = middle
  }
  return low
}

/** How strongly a recommendation is put, how it is softened, and to whom it is said. */
export function operativeOf(text: string, labels: Labels): Operative {
  const verbs = matchesOf(text, labels.verbs)
  const addressees = matchesOf(text, labels.addressees)
  const aimed = verbs
    .map((verb) => ({ verb, to: addresseeOf(verb, addressees) }))
    .filter(({ to }) => to !== undefined)
  const main = aimed[0]?.verb ?? verbs[0]
  const softeners = [...new Set(matchesOf(text, labels.softeners).map((one) => one.word))]
  const said = aimed.filter(({ verb }) => verb.start === main?.start || verb.word === main?.word)
  return {
    verb: main?.word ?? null,
    softeners,
    addressees: [...new Set(said.flatMap(({ to }) => (to ? [to.word] : [])))],
  }
}

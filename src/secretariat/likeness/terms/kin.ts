import { languages } from "../../../platform/languages.ts"
import type { Terms } from "./read-terms.ts"

/** A concept has at most so many kin: what is near everything is near nothing. */
const KIN_LIMIT = 6

/** Concepts that share a form in some language, with the number of languages in which they do as a share of all. */
export function kinOf(terms: Terms): ReadonlyMap<number, number>[] {
  const kin = terms.map(() => new Map<number, number>())
  for (const lang of languages) {
    const holders = new Map<string, Set<number>>()
    for (const [concept, term] of terms.entries()) {
      for (const form of term.forms[lang]) {
        const key = form.replace("*", "").toLowerCase()
        holders.set(key, (holders.get(key) ?? new Set()).add(concept))
      }
    }
    joinHolders(kin, holders)
  }
  return kin.map((near) => {
    const nearest = [...near].toSorted(([, one], [, two]) => two - one).slice(0, KIN_LIMIT)
    return new Map(nearest.map(([concept, count]) => [concept, Math.min(1, count / 3)]))
  })
}

function joinHolders(
  kin: readonly Map<number, number>[],
  holders: ReadonlyMap<string, ReadonlySet<number>>,
): void {
  const pairs = new Set<string>()
  for (const concepts of holders.values()) {
    for (const one of concepts) {
      for (const two of concepts) {
        if (one === two || pairs.has(`${one} ${two}`)) continue
        pairs.add(`${one} ${two}`)
        const near = kin[one]
        near?.set(two, (near.get(two) ?? 0) + 1)
      }
    }
  }
}

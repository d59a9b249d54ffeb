import type { Candidate } from "./candidates.ts"

/** Below this a paragraph is not taken for the wording of a question. */
const ENOUGH = 0.52
/** Between two placed questions, in the order of the form, less is enough. */
const BETWEEN = 0.34
/** What is so like needs no order. */
const ALONE = 0.8

/**
 * Which paragraph is the wording of which question: one each. Forms keep the order of their questions, so what is only
 * fairly like and out of order is taken for an answer that speaks of another question, and is not placed.
 */
export function assign(candidates: readonly Candidate[]): Map<number, Candidate> {
  const strong = best(candidates.filter(({ strength }) => strength >= ENOUGH))
  const ordered = inOrder(strong)
  const kept = strong.filter((one) => ordered.has(one) || one.strength >= ALONE)
  const filled = [...kept, ...between(kept, candidates)]
  return new Map(filled.map((one) => [one.paragraph, one]))
}

/** The strongest first; each paragraph and each question once. */
function best(candidates: readonly Candidate[]): Candidate[] {
  const [paragraphs, questions] = [new Set<number>(), new Set<number>()]
  const taken: Candidate[] = []
  const ranked = candidates.toSorted(
    (one, other) => other.strength - one.strength || one.paragraph - other.paragraph,
  )
  for (const one of ranked) {
    if (paragraphs.has(one.paragraph) || questions.has(one.question)) continue
    paragraphs.add(one.paragraph)
    questions.add(one.question)
    taken.push(one)
  }
  return taken.toSorted((one, other) => one.paragraph - other.paragraph)
}

/** The heaviest chain whose questions come in the order of the form. */
function inOrder(taken: readonly Candidate[]): Set<Candidate> {
  const weight: number[] = []
  const before: number[] = []
  for (const [at, one] of taken.entries()) {
    let from = -1
    for (let earlier = 0; earlier < at; earlier++) {
      const fits = (taken[earlier]?.question ?? 0) < one.question
      if (fits && (from === -1 || (weight[earlier] ?? 0) > (weight[from] ?? 0))) from = earlier
    }
    weight.push(one.strength + (from === -1 ? 0 : (weight[from] ?? 0)))
    before.push(from)
  }
  const chain = new Set<Candidate>()
  let at = weight.indexOf(Math.max(...weight))
  for (let one = taken[at]; one; one = taken[at]) {
    chain.add(one)
    at = before[at] ?? -1
  }
  return chain
}

/** Questions that stand between two placed ones, sought only among the paragraphs between those. */
function between(kept: readonly Candidate[], candidates: readonly Candidate[]): Candidate[] {
  const ends = kept.toSorted((one, other) => one.paragraph - other.paragraph)
  const gaps = [...ends.keys(), ends.length].map((at) => ({ from: ends[at - 1], to: ends[at] }))
  const questions = new Set(kept.map(({ question }) => question))
  return gaps.flatMap(({ from, to }) => {
    const inside = candidates.filter(
      ({ paragraph, question, strength }) =>
        strength >= BETWEEN &&
        !questions.has(question) &&
        paragraph > (from?.paragraph ?? -1) &&
        paragraph < (to?.paragraph ?? Number.POSITIVE_INFINITY) &&
        question > (from?.question ?? -1) &&
        question < (to?.question ?? Number.POSITIVE_INFINITY),
    )
    return [...inOrder(best(inside.filter((one) => from && to && one.strength >= BETWEEN)))]
  })
}

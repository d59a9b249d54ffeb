import type { DrawInput } from "./input.ts"
import { ruleOf } from "./rules.ts"
import { shuffled, type Lots } from "./seeded-lots.ts"

/**
 * The start of each State, in the order of the input. Who has one keeps it; the others are taken in chance order into
 * the smallest group, and among groups of one size into the first by lot: so groups differ by one State at most, and
 * who joins later fills them up.
 */
export function drawStarts({ states, rules }: DrawInput, lots: Lots): number[] {
  const groups = shuffled(
    Array.from({ length: ruleOf(rules, "starts").value }, (_, index) => index + 1),
    lots,
  )
  const sizes = new Map(groups.map((group) => [group, 0]))
  const starts = states.map(({ start }) => start ?? 0)
  const enter = (start: number): void => void sizes.set(start, (sizes.get(start) ?? 0) + 1)
  for (const start of starts) if (start > 0) enter(start)
  const without = [...starts.keys()].filter((state) => starts[state] === 0)
  for (const state of shuffled(without, lots)) {
    const smallest = groups.reduce((one, other) => (sizes.get(other)! < sizes.get(one)! ? other : one))
    starts[state] = smallest
    enter(smallest)
  }
  return starts
}

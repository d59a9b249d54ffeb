import type { Asked, Output } from "../../../src/platform/contract.ts"
import type { readings } from "../../../src/secretariat/readings/contract.ts"
import { sorted, type Rule } from "./rule.ts"
import type { Verdict } from "./standing.ts"

type Readings = typeof readings
type RuleOf<K extends keyof Readings> = Rule<Asked<Readings[K]>, Output<Readings[K]>>

/** In these worlds no report came as a file: anybody's list is empty, and there is none to look at. */
const list: RuleOf<"list"> = {
  mayDo: () => "allowed",
  shows: { expected: () => [], found: ({ readings: listed }) => sorted(listed.map(({ id }) => id)) },
}
const absent = { mayDo: (): Verdict => "hidden" }

export const readingRules = {
  list,
  show: absent,
  /** The secretariat alone reads files, and here it sent none. */
  open: { mayDo: (): Verdict => "refused" },
  correct: absent,
  take: absent,
  discard: absent,
} satisfies { [K in keyof Readings]: RuleOf<K> }

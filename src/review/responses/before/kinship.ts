import { upwards, type Edition } from "../../../secretariat/instruments/edition.ts"
import type { Mapping } from "../../questionnaires/questionnaire.ts"

/**
 * How an earlier question stands to the one that is asked now: the same; the same in other words; asking less or more;
 * or only alike. A machine says "alike"; the others are said by keys, by a successor's map or by a person.
 */
export const kinships = ["same", "changed", "narrower", "wider", "alike"] as const
export type Kinship = (typeof kinships)[number]

/** A false twin looks alike and is another duty: it is shown with its warning and never filled in. */
export type FalseTwin = { readonly from: string; readonly to: string }

/** An earlier question beside a present one, and why. */
export type Kin = {
  readonly key: string
  readonly how: Kinship
  readonly provisions: readonly string[]
  readonly same_duty: FalseTwin | null
  readonly wording: readonly string[]
  readonly warning: FalseTwin | null
}

/** What a successor's map says of a question that was split or merged; a dropped one has no heir. */
export function kinshipOf(how: Mapping["how"]): Kinship | null {
  // Split, the earlier question asked more than this one; merged, it asked less.
  if (how === "split") return "wider"
  if (how === "merged") return "narrower"
  return how === "dropped" ? null : how
}

/** What a person judged of the present question beside the earlier one, said of the earlier one. */
export function kinshipJudged(judgement: string): Kinship | null {
  if (judgement === "narrower") return "wider"
  if (judgement === "wider") return "narrower"
  return judgement === "same" ? "same" : null
}

/**
 * The link between false twins that meets two questions, through their articles too: a question on a paragraph of
 * one article and a question on a paragraph of its false twin are false twins.
 */
export function falseTwinOf(
  edition: Edition,
  asked: readonly string[],
  earlier: readonly string[],
): FalseTwin | null {
  for (const ref of asked) {
    for (const here of upwards(ref)) {
      for (const { kind, from, to } of edition.links.get(here) ?? []) {
        const there = from === here ? to : from
        const met = kind === "false_twin" ? earlier.find((one) => one === there || within(one, there)) : null
        if (met) return { from: ref, to: met }
      }
    }
  }
  return null
}

function within(ref: string, whole: string): boolean {
  return ref.startsWith(`${whole}.`)
}

import { statusOf, type Status } from "../treaty-status.ts"
import type { TreatyAction } from "./action.ts"

/**
 * What another paper says of a State, as "attended as a party" in a report. Only the depositary says who is party, so
 * evidence is no action: nothing computes a status from it.
 */
export type Evidence = {
  readonly state: string
  readonly instrument: string
  readonly says: "party" | "signatory" | "neither"
  readonly date: string
  readonly source: string
}

/** Evidence that the actions on record do not bear out, with what they do say: a reason to ask the depositary. */
export function unexplained(
  evidence: readonly Evidence[],
  actions: readonly TreatyAction[],
): { readonly evidence: Evidence; readonly computed: Status }[] {
  return evidence
    .map((row) => ({ evidence: row, computed: statusOf(actions, row) }))
    .filter(({ evidence, computed }) => evidence.says !== saidAs(computed))
}

function saidAs({ status }: Status): Evidence["says"] {
  return status === "party" || status === "signatory" ? status : "neither"
}

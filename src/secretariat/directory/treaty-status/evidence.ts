import { z } from "zod"
import { statusOf, type Status } from "../treaty-status.ts"
import type { TreatyAction } from "./action.ts"

/**
 * What another paper says of a State, as "attended as a party" in a report. Only the depositary says who is party, so
 * evidence is no action: nothing computes a status from it.
 */
export const Evidence = z
  .object({
    state: z.string().regex(/^[A-Z]{3}$/),
    instrument: z.string().regex(/^[A-Z]{2,8}$/),
    says: z.enum(["party", "signatory", "neither"]),
    date: z.iso.date(),
    source: z.string().trim().min(1).max(300),
    confidence: z.enum(["C", "S", "R", "U", "D"]),
  })
  .meta({ id: "PartyEvidence" })
export type Evidence = z.output<typeof Evidence>

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

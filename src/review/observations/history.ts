import { z } from "zod"
import type { Caller } from "../../platform/room.ts"
import type { HistoryOf } from "../../secretariat/audit/history-register.ts"
import { partyNames } from "../../secretariat/directory/find-party.ts"
import { chainOf } from "../reviews/review.ts"
import { visibleObservations } from "./find-observation.ts"
import { getOutcome, visibleOutcomes } from "./find-outcome.ts"
import { OBSERVATION } from "./observation.ts"
import { OUTCOME } from "./outcome.ts"
import { observationsPath, outcomePath } from "./pages/paths.ts"

/** Who sees a line reads what was done to it, on the review's own chain. */
export const observationHistory: HistoryOf = {
  thing: OBSERVATION,
  deeds: {
    "observation.draft": "observations.deed_draft",
    "observation.reword": "observations.deed_reword",
    "observation.propose": "observations.deed_propose",
    "observation.comment": "observations.deed_comment",
    "observation.agree": "observations.deed_agree",
    "observation.keep": "observations.deed_keep",
    "observation.confirm": "observations.deed_confirm",
    "observation.withdraw": "observations.deed_withdraw",
  },
  visible: async (caller, id) => (await reviewOfLine(caller, id)) !== undefined,
  async name(caller, id) {
    const found = await visibleObservations(caller).where("observation.id", "=", id).executeTakeFirst()
    if (!found) return null
    const { kind, provision, review } = found
    const path = `${observationsPath({ review })}#o-${id}`
    return { key: "observations.named", values: { kind, provision }, path }
  },
  async chains(caller, id) {
    const review = await reviewOfLine(caller, id)
    return review === undefined ? [] : [chainOf({ id: review }).chain]
  },
}

/** What was done to an outcome is read by the parties of the review and the secretariat. */
export const outcomeHistory: HistoryOf = {
  thing: OUTCOME,
  deeds: {
    "outcome.transmit": "observations.deed_transmit",
    "outcome.publish": "observations.deed_publish",
    "outcome.revoke": "observations.deed_revoke",
    "outcome.translate": "observations.deed_translate",
  },
  visible: async (caller, id) => (await reviewOfOutcome(caller, id)) !== undefined,
  async name(caller, outcome) {
    const { output, state, phase } = await getOutcome(caller, outcome)
    const nameOf = await partyNames(caller)
    const values = { output, state: nameOf(state), phase }
    return { key: "observations.named_outcome", values, path: outcomePath({ outcome }) }
  },
  async chains(caller, id) {
    const review = await reviewOfOutcome(caller, id)
    return review === undefined ? [] : [chainOf({ id: review }).chain]
  },
}

async function reviewOfLine(caller: Caller, id: string): Promise<string | undefined> {
  if (!z.uuid().safeParse(id).success) return undefined
  return (await visibleObservations(caller).where("observation.id", "=", id).executeTakeFirst())?.review
}

async function reviewOfOutcome(caller: Caller, id: string): Promise<string | undefined> {
  if (!z.uuid().safeParse(id).success) return undefined
  const found = await visibleOutcomes(caller).where("outcome.id", "=", id).executeTakeFirst()
  return found?.whole ? found.review : undefined
}

import type { z } from "zod"
import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { may } from "../access/may.ts"
import { lockNegotiation } from "./find-negotiation.ts"
import type { CarriedOn } from "./inputs.ts"
import { findContinuation } from "./lineage.ts"
import type { Negotiation } from "./negotiation.ts"
import { openNegotiation } from "./open-negotiation.ts"
import { listParticipants, showNegotiation } from "./show-negotiation.ts"

/**
 * The secretariat lays before another body what was forwarded to it: the same participants, rules and language, and the
 * texts as drafts under their keys. Refuses with `texts.problem_not_forwarded` (409) what was not forwarded, or what a
 * body is working on already.
 */
export async function carryOn(caller: Caller, input: z.output<typeof CarriedOn>): Promise<Negotiation> {
  const before = await lockNegotiation(caller, input.negotiation)

  caller.ask(may(caller.actor, "text.keep"), "negotiation.open")

  if (before.status !== "forwarded" || (await findContinuation(caller, before.id))) {
    throw problem("texts.problem_not_forwarded", 409)
  }
  const { title, lang, rules, zone } = before
  const negotiation = await openNegotiation(caller, {
    body: input.body,
    ...(input.matter && { matter: input.matter }),
    title,
    lang,
    rules,
    zone,
    participants: await listParticipants(caller, before),
    continues: before.id,
    carry: true,
  })

  return showNegotiation(caller, { negotiation })
}

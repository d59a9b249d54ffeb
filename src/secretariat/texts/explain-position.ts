import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { lockNegotiation, tellChange } from "./find-negotiation.ts"
import type { Negotiation } from "./negotiation.ts"
import { showNegotiation } from "./show-negotiation.ts"
import { MAX_EXPLANATIONS } from "./silence.ts"
import { seatFor, standingOf } from "./standing.ts"

type Explaining = { negotiation: string; party?: string | undefined; lang: string; words: string }

/** An explanation of position: said after the decision and under the delegation's own name, and changes nothing in it. */
export async function explainPosition(caller: Caller, input: Explaining): Promise<Negotiation> {
  const negotiation = await lockNegotiation(caller, input.negotiation)
  const standing = await standingOf(caller, negotiation)
  const seat = seatFor(standing, "speak", input.party)

  caller.ask(seat !== null, "position.explain")

  if (!seat || negotiation.decided === null) throw problem("texts.problem_not_decided", 409)
  const { count } = await caller.db
    .selectFrom("position_explained")
    .select((is) => is.fn.countAll<number>().as("count"))
    .where("negotiation", "=", negotiation.id)
    .executeTakeFirstOrThrow()
  if (count >= MAX_EXPLANATIONS) {
    throw problem("texts.problem_too_many", 409, { values: { limit: MAX_EXPLANATIONS } })
  }
  const id = caller.newId()
  const { lang, words: body } = input
  await caller.db
    .insertInto("position_explained")
    .values({ id, negotiation: negotiation.id, party: seat.party, lang, body, at: caller.now })
    .execute()
  await tellChange(caller, negotiation)

  await caller.record("position.explain", id, { chain: seat.party })
  return showNegotiation(caller, input)
}

import { notFound, problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { dropReferendums, requireCapitals } from "./awaited-capitals.ts"
import type { Matter } from "./find-text.ts"
import { markAgreed } from "./mark-agreed.ts"
import { moveAsChair } from "./move-text.ts"

/** The moves of a text that need no more than the chair's word, and those that name a round, a reason or capitals. */
type Which = { text: string; why?: string | undefined }

/** Open again: out of brackets, from the shelf or back from a group. */
export function takeUp(caller: Caller, input: Which) {
  return moveAsChair(caller, input, "takeUp")
}

export function bracket(caller: Caller, input: Which) {
  return moveAsChair(caller, input, "bracket")
}

/** Set aside, with the reason and until what. */
export function park(caller: Caller, input: Which & { why: string; until?: string | undefined }) {
  return moveAsChair(caller, input, "park", async () => ({ until: input.until }))
}

/** Sent to a small group: to a round of this negotiation. */
export function refer(caller: Caller, input: Which & { round: string }) {
  return moveAsChair(caller, input, "refer", async (_, matter) => ({
    round: await roundOf(caller, matter, input.round),
  }))
}

/** Agreed but for the word of some capitals. Which they are is read by all only if it was said in a formal round. */
export function agreeAdReferendum(
  caller: Caller,
  input: Which & { round?: string | undefined; capitals: readonly string[] },
) {
  return moveAsChair(caller, input, "agreeAdReferendum", async (_, matter) => {
    const round = input.round ? await roundOf(caller, matter, input.round) : undefined
    const capitals = [...new Set(input.capitals)]
    await requireParticipants(caller, matter, capitals)
    const row = { text: matter.text.id, round: round ?? null, at: caller.now }
    await caller.db
      .insertInto("text_referendum")
      .values(capitals.map((party) => ({ id: caller.newId(), party, ...row })))
      .execute()
    await markAgreed(caller, matter.text)
    return { round }
  })
}

/** Agreed. While a capital is awaited this is refused with `texts.problem_capital_awaited` (409). */
export function agree(caller: Caller, input: Which) {
  return moveAsChair(caller, input, "agree", async (_, { text }) => {
    await requireCapitals(caller, text.id)
    await markAgreed(caller, text)
    return {}
  })
}

/** Withdrawn by the chair for the meeting; it stays listed as withdrawn and leaves every paper. */
export function withdrawText(caller: Caller, input: Which) {
  return moveAsChair(caller, input, "withdraw", async (_, { text }) => {
    await dropReferendums(caller, text.id)
    return {}
  })
}

async function roundOf(caller: Caller, { negotiation }: Matter, id: string): Promise<string> {
  const row = await caller.db
    .selectFrom("negotiation_round")
    .select("id")
    .where("id", "=", id)
    .where("negotiation", "=", negotiation.id)
    .executeTakeFirst()
  if (!row) throw notFound()
  return row.id
}

async function requireParticipants(
  caller: Caller,
  { negotiation }: Matter,
  parties: readonly string[],
): Promise<void> {
  const rows = await caller.db
    .selectFrom("negotiation_party")
    .select("party")
    .where("negotiation", "=", negotiation.id)
    .where("party", "in", [...parties])
    .execute()
  if (rows.length === parties.length) return
  throw problem("texts.problem_participant", 422, {
    fields: { capitals: { code: "texts.problem_participant" } },
  })
}

import { beginning, dayOf } from "../../platform/clocks/days.ts"
import { move } from "../../platform/moves.ts"
import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { lockNegotiation, tellChange } from "./find-negotiation.ts"
import { chainOf, outcomes, type Negotiation } from "./negotiation.ts"
import { showNegotiation } from "./show-negotiation.ts"
import { latestSilence } from "./silence.ts"
import { seatFor, standingOf } from "./standing.ts"

type Under = { negotiation: string; deadline: string; zone?: string | undefined }

/**
 * Puts the text under silence until 24:00 of the deadline in the zone. Until then nothing in it changes and no word is
 * needed to agree. A deadline that is over already is refused with `texts.problem_deadline` (422).
 */
export async function putUnderSilence(caller: Caller, input: Under): Promise<Negotiation> {
  const negotiation = await lockNegotiation(caller, input.negotiation)
  const standing = await standingOf(caller, negotiation)

  caller.ask(standing.chair, "negotiation.putUnderSilence")

  const { deadline, zone = negotiation.zone } = input
  const ends = new Date(beginning(dayOf(deadline) + 1, zone))
  if (ends <= caller.now) {
    throw problem("texts.problem_deadline", 422, { fields: { deadline: { code: "texts.problem_deadline" } } })
  }
  await move(caller, "negotiation", outcomes.putUnderSilence, negotiation.id)
  const id = caller.newId()
  await caller.db
    .insertInto("silence")
    .values({ id, negotiation: negotiation.id, deadline, zone, ends, at: caller.now })
    .execute()
  await tellChange(caller, negotiation)

  await caller.record("negotiation.putUnderSilence", negotiation.id, { silence: id, ...chainOf(negotiation) })
  return showNegotiation(caller, input)
}

type Breaking = { negotiation: string; party?: string | undefined; lang: string; words: string }

/**
 * A participant who may object breaks the silence, in words, before it is over. Everybody then reads that it was broken;
 * by whom, the chair alone. After the deadline it is refused with `texts.problem_silence_over` (409).
 */
export async function breakSilence(caller: Caller, input: Breaking): Promise<Negotiation> {
  const negotiation = await lockNegotiation(caller, input.negotiation)
  const standing = await standingOf(caller, negotiation)
  const seat = seatFor(standing, "object", input.party)

  caller.ask(seat !== null, "negotiation.breakSilence")

  const silence = await latestSilence(caller, negotiation.id)
  if (!seat || silence?.status !== "running") throw problem("platform.problem_moved_on", 409)
  if (silence.ends <= caller.now) throw problem("texts.problem_silence_over", 409)
  await move(caller, "silence", { from: ["running"], to: "broken" }, silence.id)
  await move(caller, "negotiation", outcomes.breakSilence, negotiation.id)
  const { lang, words: body } = input
  await caller.db
    .insertInto("silence_break")
    .values({ silence: silence.id, party: seat.party, lang, body, at: caller.now })
    .execute()
  await tellChange(caller, negotiation)

  await caller.record("negotiation.breakSilence", negotiation.id, { silence: silence.id, chain: seat.party })
  return showNegotiation(caller, input)
}

type Concluding = { negotiation: string; symbol?: string | undefined }

/** Nobody broke the silence: adopted. Before the deadline is over this is refused with `texts.problem_silence_runs`. */
export async function concludeSilence(caller: Caller, input: Concluding): Promise<Negotiation> {
  const negotiation = await lockNegotiation(caller, input.negotiation)
  const standing = await standingOf(caller, negotiation)

  caller.ask(standing.chair || standing.secretariat, "negotiation.concludeSilence")

  const silence = await latestSilence(caller, negotiation.id)
  if (silence?.status !== "running") throw problem("platform.problem_moved_on", 409)
  if (caller.now < silence.ends) throw problem("texts.problem_silence_runs", 409)
  await move(caller, "silence", { from: ["running"], to: "kept" }, silence.id)
  await move(caller, "negotiation", outcomes.concludeSilence, negotiation.id, {
    decided: silence.ends,
    symbol: input.symbol ?? null,
  })
  await tellChange(caller, negotiation)

  await caller.record("negotiation.concludeSilence", negotiation.id, chainOf(negotiation))
  return showNegotiation(caller, input)
}

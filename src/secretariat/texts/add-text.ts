import type { z } from "zod"
import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { writtenBody } from "./content-text.ts"
import { lockNegotiation, requireOpen, tellChange } from "./find-negotiation.ts"
import type { Added } from "./inputs.ts"
import { chainOf, MAX_TEXTS, type NegotiationFacts } from "./negotiation.ts"
import { showText } from "./show-text.ts"
import { standingOf } from "./standing.ts"
import type { TextDetail } from "./text-detail.ts"

export type Adding = z.output<typeof Added>

/**
 * Puts a text into an open negotiation inside the deed of a higher room, which has asked leave itself: `{ negotiation,
 * thing, subject, field, position, label?, lang?, body }` → the text's id. Its first version is a draft that only the
 * secretariat and the chair see until it is issued (`issueVersion`, `issueDrafts`). One text for each (thing, subject,
 * field): a second is refused with `texts.problem_text_exists` (409), a decided negotiation with
 * `texts.problem_decided` (409).
 */
export async function addText(caller: Caller, adding: Adding): Promise<string> {
  const negotiation = await lockNegotiation(caller, adding.negotiation)
  requireOpen(negotiation)
  return insertText(caller, negotiation, adding)
}

async function insertText(caller: Caller, negotiation: NegotiationFacts, adding: Adding): Promise<string> {
  await requireRoom(caller, negotiation)
  const { body, label = null, lang = negotiation.lang, ...rest } = adding
  const id = caller.newId()
  const inserted = await caller.db
    .insertInto("content_text")
    .values({ id, ...rest, label, lang, at: caller.now })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst()
  if (!inserted) throw problem("texts.problem_text_exists", 409)
  const version = { text: id, lang, number: 1, standing: "draft", body: writtenBody(body), at: caller.now }
  await caller.db
    .insertInto("text_version")
    .values({ id: caller.newId(), ...version, by_account: caller.actor.account })
    .execute()
  await caller.record("text.add", id, { negotiation: negotiation.id, ...chainOf(negotiation) })
  return id
}

async function requireRoom(caller: Caller, { id }: NegotiationFacts): Promise<void> {
  const { count } = await caller.db
    .selectFrom("content_text")
    .select((is) => is.fn.countAll<number>().as("count"))
    .where("negotiation", "=", id)
    .executeTakeFirstOrThrow()
  if (count >= MAX_TEXTS) throw problem("texts.problem_too_many", 409, { values: { limit: MAX_TEXTS } })
}

/** The secretariat, or the chair with a text of its own. */
export async function add(caller: Caller, input: Adding): Promise<TextDetail> {
  const negotiation = await lockNegotiation(caller, input.negotiation)
  const { secretariat, chair } = await standingOf(caller, negotiation)

  caller.ask(secretariat || chair, "text.add")

  requireOpen(negotiation)
  const text = await insertText(caller, negotiation, input)
  await tellChange(caller, negotiation)

  return showText(caller, { text })
}

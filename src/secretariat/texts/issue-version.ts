import { sql } from "kysely"
import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { lockNegotiation, requireOpen, tellChange } from "./find-negotiation.ts"
import { lockText, visibleTexts } from "./find-text.ts"
import { chainOf, type Negotiation } from "./negotiation.ts"
import { showNegotiation } from "./show-negotiation.ts"
import { showText } from "./show-text.ts"
import { standingOf } from "./standing.ts"
import type { TextDetail } from "./text-detail.ts"

/** Issues the drafts of one text: from now on the participants read them. Refuses when there is nothing to issue. */
export async function issueVersion(caller: Caller, input: { text: string }): Promise<TextDetail> {
  const { negotiation, text, standing } = await lockText(caller, input.text)

  caller.ask(standing.secretariat || standing.chair, "text.issue")

  requireOpen(negotiation)
  if ((await issueTexts(caller, [text.id])).length === 0) throw problem("texts.problem_nothing_to_issue", 409)
  await tellChange(caller, negotiation)

  await caller.record("text.issue", text.id, chainOf(negotiation))
  return showText(caller, input)
}

/** Issues all drafts of a negotiation at once, as a paper is issued. */
export async function issueDrafts(caller: Caller, input: { negotiation: string }): Promise<Negotiation> {
  const negotiation = await lockNegotiation(caller, input.negotiation)
  const standing = await standingOf(caller, negotiation)

  caller.ask(standing.secretariat || standing.chair, "negotiation.issue")

  requireOpen(negotiation)
  const texts = await visibleTexts(caller).where("content_text.negotiation", "=", negotiation.id).execute()
  const issued = await issueTexts(
    caller,
    texts.map(({ id }) => id),
  )
  if (issued.length === 0) throw problem("texts.problem_nothing_to_issue", 409)
  await tellChange(caller, negotiation)

  await caller.record("negotiation.issue", negotiation.id, { texts: issued.length, ...chainOf(negotiation) })
  return showNegotiation(caller, input)
}

/** Drafts, and the translations of them that translators have made meanwhile; inside the deed of whoever asked leave. */
export async function issueTexts(caller: Caller, texts: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ text: string }>`
    update text_version set issued = ${caller.now}
    where text = any(${[...texts]}::uuid[]) and issued is null returning text`.execute(caller.db)
  return [...new Set(rows.map(({ text }) => text))]
}

import type { z } from "zod"
import { notFound, problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { keepAuthors, type NewAuthor } from "./authors.ts"
import { writtenBody, type TextFacts } from "./content-text.ts"
import { visibleTexts, visibleVersions } from "./find-text.ts"
import type { HeldRound } from "./find-round.ts"
import type { Proposed } from "./inputs.ts"
import { MAX_PROPOSALS } from "./proposal.ts"
import { hasBody } from "./proposal-code.ts"
import { veiledId } from "./veiled-id.ts"

export type Proposing = Omit<z.output<typeof Proposed>, "show_to_chair" | "party">

/** How a proposal comes in, and behind whom. */
export type Manner = {
  readonly status: "made" | "taken_down"
  readonly office: "chair" | null
  readonly party: string | null
  readonly show_to_chair: boolean
}

/**
 * Keeps a proposal, whatever else was proposed meanwhile: none replaces another. Refuses with `texts.problem_code`
 * (422) no words where its code brings some, with `texts.problem_sponsor` (422) a sponsor
 * who may not propose here, and with 404 a text that the caller does not see.
 */
export async function makeProposal(
  caller: Caller,
  held: HeldRound,
  { input, manner }: { input: Proposing; manner: Manner },
): Promise<string> {
  const text = await textOf(caller, held, input.text)
  const body = wordsOf(input)
  const sponsors = sponsorsOf(await mayPropose(caller, held), { input, manner })
  const base = await baseOf(caller, text, input.base)
  await requireRoom(caller, text)
  const id = veiledId(caller)
  await caller.db
    .insertInto("proposal")
    .values({
      id,
      round: held.round.id,
      negotiation: held.negotiation.id,
      text: text.id,
      code: input.code,
      lang: input.lang,
      body,
      reason: input.reason ?? null,
      base,
      office: manner.office,
      status: manner.status,
      at: caller.now,
    })
    .execute()
  await keepAuthors(caller, id, sponsors)
  return id
}

async function textOf(caller: Caller, { negotiation }: HeldRound, id: string): Promise<TextFacts> {
  const found = await visibleTexts(caller)
    .where("content_text.id", "=", id)
    .where("content_text.negotiation", "=", negotiation.id)
    .executeTakeFirst()
  if (!found) throw notFound()
  return found
}

/** A form sends the text along as it stands: with a deletion or no change it says nothing, and is not kept. */
function wordsOf({ code, body }: Proposing): string | null {
  if (!hasBody(code)) return null
  if (body !== undefined) return writtenBody(body)
  throw problem("texts.problem_code", 422, { fields: { body: { code: "platform.field_missing" } } })
}

/** The issued version that was before the proposer: the one she names, or the latest. */
async function baseOf(caller: Caller, text: TextFacts, asked: number | undefined): Promise<number> {
  let query = visibleVersions(caller)
    .where("text_version.text", "=", text.id)
    .where("text_version.lang", "=", text.lang)
    .where("text_version.issued", "is not", null)
  if (asked !== undefined) query = query.where("text_version.number", "=", asked)
  const found = await query.orderBy("text_version.number", "desc").limit(1).executeTakeFirst()
  if (!found)
    throw problem("texts.problem_version", 422, { fields: { base: { code: "texts.problem_version" } } })
  return found.number
}

/** The participants whose class may propose. */
async function mayPropose(caller: Caller, { negotiation }: HeldRound): Promise<Set<string>> {
  const rows = await caller.db
    .selectFrom("negotiation_party")
    .select(["party", "class"])
    .where("negotiation", "=", negotiation.id)
    .execute()
  const rights: Readonly<Record<string, readonly string[]>> = negotiation.rules.rights
  return new Set(rows.filter((row) => rights[row.class]?.includes("propose")).map(({ party }) => party))
}

/** Who is named as standing behind it stands there once that delegation has said so itself. */
function sponsorsOf(
  may: ReadonlySet<string>,
  { input, manner }: { input: Proposing; manner: Manner },
): NewAuthor[] {
  const { party, show_to_chair: to_chair } = manner
  const others = [...new Set(input.sponsors)].filter((one) => one !== party)
  if ([...others, ...(party ? [party] : [])].some((one) => !may.has(one))) {
    throw problem("texts.problem_sponsor", 422, { fields: { sponsors: { code: "texts.problem_sponsor" } } })
  }
  const row = { account: null, on_behalf_of: null, confirmed: false, to_chair: false }
  const lead = { ...row, lead: true, on_behalf_of: input.on_behalf_of ?? null, to_chair }
  return [
    ...(party ? [{ ...lead, party, confirmed: manner.status === "made" }] : []),
    ...others.map((other) => ({ ...row, party: other, lead: false })),
  ]
}

async function requireRoom(caller: Caller, text: TextFacts): Promise<void> {
  const { count } = await caller.db
    .selectFrom("proposal")
    .select((is) => is.fn.countAll<number>().as("count"))
    .where("text", "=", text.id)
    .where("status", "!=", "withdrawn")
    .executeTakeFirstOrThrow()
  if (count >= MAX_PROPOSALS) {
    throw problem("texts.problem_too_many", 409, { values: { limit: MAX_PROPOSALS } })
  }
}

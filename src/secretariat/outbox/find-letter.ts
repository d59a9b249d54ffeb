import { sql } from "kysely"
import { withoutLinks } from "../../platform/mail/links.ts"
import { notFound, problem, type Values } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { isOneOf, may } from "../access/may.ts"
import type { LetterCard } from "./letter.ts"

/** What one page of the outbox holds. */
export const MAX_LETTERS = 50

/** The one door to letters: whoever runs the installation or the secretariat; to anyone else there are none. */
function visibleLetters(caller: Caller) {
  if (!caller.actor.account) throw problem("platform.problem_sign_in", 401)
  return caller.db
    .selectFrom("letter")
    .selectAll()
    .where(sql<boolean>`${may(caller.actor, "outbox.read")}`)
    .orderBy("at", "desc")
    .orderBy("id", "desc")
}

type Row = Awaited<ReturnType<ReturnType<typeof visibleLetters>["executeTakeFirstOrThrow"]>>

export async function showLetter(caller: Caller, { letter }: { letter: string }): Promise<LetterCard> {
  const row = await visibleLetters(caller).where("id", "=", letter).executeTakeFirst()
  if (!row) throw notFound()
  return toCard(caller, row)
}

/** The newest letters, or those before one of them. Refuses with 404 whoever may not read the outbox. */
export async function listLetters(caller: Caller, { before }: { before?: string | undefined }) {
  let query = visibleLetters(caller)
  if (before) {
    query = query.where(
      sql<boolean>`(at, id) < (select at, id from letter as last where last.id = ${before})`,
    )
  }
  const rows = await query.limit(MAX_LETTERS + 1).execute()
  if (!may(caller.actor, "outbox.read")) throw notFound()
  const shown = rows.slice(0, MAX_LETTERS)
  return {
    letters: shown.map((row) => toCard(caller, row)),
    more: rows.length > MAX_LETTERS ? (shown.at(-1)?.id ?? null) : null,
  }
}

function toCard(caller: Caller, row: Row): LetterCard {
  const { id, lang, tries, refusal } = row
  return {
    id,
    to: row.to_address,
    lang,
    status: row.status as LetterCard["status"],
    at: row.at.toISOString(),
    sent: row.sent?.toISOString() ?? null,
    tries,
    refusal,
    content: isOneOf(caller.actor, ["officer"]) ? contentOf(caller, row) : null,
  }
}

/** A link opens something for its receiver alone; in a rehearsal nobody else could ever use it, so there it stays. */
function contentOf(caller: Caller, { subject, body, values }: Row): LetterCard["content"] {
  const said = values as Values
  return { subject, body, values: { ...(caller.house.rehearsal ? said : withoutLinks(said)) } }
}

import { isLang, languages, type Lang } from "../../platform/languages.ts"
import type { Caller } from "../../platform/room.ts"
import type { Said } from "./meeting.ts"

/** A subject has a few fields in six languages. */
const MAX_ROWS = 8_000

export type WordRow = {
  readonly subject: string
  readonly field: string
  readonly lang: Lang
  readonly words: string
}

/** All words of these subjects. */
export async function wordsOf(caller: Caller, subjects: readonly string[]): Promise<WordRow[]> {
  if (subjects.length === 0) return []
  return caller.db
    .selectFrom("meeting_word")
    .select(["subject", "field", "lang", "words"])
    .where("subject", "in", [...subjects])
    .limit(MAX_ROWS)
    .$castTo<WordRow>()
    .execute()
}

/** The words in a language, else in English, else in any. */
export function saidIn(
  rows: readonly WordRow[],
  key: { subject: string; field: string },
  lang: Lang,
): Said | null {
  const own = rows.filter(({ subject, field }) => subject === key.subject && field === key.field)
  const order: readonly Lang[] = [lang, "en", ...languages]
  const found = order.map((one) => own.find((row) => row.lang === one)).find((row) => row !== undefined)
  return found ? { text: found.words, lang: found.lang } : null
}

/** What a body is called. */
export async function bodyNameIn(caller: Caller, body: string, lang: Lang): Promise<Said> {
  const words = await wordsOf(caller, [body])
  return saidIn(words, { subject: body, field: "name" }, lang) ?? { text: body, lang: "en" }
}

export function readerLang({ actor }: Caller): Lang {
  return isLang(actor.lang) ? actor.lang : "en"
}

/** Sets words in one language; what stood there before is replaced. */
export async function setWords(caller: Caller, row: WordRow & { meeting: string | null }): Promise<void> {
  await caller.db
    .insertInto("meeting_word")
    .values({ ...row, at: caller.now })
    .onConflict((conflict) =>
      conflict.columns(["subject", "field", "lang"]).doUpdateSet({ words: row.words, at: caller.now }),
    )
    .execute()
}

import { languages, type Lang } from "../../platform/languages.ts"
import type { Caller } from "../../platform/room.ts"

export type TextRow = {
  readonly questionnaire: string
  readonly key: string
  readonly lang: Lang
  readonly body: string
  readonly number: number
  readonly follows: number
}
export type Said = { readonly lang: Lang; readonly text: string }
/** Gives the words of a key: in the language that is asked for, else in the authoritative one. */
export type WordsOf = (key: string) => Said | null

/** All words of one questionnaire; the caller has found it through `visibleQuestionnaires`. */
export async function textsOf(caller: Caller, questionnaire: string): Promise<TextRow[]> {
  return caller.db
    .selectFrom("question_text")
    .select(["questionnaire", "key", "lang", "body", "number", "follows"])
    .where("questionnaire", "=", questionnaire)
    .orderBy("key")
    .orderBy("lang")
    .$castTo<TextRow>()
    .execute()
}

/** Replaced wordings of the authoritative language, by key and number. */
export async function renderedBefore(caller: Caller, questionnaire: string): Promise<Map<string, string>> {
  const rows = await caller.db
    .selectFrom("question_text_before")
    .select(["key", "number", "body"])
    .where("questionnaire", "=", questionnaire)
    .execute()
  return new Map(rows.map(({ key, number, body }) => [`${key} ${number}`, body]))
}

/** The words of one key in several questionnaires, such as their titles. */
export async function titlesOf(caller: Caller, ids: readonly string[]): Promise<Map<string, TextRow[]>> {
  if (ids.length === 0) return new Map()
  const rows = await caller.db
    .selectFrom("question_text")
    .select(["questionnaire", "key", "lang", "body", "number", "follows"])
    .where("questionnaire", "in", [...ids])
    .where("key", "=", "title")
    .$castTo<TextRow>()
    .execute()
  return Map.groupBy(rows, ({ questionnaire }) => questionnaire)
}

export function wordsIn(rows: readonly TextRow[], lang: string, authoritative: Lang): WordsOf {
  const byKey = new Map(rows.map((row) => [`${row.lang} ${row.key}`, row]))
  return (key) => {
    const row = byKey.get(`${lang} ${key}`) ?? byKey.get(`${authoritative} ${key}`)
    return row ? { lang: row.lang, text: row.body } : null
  }
}

/** How far each language is: what it lacks of the authoritative one, and what renders an older wording. */
export function standOf(rows: readonly TextRow[], authoritative: Lang) {
  const source = new Map(
    rows.filter(({ lang }) => lang === authoritative).map(({ key, number }) => [key, number]),
  )
  const byLang = Map.groupBy(rows, ({ lang }) => lang)
  return languages.map((lang) => {
    const own = byLang.get(lang) ?? []
    const stale = own.filter((row) => isStale(row, source))
    const missing = [...source.keys()].filter((key) => !own.some((row) => row.key === key))
    return { lang, missing: missing.length, stale: stale.length }
  })
}

/** A translation follows a version of the authoritative text; when that has changed, it says so. */
export function isStale(row: TextRow, source: ReadonlyMap<string, number>): boolean {
  const current = source.get(row.key)
  return current !== undefined && row.follows !== current
}

import type { Lang } from "../../platform/languages.ts"
import type { Caller } from "../../platform/room.ts"
import type { TextStatus, VersionStanding } from "./content-text.ts"
import { visibleTexts, visibleVersions } from "./find-text.ts"

export type ThingWords = {
  readonly text: string
  readonly negotiation: string
  readonly thing: string
  readonly subject: string
  readonly field: string
  readonly status: TextStatus
  /** The authoritative language. */
  readonly lang: Lang
  readonly words: readonly Wording[]
}

/** The latest version in one language; stale when it renders an older version than the authoritative one. */
export type Wording = {
  readonly lang: Lang
  readonly number: number
  readonly standing: VersionStanding
  readonly body: string
  readonly stale: boolean
}

/** More things are asked for in several goes. */
export const MAX_THINGS = 1_000

/**
 * For higher rooms: the words that stand now for things of theirs, as far as the caller sees them, in every language
 * there is. Withdrawn texts are among them with their status.
 * @param asked the kind of thing and the ids; a thing may have several fields and stand in several negotiations
 */
export async function wordsOfThings(
  caller: Caller,
  asked: { thing: string; subjects: readonly string[]; negotiation?: string },
): Promise<ThingWords[]> {
  if (asked.subjects.length === 0) return []
  let query = visibleTexts(caller)
    .where("content_text.thing", "=", asked.thing)
    .where("content_text.subject", "in", asked.subjects.slice(0, MAX_THINGS))
  if (asked.negotiation) query = query.where("content_text.negotiation", "=", asked.negotiation)
  const texts = await query.orderBy("content_text.position").orderBy("content_text.id").execute()
  if (texts.length === 0) return []
  const versions = await visibleVersions(caller)
    .where(
      "text_version.text",
      "in",
      texts.map(({ id }) => id),
    )
    .distinctOn(["text_version.text", "text_version.lang"])
    .orderBy("text_version.text")
    .orderBy("text_version.lang")
    .orderBy("text_version.number", "desc")
    .execute()
  const byText = Map.groupBy(versions, ({ text }) => text)
  return texts.map(({ id, lang, negotiation, thing, subject, field, status }) => {
    const latest = byText.get(id) ?? []
    const current = latest.find((version) => version.lang === lang)?.number ?? 0
    const words = latest.map((version) => ({
      lang: version.lang,
      number: version.number,
      standing: version.standing,
      body: version.body,
      stale: version.lang !== lang && version.follows !== current,
    }))
    return { text: id, negotiation, thing, subject, field, status, lang, words }
  })
}

import type { Caller } from "../../platform/room.ts"
import type { TextFacts, VersionFacts } from "./content-text.ts"
import { visibleTexts, visibleVersions } from "./find-text.ts"
import { MAX_TEXTS } from "./negotiation.ts"

type Carrying = { readonly from: string; readonly to: string }

/**
 * Carries the texts of one negotiation into another that continues it, perhaps of another body: their words as they
 * stand issued in every language that is in step, with the same keys, so that one lineage goes through several bodies.
 * What was withdrawn stays behind, and so do proposals and what was said. Gives how many were carried.
 */
export async function carryTexts(caller: Caller, { from, to }: Carrying): Promise<number> {
  const texts = await visibleTexts(caller)
    .where("content_text.negotiation", "=", from)
    .where("content_text.status", "!=", "withdrawn")
    .orderBy("content_text.position")
    .limit(MAX_TEXTS)
    .execute()
  const words = await issuedWords(caller, texts)
  const carried = texts.filter(({ id }) => words.has(id))
  for (const text of carried) await carryText(caller, to, { text, words: words.get(text.id) ?? [] })
  return carried.length
}

/** The latest issued version in each language, of texts that have one in their authoritative language. */
async function issuedWords(
  caller: Caller,
  texts: readonly TextFacts[],
): Promise<Map<string, readonly VersionFacts[]>> {
  if (texts.length === 0) return new Map()
  const rows = await visibleVersions(caller)
    .where(
      "text_version.text",
      "in",
      texts.map(({ id }) => id),
    )
    .where("text_version.issued", "is not", null)
    .distinctOn(["text_version.text", "text_version.lang"])
    .orderBy("text_version.text")
    .orderBy("text_version.lang")
    .orderBy("text_version.number", "desc")
    .execute()
  const byText = Map.groupBy(rows, ({ text }) => text)
  const found = texts.flatMap(({ id, lang }) => {
    const own = byText.get(id) ?? []
    const source = own.find((version) => version.lang === lang)
    if (!source) return []
    const inStep = own.filter((version) => version === source || version.follows === source.number)
    return [[id, inStep] as const]
  })
  return new Map(found)
}

type Carried = { text: TextFacts; words: readonly VersionFacts[] }

/** Drafts of the new negotiation, until they are issued in it. */
async function carryText(caller: Caller, negotiation: string, { text, words }: Carried): Promise<void> {
  const { thing, subject, field, position, label, lang } = text
  const id = caller.newId()
  const row = { id, negotiation, thing, subject, field, position, label, lang, at: caller.now }
  await caller.db.insertInto("content_text").values(row).execute()
  const versions = words.map((version) => ({
    id: caller.newId(),
    text: id,
    lang: version.lang,
    number: 1,
    follows: version.lang === lang ? null : 1,
    standing: version.lang === lang ? "draft" : "translation",
    body: version.body,
    by_account: caller.actor.account,
    at: caller.now,
  }))
  await caller.db.insertInto("text_version").values(versions).execute()
}

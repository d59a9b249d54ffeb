import type { Lang } from "../../platform/languages.ts"
import type { Caller } from "../../platform/room.ts"
import { visibleTexts, visibleVersions } from "../texts/find-text.ts"
import type { TextFacts, VersionFacts } from "../texts/content-text.ts"
import type { ReportFacts, ReportSection } from "./report.ts"
import { MAX_PARAGRAPHS } from "./report.ts"

/** A text of the report with its versions, the oldest first. */
export type ReportText = TextFacts & { readonly versions: readonly VersionFacts[] }

const MAX_TEXT_VERSIONS = 20_000

/** The texts of a report by their subject: a person's paragraph by its id, one of the house's by report and piece. */
export async function textsOf(
  caller: Caller,
  { negotiation }: ReportFacts,
): Promise<Map<string, ReportText>> {
  const texts = await visibleTexts(caller)
    .where("content_text.negotiation", "=", negotiation)
    .limit(2 * MAX_PARAGRAPHS)
    .execute()
  if (texts.length === 0) return new Map()
  const ids = texts.map(({ id }) => id)
  const versions = await visibleVersions(caller)
    .where("text_version.text", "in", ids)
    .orderBy("text_version.number")
    .limit(MAX_TEXT_VERSIONS)
    .execute()
  const byText = Map.groupBy(versions, ({ text }) => text)
  return new Map(texts.map((text) => [text.subject, { ...text, versions: byText.get(text.id) ?? [] }]))
}

export type Written = { readonly text: string; readonly lang: Lang }

/** The words in a language; a translation that renders an older version than the meeting's gives way to the meeting's. */
export function wordsIn(text: ReportText, lang: Lang): Written | null {
  const now = text.versions.findLast((version) => version.lang === text.lang)
  if (!now) return null
  const own = text.versions.findLast((version) => version.lang === lang)
  const fresh = own && (lang === text.lang || own.follows === now.number)
  return fresh ? { text: own.body, lang } : { text: now.body, lang: text.lang }
}

export type ParagraphRow = {
  readonly id: string
  readonly section: ReportSection
  readonly item: number | null
}

/** The paragraphs that people wrote, by agenda item and then in the order of writing; general ones last. */
export async function paragraphsOf({ db }: Caller, { id }: ReportFacts): Promise<ParagraphRow[]> {
  return db
    .selectFrom("report_paragraph")
    .select(["id", "section", "item"])
    .where("report", "=", id)
    .orderBy("item", (by) => by.asc().nullsLast())
    .orderBy("place")
    .limit(MAX_PARAGRAPHS)
    .$castTo<ParagraphRow>()
    .execute()
}

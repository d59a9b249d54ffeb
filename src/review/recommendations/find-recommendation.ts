import { sql } from "kysely"
import { isLang, languages, type Lang } from "../../platform/languages.ts"
import { notFound } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { released } from "../../secretariat/access/releases.ts"
import type { strengths, Words } from "./recommendation.ts"

export type RecommendationFacts = {
  readonly id: string
  readonly meeting: string
  readonly body: string
  readonly place: number
  readonly number: number
  readonly symbol: string | null
  readonly item: number | null
  readonly adopted: string | null
  readonly lang: Lang
  readonly verb: (typeof strengths.verbs)[number] | null
  readonly softeners: (typeof strengths.softeners)[number][]
  readonly addressees: (typeof strengths.addressees)[number][]
}

/** The one door: whoever sees the meeting sees what it recommended. */
export function visibleRecommendations(caller: Caller) {
  return caller.db
    .selectFrom("recommendation")
    .where(released(caller, sql.ref("recommendation.meeting")))
    .select([
      "recommendation.id",
      "recommendation.meeting",
      "recommendation.body",
      "recommendation.place",
      "recommendation.number",
      "recommendation.symbol",
      "recommendation.item",
      "recommendation.adopted",
      "recommendation.lang",
      "recommendation.verb",
      "recommendation.softeners",
      "recommendation.addressees",
    ])
    .$castTo<RecommendationFacts>()
}

export async function getRecommendation(caller: Caller, id: string): Promise<RecommendationFacts> {
  const found = await visibleRecommendations(caller).where("recommendation.id", "=", id).executeTakeFirst()
  if (!found) throw notFound()
  return found
}

export type TextRow = Words & { readonly recommendation: string }

export async function textsOf({ db }: Caller, ids: readonly string[]): Promise<Map<string, TextRow[]>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom("recommendation_text")
    .select(["recommendation", "lang", "text", "heading", "label"])
    .where("recommendation", "in", [...ids])
    .$castTo<TextRow>()
    .execute()
  return Map.groupBy(rows, ({ recommendation }) => recommendation)
}

/** In the reader's language, else in that of its adoption. */
export function wordsIn(rows: readonly TextRow[], asked: readonly Lang[]): Words {
  const found = [...asked, ...languages].map((lang) => rows.find((row) => row.lang === lang)).find(Boolean)
  if (!found) return { text: "", lang: asked[0] ?? "en", heading: [], label: null }
  const { text, lang, heading, label } = found
  return { text, lang, heading, label }
}

export function langOf({ actor }: Pick<Caller, "actor">): Lang {
  return isLang(actor.lang) ? actor.lang : "en"
}

export type ProvisionRow = {
  readonly recommendation: string
  readonly ref: string
  readonly reason: "cited" | "person" | "words"
  readonly printed: string | null
  readonly confirmed: boolean
}

export async function provisionsOf(
  { db }: Caller,
  ids: readonly string[],
): Promise<Map<string, ProvisionRow[]>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom("recommendation_provision")
    .select(["recommendation", "ref", "reason", "printed", "confirmed"])
    .where("recommendation", "in", [...ids])
    .orderBy("confirmed", "desc")
    .orderBy("ref")
    .$castTo<ProvisionRow>()
    .execute()
  return Map.groupBy(rows, ({ recommendation }) => recommendation)
}

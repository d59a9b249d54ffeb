import type { Caller } from "../../platform/room.ts"
import { MAX_VERSIONS, type TextFacts, type VersionFacts } from "./content-text.ts"
import { visibleVersions } from "./find-text.ts"
import type { TextDetail } from "./text-detail.ts"

type Described = Pick<TextDetail, "versions" | "in_languages">

/**
 * The versions of a text, the latest first, and the latest in each language beside each other. A translation says
 * which source version it follows, and is stale when that is not the latest one any more.
 */
export async function describeVersions(caller: Caller, text: TextFacts): Promise<Described> {
  const rows = await visibleVersions(caller)
    .where("text_version.text", "=", text.id)
    .orderBy("text_version.at", "desc")
    .orderBy("text_version.lang")
    .orderBy("text_version.number", "desc")
    .limit(MAX_VERSIONS)
    .execute()
  const current = rows.find(({ lang }) => lang === text.lang)?.number ?? 0
  const stale = (row: VersionFacts) => row.lang !== text.lang && row.follows !== current
  const latest = [...Map.groupBy(rows, ({ lang }) => lang).values()].map((group) =>
    group.reduce((one, other) => (other.number > one.number ? other : one)),
  )
  return {
    versions: rows.map((row) => ({
      lang: row.lang,
      number: row.number,
      follows: row.follows,
      standing: row.standing,
      issued: row.issued?.toISOString() ?? null,
      stale: stale(row),
    })),
    in_languages: latest
      .toSorted((a, b) => rank(a, text) - rank(b, text) || (a.lang < b.lang ? -1 : 1))
      .map((row) => ({
        lang: row.lang,
        number: row.number,
        follows: row.follows,
        current,
        stale: stale(row),
        authoritative: row.lang === text.lang,
        body: row.body,
      })),
  }
}

/** The authoritative language stands first. */
function rank({ lang }: VersionFacts, text: TextFacts): number {
  return lang === text.lang ? 0 : 1
}

import { sql } from "kysely"
import type { Caller } from "../../../platform/room.ts"
import { tableRows, toTable } from "../../../secretariat/library/table/show-table.ts"
import type { Placed } from "../../questionnaires/structure.ts"
import type { AnswerRow } from "../answer-log.ts"
import { MAX_OFFERED, type OfferedLaw } from "./laws.ts"
import { movedSince } from "./moved-laws.ts"

type Asking = {
  readonly party: string
  /** The questions of the page, and what stands as their answers. */
  readonly family: readonly Placed[]
  readonly current: readonly AnswerRow[]
}

/**
 * What the State's own table says of the provisions on a page, as far as its laws are released to the caller. An
 * article that carries out a paragraph is offered for the whole, and the other way round.
 */
export async function offerLaws(caller: Caller, { party, family, current }: Asking): Promise<OfferedLaw[]> {
  const refs = [...new Set(family.flatMap(({ provisions }) => provisions))]
  if (refs.length === 0) return []
  const found = await tableRows(caller)
    .where("measure.party", "=", party)
    .where(
      sql<boolean>`exists (select from unnest(${refs}::text[]) as asked(of) where measure_provision.ref = asked.of
        or starts_with(measure_provision.ref, asked.of || '.')
        or starts_with(asked.of, measure_provision.ref || '.'))`,
    )
    .limit(MAX_OFFERED)
    .execute()
  const rows = await toTable(caller, found)
  const key = family.find(({ kind }) => kind === "law")?.key ?? null
  const answer = current.find(({ question }) => question === key)
  const moved = answer ? await movedSince(caller, [answer]) : []
  const citedOf = ({ measure, article }: { measure: { id: string }; article: string }) => {
    const laws = answer?.value?.kind === "law" ? answer.value.laws : []
    if (!laws.some((law) => law.measure === measure.id && law.article === article)) return "no" as const
    return moved.some((one) => one.measure === measure.id) ? ("before" as const) : ("yes" as const)
  }
  return distinct(rows).map((row) => ({
    measure: row.measure.id,
    article: row.article,
    ref: row.ref,
    name: row.measure.name,
    name_lang: row.measure.name_lang,
    status: row.measure.status,
    confirmed: row.confirmed,
    key,
    cited: citedOf(row),
  }))
}

/** An article that carries out several of the provisions is offered once. */
function distinct<R extends { article: string; measure: { id: string } }>(rows: readonly R[]): R[] {
  return [
    ...new Map(rows.toReversed().map((row) => [`${row.measure.id} ${row.article}`, row])).values(),
  ].toReversed()
}

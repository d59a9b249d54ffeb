import { sql } from "kysely"
import type { Caller } from "../../../platform/room.ts"
import { tableRows, toTable } from "../../../secretariat/library/table/show-table.ts"
import type { Placed } from "../../questionnaires/structure.ts"
import type { AnswerRow } from "../answer-log.ts"
import { citesLaws, lawsIn } from "../cited-laws.ts"
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
  const moved = await movedSince(caller, current)
  const citedOf = (key: string | null, { measure, article }: Row) => {
    const answer = current.find(({ question }) => question === key)
    const laws = lawsIn(answer?.value ?? null)
    if (!laws.some((law) => law.measure === measure.id && law.article === article)) return "no" as const
    const since = moved.some((one) => one.question === key && one.measure === measure.id)
    return since ? ("before" as const) : ("yes" as const)
  }
  const offers = rows.flatMap((row) =>
    placesOf(family, row.ref).map(({ key, number }) => ({
      measure: row.measure.id,
      article: row.article,
      ref: row.ref,
      name: row.measure.name,
      name_lang: row.measure.name_lang,
      status: row.measure.status,
      confirmed: row.confirmed,
      key,
      number,
      cited: citedOf(key, row),
    })),
  )
  return distinct(offers).slice(0, MAX_OFFERED)
}

type Row = { readonly article: string; readonly measure: { readonly id: string } }
type Place = { readonly key: string | null; readonly number: string | null }

/** The questions of the page whose answers cite laws and that ask about this provision; without any it is only shown. */
function placesOf(family: readonly Placed[], ref: string): readonly Place[] {
  const asking = family.filter(
    (one) => citesLaws(one) && (one.provisions.length === 0 || one.provisions.some((of) => bears(of, ref))),
  )
  return asking.length > 0 ? asking : [{ key: null, number: null }]
}

function bears(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other}.`) || other.startsWith(`${one}.`)
}

/** An article that carries out several of the provisions of a question is offered once for it. */
function distinct(offers: readonly OfferedLaw[]): OfferedLaw[] {
  const places = new Map(
    offers.toReversed().map((one) => [`${one.measure} ${one.article} ${one.key ?? ""}`, one]),
  )
  const all = [...places.values()].toReversed()
  const placed = new Set(
    all.flatMap(({ measure, article, key }) => (key === null ? [] : `${measure} ${article}`)),
  )
  return all.filter(({ measure, article, key }) => key !== null || !placed.has(`${measure} ${article}`))
}

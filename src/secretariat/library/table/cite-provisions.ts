import type { z } from "zod"
import { problem } from "../../../platform/problem.ts"
import type { Caller } from "../../../platform/room.ts"
import { editionAt } from "../../instruments/versions.ts"
import { showMeasure } from "../find-measure.ts"
import type { CiteInput } from "../inputs.ts"
import { leaveOf } from "../leave.ts"
import { MAX_ROWS } from "../measure.ts"
import { holdMeasure } from "../next-version.ts"
import type { Measure } from "../views.ts"

/** Says which provisions an article of the law carries out: kept once, used in every instrument and cluster. */
export async function citeProvisions(caller: Caller, input: z.output<typeof CiteInput>): Promise<Measure> {
  const { facts, audiences } = await holdMeasure(caller, input.measure)

  caller.ask(leaveOf(caller.actor, facts, audiences).cite, "measure.cite")

  const rows = input.refs.map((ref) => ({ article: input.article, ref }))
  const added = await addRows(caller, { measure: facts.id, number: facts.version }, rows)

  await caller.record("measure.cite", facts.id, { rows: added, chain: facts.party })
  return showMeasure(caller, { measure: facts.id })
}

type Row = { readonly article: string; readonly ref: string }

/**
 * Writes rows of the table; one that is there already is confirmed anew. Refuses a provision that no instrument has and
 * more rows than a table holds. Gives how many were written.
 */
export async function addRows(
  caller: Caller,
  { measure, number }: { measure: string; number: number },
  rows: readonly Row[],
): Promise<number> {
  const { byRef } = await editionAt(caller)
  const unknown = rows.find(({ ref }) => !byRef.has(ref))
  if (unknown) {
    const code = "library.problem_no_such_provision"
    throw problem(code, 422, {
      fields: { refs: { code, values: { ref: unknown.ref } } },
      values: { ref: unknown.ref },
    })
  }
  const distinct = [...new Map(rows.map((row) => [`${row.article} ${row.ref}`, row])).values()]
  if (distinct.length === 0) return 0
  await caller.db
    .insertInto("measure_provision")
    .values(distinct.map((row) => ({ ...row, id: caller.newId(), measure, number })))
    .onConflict((conflict) => conflict.columns(["measure", "article", "ref"]).doUpdateSet({ number }))
    .execute()
  const { count } = await caller.db
    .selectFrom("measure_provision")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("measure", "=", measure)
    .executeTakeFirstOrThrow()
  if (count > MAX_ROWS) throw problem("library.problem_too_many_rows", 409, { values: { limit: MAX_ROWS } })
  return distinct.length
}

import { sql } from "kysely"
import type { Caller } from "../../../platform/room.ts"
import { released } from "../../access/releases.ts"
import { isInside, type MeasureFacts } from "../leave.ts"
import { toRows } from "../measure-row.ts"
import type { TableRow } from "../views.ts"

/** Rows on one page of a State's table; the filter by treaty leads to the rest. */
export const TABLE_LENGTH = 500

type Found = MeasureFacts & { ref: string; article: string; number: number }

/** A State's table *law article – provision*, as far as its laws are released to the caller, in the treaties' order. */
export async function showTable(
  caller: Caller,
  input: { party: string; instrument?: string | undefined },
): Promise<{ rows: TableRow[]; more: boolean }> {
  let query = tableRows(caller).where("measure.party", "=", input.party)
  if (input.instrument)
    query = query.where("ref", "like", `${input.instrument.replaceAll(/[\\%_]/g, "\\$&")}.%`)
  const found = await query.limit(TABLE_LENGTH + 1).execute()
  const rows = await toTable(caller, found.slice(0, TABLE_LENGTH))
  return { rows, more: found.length > TABLE_LENGTH }
}

/** Rows of the laws that one may see and that were not entered by mistake. */
export function tableRows(caller: Caller) {
  return caller.db
    .selectFrom("measure_provision")
    .innerJoin("measure", "measure.id", "measure_provision.measure")
    .where(released(caller, sql.ref("measure.id")))
    .where("measure.status", "<>", "withdrawn")
    .select([
      "measure.id",
      "measure.party",
      "measure.author",
      "measure.status",
      "measure.version",
      "measure.at",
      "measure_provision.ref",
      "measure_provision.article",
      "measure_provision.number",
    ])
    .orderBy("measure_provision.ref")
    .orderBy("measure.at")
    .orderBy("measure_provision.id")
    .$castTo<Found>()
}

export async function toTable(caller: Caller, found: readonly Found[]): Promise<TableRow[]> {
  const measures = await toRows(caller, [...new Map(found.map((row) => [row.id, row])).values()])
  const byId = new Map(measures.map((measure) => [measure.id, measure]))
  return found.map(({ id, party, ref, article, number, version }) => ({
    ref,
    article,
    confirmed: number === version || !isInside(caller.actor, party),
    measure: byId.get(id)!,
  }))
}

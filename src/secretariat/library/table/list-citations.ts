import type { Caller } from "../../../platform/room.ts"
import type { TableRow } from "../views.ts"
import { TABLE_LENGTH, tableRows, toTable } from "./show-table.ts"

/**
 * What a State's table says of these provisions, as far as its laws are released to the caller: a response fills the
 * citations of its answers from here, in every instrument and cluster. A repealed law is among them and says so.
 */
export async function listCitations(
  caller: Caller,
  input: { party: string; refs: readonly string[] },
): Promise<{ rows: TableRow[] }> {
  const found = await tableRows(caller)
    .where("measure.party", "=", input.party)
    .where("ref", "in", [...input.refs])
    .limit(TABLE_LENGTH)
    .execute()
  return { rows: await toTable(caller, found) }
}

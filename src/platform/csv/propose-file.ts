import { createHash } from "node:crypto"
import { sql } from "kysely"
import type { Caller } from "../room.ts"

type Proposed = { readonly id: string; readonly text: string }

/**
 * Keeps a file that is to change many things until its dry run was looked at: nothing is changed by it before. One
 * proposal waits for each person, so that forgotten ones do not pile up; her last is discarded.
 * @param table has `id`, `status`, `text`, `sha256`, `by` and `at`
 * @param also the room's own columns
 * @returns the file's hash
 */
export async function proposeFile(
  ...[caller, table, { id, text }, also]: [Caller, string, Proposed, Record<string, unknown>]
): Promise<string> {
  const by = caller.actor.account
  await sql`
    update ${sql.table(table)} set status = 'discarded', text = null
    where by = ${by} and status = 'proposed'`.execute(caller.db)
  const sha256 = createHash("sha256").update(text).digest()
  const row = { id, text, sha256, by, at: caller.now, ...also }
  await sql`
    insert into ${sql.table(table)} (${sql.join(Object.keys(row).map((column) => sql.ref(column)))})
    values (${sql.join(Object.values(row))})`.execute(caller.db)
  return sha256.toString("hex")
}

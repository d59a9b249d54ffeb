import { notFound, problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { may } from "../access/may.ts"
import type { ImportLine } from "./action-import.ts"

/** The newest imports; older ones are in the record. */
export const MAX_IMPORTS = 50

/** Which files of treaty actions were proposed and applied, the newest first, for those who may do so. */
export async function listImports(caller: Caller): Promise<{ imports: ImportLine[] }> {
  if (!caller.actor.account) throw problem("platform.problem_sign_in", 401)
  if (!may(caller.actor, "pack.correct")) throw notFound()
  const rows = await caller.db
    .selectFrom("actions_import")
    .select(["id as import", "status", "reason", "at", "added", "changed"])
    .orderBy("at", "desc")
    .orderBy("id")
    .limit(MAX_IMPORTS)
    .execute()
  return { imports: rows.map((row) => ({ ...row, at: row.at.toISOString() }) as ImportLine) }
}

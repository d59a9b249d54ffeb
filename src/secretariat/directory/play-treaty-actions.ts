import { createHash } from "node:crypto"
import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { keepActions, lockActions } from "./keep-actions.ts"
import { fictionalParties } from "./find-party.ts"
import { readActionsCsv } from "./treaty-status/read-actions-csv.ts"

const files = import.meta.glob<string>("/packs/states/fictional-actions.csv", {
  query: "?raw",
  import: "default",
  eager: true,
})

/**
 * Puts the invented treaty actions of a rehearsal's States on record, at its beginning and only there; the calling deed
 * has asked leave and leaves the record. Gives how many were put. A file that cannot be read whole is our bug.
 */
export async function playTreatyActions(caller: Caller): Promise<number> {
  if (!caller.house.rehearsal) throw problem("platform.problem_not_allowed", 403)
  await lockActions(caller)
  const before = await caller.db.selectFrom("treaty_action").select("id").limit(1).executeTakeFirst()
  if (before) return 0

  const csv = Object.values(files).join("")
  const { actions, problems } = readActionsCsv(csv, new Set(fictionalParties().map(({ id }) => id)))
  if (problems.length > 0) throw new Error(`fictional-actions.csv: ${JSON.stringify(problems[0])}`)
  const id = caller.newId()
  const applied = { status: "applied", added: actions.length, changed: 0, applied_at: caller.now }
  const sha256 = createHash("sha256").update(csv).digest()
  const row = { id, text: null, sha256, reason: "rehearsal", by: caller.actor.account, at: caller.now }
  await caller.db
    .insertInto("actions_import")
    .values({ ...row, ...applied })
    .execute()
  await keepActions(caller, { import: id, actions })
  return actions.length
}

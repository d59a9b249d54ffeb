import { createHash } from "node:crypto"
import { may } from "../access/may.ts"
import type { Caller } from "../../platform/room.ts"
import type { ActionImport, ImportInput } from "./action-import.ts"
import { showImport } from "./find-import.ts"

/** Takes a file of treaty actions and says what it would change; the record stays as it is until somebody applies it. */
export async function previewImport(caller: Caller, input: ImportInput): Promise<ActionImport> {
  const { text, reason } = input

  caller.ask(may(caller.actor, "pack.correct"), "actions_import.propose")

  await discardEarlier(caller)
  const id = caller.newId()
  const sha256 = createHash("sha256").update(text).digest()
  const by = caller.actor.account
  await caller.db
    .insertInto("actions_import")
    .values({ id, text, sha256, reason, by, at: caller.now })
    .execute()

  await caller.record("actions_import.propose", id, { sha256: sha256.toString("hex") })
  return showImport(caller, { import: id })
}

/** One proposal waits for each person, so that forgotten ones do not pile up. */
async function discardEarlier(caller: Caller): Promise<void> {
  await caller.db
    .updateTable("actions_import")
    .set({ status: "discarded", text: null })
    .where("by", "=", caller.actor.account)
    .where("status", "=", "proposed")
    .execute()
}

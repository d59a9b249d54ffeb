import { proposeFile } from "../../platform/csv/propose-file.ts"
import type { Caller } from "../../platform/room.ts"
import { may } from "../access/may.ts"
import type { ActionImport, ImportInput } from "./action-import.ts"
import { showImport } from "./find-import.ts"

/** Takes a file of treaty actions and says what it would change; the record stays as it is until somebody applies it. */
export async function previewImport(caller: Caller, input: ImportInput): Promise<ActionImport> {
  const { text, reason } = input

  caller.ask(may(caller.actor, "pack.correct"), "actions_import.propose")

  const id = caller.newId()
  const sha256 = await proposeFile(caller, "actions_import", { id, text }, { reason })

  await caller.record("actions_import.propose", id, { sha256 })
  return showImport(caller, { import: id })
}

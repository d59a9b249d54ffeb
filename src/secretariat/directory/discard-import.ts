import { move } from "../../platform/moves.ts"
import type { Caller } from "../../platform/room.ts"
import { may } from "../access/may.ts"
import { moves, type ActionImport } from "./action-import.ts"
import { getImport, showImport } from "./find-import.ts"

/** Lets a proposed import go; nothing of it was applied. */
export async function discardImport(caller: Caller, input: { import: string }): Promise<ActionImport> {
  const { id } = await getImport(caller, input.import)

  caller.ask(may(caller.actor, "pack.correct"), "actions_import.discard")

  await move(caller, "actions_import", moves.discard, id, { text: null })

  await caller.record("actions_import.discard", id)
  return showImport(caller, input)
}

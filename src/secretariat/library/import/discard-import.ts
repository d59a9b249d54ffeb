import { move } from "../../../platform/moves.ts"
import type { Caller } from "../../../platform/room.ts"
import { getImport, showImport } from "./find-import.ts"
import { importMoves, type MeasuresImport } from "./measures-import.ts"

/** Lets a proposed import go; nothing of it was applied. */
export async function discardImport(caller: Caller, input: { import: string }): Promise<MeasuresImport> {
  const { id, party } = await getImport(caller, input.import)

  caller.ask(true, "measures_import.discard")

  await move(caller, "measures_import", importMoves.discard, id, { text: null })

  await caller.record("measures_import.discard", id, { chain: party })
  return showImport(caller, input)
}

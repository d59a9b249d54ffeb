import type { z } from "zod"
import { proposeFile } from "../../../platform/csv/propose-file.ts"
import type { Caller } from "../../../platform/room.ts"
import { keptParties } from "../leave.ts"
import { showImport } from "./find-import.ts"
import type { ImportInput, MeasuresImport } from "./measures-import.ts"

/** Takes a file of a State's measures and says what it would change; the library stays as it is until it is applied. */
export async function previewImport(
  caller: Caller,
  { party, text }: z.output<typeof ImportInput>,
): Promise<MeasuresImport> {
  caller.ask(keptParties(caller.actor).includes(party), "measures_import.propose")

  const id = caller.newId()
  const sha256 = await proposeFile(caller, "measures_import", { id, text }, { party })

  await caller.record("measures_import.propose", id, { sha256, chain: party })
  return showImport(caller, { import: id })
}

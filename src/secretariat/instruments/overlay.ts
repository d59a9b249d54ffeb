import type { Correction } from "./change.ts"
import { openDraft, writeDraft } from "./overlay/draft.ts"
import { joinLevels } from "./overlay/join-levels.ts"
import { citeSource, setField } from "./overlay/set-field.ts"
import type { PackFiles } from "./shipped-pack.ts"

/**
 * Lays an installation's corrections over the files of a pack, in their order, and recomputes the levels of what
 * stands above a corrected paragraph. The files themselves stay as they are.
 * @throws a Problem `instruments.problem_correction` when a correction speaks of a row that is not there; what it
 * breaks otherwise is found by `readInstrumentPack`, which every version passes before it is used
 */
export function overlay(files: PackFiles, corrections: readonly Correction[]): PackFiles {
  if (corrections.length === 0) return files
  const draft = openDraft(files)
  for (const [index, correction] of corrections.entries()) {
    citeSource(draft, correction)
    setField(draft, correction, index)
  }
  joinLevels(
    draft,
    corrections.filter(({ field }) => field === "levels").map(({ ref }) => ref),
  )
  return writeDraft(draft)
}

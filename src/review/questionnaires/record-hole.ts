import type { z } from "zod"
import type { Caller } from "../../platform/room.ts"
import { changeStructure } from "./change-structure.ts"
import { editDraft } from "./edit-draft.ts"
import type { HoleRecorded } from "./inputs.ts"
import { writeText } from "./write-text.ts"

/**
 * Records why nothing is asked about a provision (as the secretariat's paper of 2020 did for those not addressed in
 * the questionnaires). A second reason for the same provision replaces the first.
 */
export async function recordHole(caller: Caller, input: z.output<typeof HoleRecorded>) {
  const { questionnaire, ref, reason } = input
  return editDraft(caller, {
    questionnaire,
    deed: "record_hole",
    details: { ref },
    async act(facts) {
      const key = `hole.${ref}`
      const holes = [...facts.structure.holes.filter((hole) => hole.ref !== ref), { ref, reason: key }]
      await changeStructure(caller, facts, { ...facts.structure, holes })
      await writeText(caller, facts, { key, lang: facts.lang, body: reason })
    },
  })
}

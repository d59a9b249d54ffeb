import { notFound } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { changeStructure } from "./change-structure.ts"
import { editDraft } from "./edit-draft.ts"

/** Takes the reason back: somebody will ask, or will have to say why not. */
export async function closeHole(caller: Caller, input: { questionnaire: string; ref: string }) {
  const { questionnaire, ref } = input
  return editDraft(caller, {
    questionnaire,
    deed: "close_hole",
    details: { ref },
    async act(facts) {
      const holes = facts.structure.holes.filter((hole) => hole.ref !== ref)
      if (holes.length === facts.structure.holes.length) throw notFound()
      await changeStructure(caller, facts, { ...facts.structure, holes })
    },
  })
}

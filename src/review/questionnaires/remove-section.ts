import { notFound, problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { changeStructure } from "./change-structure.ts"
import { editDraft } from "./edit-draft.ts"

/** Takes an empty section away: questions are moved or removed one by one, so that none goes unseen. */
export async function removeSection(caller: Caller, input: { questionnaire: string; section: string }) {
  const { questionnaire, section: key } = input
  return editDraft(caller, {
    questionnaire,
    deed: "remove_section",
    details: { key },
    async act(facts) {
      const found = facts.structure.parts.flatMap(({ sections }) => sections).find((one) => one.key === key)
      if (!found) throw notFound()
      if (found.questions.length > 0) throw problem("questionnaires.problem_section_full", 409)
      const parts = facts.structure.parts.map((part) => ({
        ...part,
        sections: part.sections.filter((one) => one !== found),
      }))
      await changeStructure(caller, facts, { ...facts.structure, parts })
    },
  })
}

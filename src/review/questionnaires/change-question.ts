import type { z } from "zod"
import { notFound } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { toQuestion } from "./add-question.ts"
import { findQuestion, replaced } from "./arrange.ts"
import { changeStructure } from "./change-structure.ts"
import { editDraft } from "./edit-draft.ts"
import type { QuestionChanged } from "./inputs.ts"

/** Changes what a question asks for; its key, its words and its follow-ups stay. */
export async function changeQuestion(caller: Caller, input: z.output<typeof QuestionChanged>) {
  const { questionnaire, question: key } = input
  return editDraft(caller, {
    questionnaire,
    deed: "change_question",
    details: { key },
    async act(facts) {
      const before = findQuestion(facts.structure, key)
      if (!before) throw notFound()
      const { follow_ups } = before
      const question = { ...toQuestion(key, input), ...(follow_ups && { follow_ups }) }
      await changeStructure(caller, facts, replaced(facts.structure, question))
    },
  })
}

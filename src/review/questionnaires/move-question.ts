import type { z } from "zod"
import { notFound, problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { findQuestion, put, without } from "./arrange.ts"
import { changeStructure } from "./change-structure.ts"
import { editDraft } from "./edit-draft.ts"
import type { QuestionMoved } from "./inputs.ts"

/** Moves a question with its follow-ups; numbers change and keys stay. */
export async function moveQuestion(caller: Caller, input: z.output<typeof QuestionMoved>) {
  const { questionnaire, question: key, under, before } = input
  return editDraft(caller, {
    questionnaire,
    deed: "move_question",
    details: { key, under },
    async act(facts) {
      const question = findQuestion(facts.structure, key)
      if (!question) throw notFound()
      const next = put(without(facts.structure, key), question, { under, before })
      if (!next) {
        const code = "questionnaires.problem_no_such_place"
        throw problem(code, 422, { fields: { under: { code } } })
      }
      await changeStructure(caller, facts, next)
    },
  })
}

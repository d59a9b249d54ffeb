import { notFound } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { findQuestion, without } from "./arrange.ts"
import { changeStructure } from "./change-structure.ts"
import { editDraft } from "./edit-draft.ts"

/** Takes a question out of a draft with its follow-ups and their words. */
export async function removeQuestion(caller: Caller, input: { questionnaire: string; question: string }) {
  const { questionnaire, question: key } = input
  return editDraft(caller, {
    questionnaire,
    deed: "remove_question",
    details: { key },
    async act(facts) {
      if (!findQuestion(facts.structure, key)) throw notFound()
      await changeStructure(caller, facts, without(facts.structure, key))
    },
  })
}

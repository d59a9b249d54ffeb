import type { z } from "zod"
import { notFound } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { put } from "./arrange.ts"
import { changeStructure } from "./change-structure.ts"
import { editDraft } from "./edit-draft.ts"
import type { QuestionAdded, QuestionChanged } from "./inputs.ts"
import type { Question } from "./question.ts"
import { writeText } from "./write-text.ts"

/** Adds a question to a section or as a follow-up of another, with its words in the authoritative language. */
export async function addQuestion(caller: Caller, input: z.output<typeof QuestionAdded>) {
  const { questionnaire, key, under, before, text } = input
  return editDraft(caller, {
    questionnaire,
    deed: "add_question",
    details: { key },
    async act(facts) {
      const next = put(facts.structure, toQuestion(key, input), { under, before })
      if (!next) throw notFound()
      await changeStructure(caller, facts, next)
      await writeText(caller, facts, { key, lang: facts.lang, body: text })
    },
  })
}

type Asked = Omit<z.output<typeof QuestionChanged>, "questionnaire" | "question">

/** What a form says of a question, with what it leaves empty left out. */
export function toQuestion(key: string, asked: Asked): Question {
  const { kind, provisions, nature, about, options, columns, evidence, holders, when, over } = asked
  return {
    key,
    kind,
    provisions: [...new Set(provisions)],
    nature,
    ...(about && { about }),
    ...(options && options.length > 0 && { options: [...new Set(options)] }),
    ...(columns && columns.length > 0 && { columns: [...new Set(columns)] }),
    ...(evidence && { evidence }),
    ...(holders && holders.length > 0 && { holders: [...new Set(holders)] }),
    ...(when && when.question && { when }),
    ...(over && { over }),
  }
}

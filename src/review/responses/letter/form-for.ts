import type { Caller } from "../../../platform/room.ts"
import type { HeldQuestionnaire } from "../../questionnaires/hold-questionnaire.ts"
import { textsOf } from "../../questionnaires/words.ts"
import type { Form } from "../harvest/form.ts"

/** The questions that the caller may answer, in every language that the questionnaire has. */
export async function formFor(
  caller: Caller,
  held: HeldQuestionnaire,
  keys: ReadonlySet<string>,
): Promise<Form> {
  const words = Map.groupBy(await textsOf(caller, held.id), ({ key }) => key)
  const questions = held.questions.filter(({ key }) => keys.has(key))
  return {
    code: held.code,
    instruments: held.structure.parts.map(({ instrument }) => instrument),
    questions: questions.map(({ key, number, provisions }) => ({
      key,
      number,
      provisions,
      words: Object.fromEntries((words.get(key) ?? []).map(({ lang, body }) => [lang, body])),
    })),
  }
}

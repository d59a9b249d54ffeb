import { languages } from "../../../platform/languages.ts"
import type { Caller } from "../../../platform/room.ts"
import type { HeldQuestionnaire } from "../../questionnaires/hold-questionnaire.ts"
import { closedAnswers, type FlatQuestion } from "../../questionnaires/question.ts"
import { textsOf } from "../../questionnaires/words.ts"
import { packageSpeaker } from "./speak.ts"

/** Which option a word stands for, whatever language it was written in. */
export type LabelsOf = (question: FlatQuestion) => ReadonlyMap<string, string>

/** The words of all choices in all six languages: a form in one may come back filled in another. */
export async function labelsOf(caller: Caller, held: HeldQuestionnaire): Promise<LabelsOf> {
  const closed = new Map<string, string>()
  for (const lang of languages) {
    const { say } = packageSpeaker(lang)
    for (const one of closedAnswers) closed.set(plainWords(say(`questionnaires.answer_${one}`)), one)
  }
  const rows = Map.groupBy(await textsOf(caller, held.id), ({ key }) => key)
  return ({ kind, key, options = [] }) => {
    if (kind === "closed") return closed
    const own = new Map<string, string>()
    for (const option of options) {
      for (const { body } of rows.get(`${key}.option.${option}`) ?? []) own.set(plainWords(body), option)
    }
    return own
  }
}

/** As words are compared that somebody typed: without case, spaces at the ends, and the mark that ends a sentence. */
export function plainWords(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/\s+/gu, " ")
    .replace(/^[\s"'«»“”]+/u, "")
    .replace(/[\s.,;:!。،؛：；"'«»“”]+$/u, "")
}

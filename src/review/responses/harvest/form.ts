import { z } from "zod"
import { isLang, languages, type Lang } from "../../../platform/languages.ts"
import { problem } from "../../../platform/problem.ts"
import { QuestionnaireFile } from "../../questionnaires/pack/questionnaire-file.ts"
import { placed } from "../../questionnaires/structure.ts"

/** A question as a filled form is read against it: its words in every language there is. */
export type FormQuestion = {
  readonly key: string
  readonly number: string
  readonly provisions: readonly string[]
  readonly words: Readonly<Partial<Record<Lang, string>>>
}

/** The questionnaire that a filled form is read against, in the order in which it asks. */
export type Form = {
  readonly code: string
  readonly instruments: readonly string[]
  readonly questions: readonly FormQuestion[]
}

const Words = z.record(z.string(), z.string())

/** Makes a form of a questionnaire's files, as `questionnaires.exportFiles` gives them. */
export function formOf(files: Readonly<Record<string, string>>): Form {
  const file = QuestionnaireFile.safeParse(JSON.parse(files["questionnaire.json"] ?? "{}"))
  if (!file.success) throw problem("platform.problem_file_unreadable")
  const texts = Object.entries(files).flatMap(([name, content]) => {
    const lang = /^texts\.([a-z]{2})\.json$/.exec(name)?.[1]
    return isLang(lang) ? [[lang, Words.parse(JSON.parse(content))] as const] : []
  })
  const byLang = new Map(texts)
  const questions = placed(file.data).map(({ key, number, provisions }) => {
    const words = languages.flatMap((lang) => {
      const text = byLang.get(lang)?.[key]
      return text === undefined ? [] : [[lang, text] as const]
    })
    return { key, number, provisions, words: Object.fromEntries(words) }
  })
  return { code: file.data.id, instruments: file.data.instruments, questions }
}

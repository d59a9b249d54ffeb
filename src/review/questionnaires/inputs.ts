import { z } from "zod"
import { languages } from "../../platform/languages.ts"
import { MAX_FILE_CHARACTERS } from "./pack/read-json.ts"
import { Code, MAX_NOTE, MAX_TEXT, VersionName } from "./questionnaire.ts"
import { ProvisionRef, questionFields, QuestionKey, Word } from "./question.ts"
import { TextKey } from "./structure.ts"

export const Lang = z.enum(languages)
export const Which = z.object({ questionnaire: z.uuid() })
/** A key that may be misspelled: what is not there is answered with 404. */
export const WhichQuestion = Which.extend({ question: z.string().min(1).max(60) })
const Words = z.string().trim().min(1).max(MAX_TEXT)
export const Note = z.string().trim().min(1).max(MAX_NOTE)

export const Files = z.object({
  /** `questionnaire.json` and `texts.<lang>.json`, each as text. */
  files: z.partialRecord(
    z.enum(["questionnaire.json", ...languages.map((lang) => `texts.${lang}.json` as const)]),
    z.string().max(MAX_FILE_CHARACTERS),
  ),
  as: z.enum(["draft", "issued"]).default("draft"),
})

export const Created = z.object({
  code: Code,
  version: VersionName,
  lang: Lang,
  title: Words,
  instruments: z.array(z.string().max(8)).min(1).max(8),
})

export const SectionAdded = Which.extend({
  part: QuestionKey,
  key: QuestionKey,
  cluster: z.string().max(20).optional(),
  title: Words,
})

/** What a form of a question holds; left empty, an optional field is taken away. */
const Asked = {
  ...questionFields,
  options: z.array(Word).max(40).optional(),
  columns: z.array(Word).max(20).optional(),
  holders: z.array(Word).max(12).optional(),
  evidence: z.boolean(),
  about: questionFields.about.optional(),
  over: questionFields.over.optional(),
  when: z.object({ question: z.string().max(60), is: z.array(Word).max(40) }).optional(),
}

export const QuestionAdded = Which.extend({
  key: QuestionKey,
  /** The section in which it stands, or the question whose follow-up it is. */
  under: QuestionKey,
  before: QuestionKey.optional(),
  ...Asked,
  text: Words,
})
export const QuestionChanged = WhichQuestion.extend(Asked)
export const QuestionMoved = WhichQuestion.extend({ under: QuestionKey, before: QuestionKey.optional() })
export const TextSet = Which.extend({ key: TextKey, lang: Lang, body: Words })
export const HoleRecorded = Which.extend({ ref: ProvisionRef, reason: Words })
export const Judged = WhichQuestion.extend({
  other: z.uuid(),
  other_question: z.string().min(1).max(60),
  judgement: z.enum(["same", "narrower", "wider", "different"]),
  reason: Note.optional(),
})
export const Adopted = Which.extend({ revise: Note.optional() })
export const Succeeded = Which.extend({ version: VersionName })
export const Mapped = Which.extend({
  from: z.string().min(1).max(60),
  how: z.enum(["split", "merged", "dropped", "changed", "same"]),
  to: z.array(QuestionKey).max(20),
})
export const Negotiated = Which.extend({
  body: z.string().regex(/^[a-z][a-z0-9-]{1,39}$/),
  matter: z.uuid().optional(),
})
export const WhichTranslation = Which.extend({ lang: Lang })
export const TranslatorAssigned = WhichTranslation.extend({ assignee: z.uuid() })

import { z } from "zod"
import { languages } from "../../../platform/languages.ts"
import { Code, Mapping, VersionName } from "../questionnaire.ts"
import { MAX_QUESTIONS, Structure, TextKey } from "../structure.ts"

/** The file `questionnaire.json`: everything of a questionnaire but its words. */
export const QuestionnaireFile = z.strictObject({
  id: Code,
  official: z.boolean(),
  lang: z.enum(languages),
  version: VersionName,
  instruments: z
    .array(z.string().regex(/^[A-Z]{2,8}$/))
    .min(1)
    .max(8),
  ...Structure.shape,
  source: z.string().min(1).max(300),
  confidence: z.enum(["C", "S", "R", "U", "D"]),
  /** The version that this one comes after, and what became of its questions where a person said so. */
  follows: z.exactOptional(VersionName),
  mapping: z.exactOptional(z.array(Mapping).max(MAX_QUESTIONS)),
  /** Translations that render an older wording than the one that stands. */
  stale: z.exactOptional(z.partialRecord(z.enum(languages), z.array(TextKey))),
})
export type QuestionnaireFile = z.output<typeof QuestionnaireFile>

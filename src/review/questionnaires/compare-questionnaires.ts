import { isLang } from "../../platform/languages.ts"
import type { Caller } from "../../platform/room.ts"
import { redline } from "../../secretariat/texts/redline.ts"
import { getFacts } from "./find-questionnaire.ts"
import type { Mapping, QuestionnaireFacts } from "./questionnaire.ts"
import { placed, type Placed } from "./structure.ts"
import { textsOf, wordsIn, type WordsOf } from "./words.ts"

type Side = { readonly questions: ReadonlyMap<string, Placed>; readonly words: WordsOf }

/**
 * Two versions question by question. What a person said of a question holds; else a key that is in both is the same or
 * changed, and one that is in the former alone was dropped.
 */
export async function compareQuestionnaires(caller: Caller, input: { questionnaire: string; with: string }) {
  const next = await getFacts(caller, input.questionnaire)
  const former = await getFacts(caller, input.with)
  const lang = isLang(caller.actor.lang) ? caller.actor.lang : next.lang
  const [one, two] = [await sideOf(caller, former, lang), await sideOf(caller, next, lang)]
  const said = new Map(next.follows === former.id ? next.mapping.map((row) => [row.from, row]) : [])
  const rows = [...one.questions.keys()].map((key) => {
    const { how, to } = said.get(key) ?? successionOf(key, one, two)
    const [from, heir] = [one.words(key)?.text ?? "", to[0] ? (two.words(to[0])?.text ?? "") : ""]
    return { key, how, to: [...to], parts: redline(from, heir, lang) }
  })
  const reached = new Set(rows.flatMap(({ to }) => to))
  const added = [...two.questions.keys()].filter((key) => !reached.has(key))
  return {
    from: { id: former.id, version: former.version },
    to: { id: next.id, version: next.version },
    lang,
    rows,
    added: added.map((key) => ({ key, text: two.words(key)?.text ?? "" })),
  }
}

async function sideOf(caller: Caller, facts: QuestionnaireFacts, lang: string): Promise<Side> {
  const questions = new Map(placed(facts.structure).map((question) => [question.key, question]))
  return { questions, words: wordsIn(await textsOf(caller, facts.id), lang, facts.lang) }
}

function successionOf(key: string, one: Side, two: Side): Mapping {
  const [before, after] = [one.questions.get(key), two.questions.get(key)]
  if (!before || !after) return { from: key, how: "dropped", to: [] }
  const alike = sameQuestion(before, after) && one.words(key)?.text === two.words(key)?.text
  return { from: key, how: alike ? "same" : "changed", to: [key] }
}

/** Whether two ask for the same thing, whatever their words. */
export function sameQuestion(one: Placed, other: Placed): boolean {
  return asked(one) === asked(other)
}

/** What is asked, wherever it stands. */
function asked({ kind, provisions, nature, about, options, columns, evidence, when, over }: Placed): string {
  return JSON.stringify([
    kind,
    provisions.toSorted(),
    nature,
    about,
    options,
    columns,
    evidence,
    when?.question,
  ]).concat(JSON.stringify([when?.is, over]))
}

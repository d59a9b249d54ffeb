import type { Caller } from "../../platform/room.ts"
import { audiencesOf } from "../../secretariat/access/releases.ts"
import { budgetOf } from "./budget.ts"
import { getFacts, leaveOf, visibleQuestionnaires } from "./find-questionnaire.ts"
import { rowOf } from "./list-questionnaires.ts"
import type { QuestionnaireFacts } from "./questionnaire.ts"
import { placed, type Placed } from "./structure.ts"
import type { Questionnaire, QuestionView } from "./views.ts"
import { standOf, textsOf, wordsIn, type Said, type WordsOf } from "./words.ts"

export type Asked = {
  readonly questionnaire: string
  readonly lang?: string | undefined
  readonly beside?: string | undefined
}

/** A questionnaire with all its questions, in the reader's language or another, and if asked a second one beside. */
export async function showQuestionnaire(caller: Caller, input: Asked): Promise<Questionnaire> {
  const facts = await getFacts(caller, input.questionnaire)
  const rows = await textsOf(caller, facts.id)
  const words = wordsIn(rows, input.lang ?? caller.actor.lang, facts.lang)
  const beside = input.beside ? wordsIn(rows, input.beside, facts.lang) : null
  const questions = placed(facts.structure)
  const audiences = (await audiencesOf(caller, [facts.id])).get(facts.id) ?? []
  const say = sayer(words, facts)
  const bySection = Map.groupBy(questions, ({ section }) => section)
  return {
    ...rowOf(facts, { words, audiences, now: caller.now }),
    pack: facts.pack,
    follows: await followed(caller, facts),
    mapping: [...facts.mapping],
    negotiation: facts.negotiation,
    issued: facts.issued?.toISOString() ?? null,
    adopted: facts.adopted?.toISOString() ?? null,
    revise: words("revise"),
    notice: words("notice"),
    guidance: words("guidance"),
    languages: standOf(rows, facts.lang),
    budget: budgetOf(questions),
    parts: facts.structure.parts.map(({ key, instrument, sections }) => ({
      key,
      instrument,
      title: say(`${key}.title`),
      sections: sections.map((section) => ({
        key: section.key,
        cluster: section.cluster ?? null,
        title: say(`${section.key}.title`),
        questions: (bySection.get(section.key) ?? []).map((one) => toView(one, { words, say, beside })),
      })),
    })),
    holes: facts.structure.holes.map(({ ref, reason }) => ({ ref, reason: say(reason) })),
    can: leaveOf(caller.actor, facts),
  }
}

/** Every key has words in the authoritative language; one that lost them is shown by its key. */
export function sayer(words: WordsOf, { lang }: Pick<QuestionnaireFacts, "lang">): (key: string) => Said {
  return (key) => words(key) ?? { lang, text: key }
}

type Speaking = {
  readonly words: WordsOf
  readonly say: (key: string) => Said
  readonly beside: WordsOf | null
}

export function toView(question: Placed, { words, say, beside }: Speaking): QuestionView {
  const { key, options = [], columns = [] } = question
  return {
    ...question,
    text: say(key),
    guidance: words(`${key}.guidance`),
    evidence_text: words(`${key}.evidence`),
    option_texts: options.map((option) => ({ option, text: say(`${key}.option.${option}`) })),
    column_texts: columns.map((column) => ({ column, text: say(`${key}.column.${column}`) })),
    beside: beside?.(key) ?? null,
  }
}

async function followed(caller: Caller, { follows }: QuestionnaireFacts) {
  if (follows === null) return null
  const before = await visibleQuestionnaires(caller)
    .where("questionnaire.id", "=", follows)
    .executeTakeFirst()
  return before ? { id: before.id, version: before.version } : null
}

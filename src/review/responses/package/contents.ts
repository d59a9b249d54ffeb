import { notFound } from "../../../platform/problem.ts"
import type { Lang } from "../../../platform/languages.ts"
import type { Caller } from "../../../platform/room.ts"
import {
  holdQuestionnaire,
  wordsFor,
  type HeldQuestionnaire,
} from "../../questionnaires/hold-questionnaire.ts"
import { wordsHash } from "../answer-log.ts"
import { responses } from "../contract.ts"
import { getFacts, mayWrite, type Reached } from "../find-response.ts"
import { visibleTasks } from "../find-task.ts"
import type { ResponseRow } from "../response.ts"
import { rowOf } from "../row-of.ts"
import { showAnswers } from "../show-answers.ts"
import type { AnswerView, AnswersInWhole } from "../views.ts"

export type Contents = {
  readonly facts: Reached
  readonly row: ResponseRow
  readonly held: HeldQuestionnaire
  readonly sections: AnswersInWhole["sections"]
}

type Wanted = { readonly response: string; readonly assignment?: string | undefined; readonly lang: Lang }
/** So many versions are settled by one deed. */
const SETTLED_AT_ONCE = 100

/**
 * What goes into a package: the questions that the caller sees, or those of one assignment among them, with their
 * current answers. What is handed out stays as it was read: a base must be found again when the file comes back.
 */
export async function contentsOf(asking: Caller, { response, assignment, lang }: Wanted): Promise<Contents> {
  const caller = { ...asking, actor: { ...asking.actor, lang } }
  const facts = await getFacts(caller, response)
  if (!mayWrite(caller.actor, facts)) throw notFound()
  const held = await holdQuestionnaire(caller, facts.questionnaire)
  const words = await wordsFor(caller, held)
  const tasks = (await visibleTasks(caller, facts).execute()).filter(
    (task) => assignment === undefined || task.assignment === assignment,
  )
  const mine = new Set(tasks.map(({ question }) => question))
  const keys = held.questions.map(({ key }) => key).filter((key) => mine.has(held.topOf.get(key) ?? ""))
  if (keys.length === 0) throw notFound()
  const options = { response, keys, held, words, writes: false, history: false }
  const shown = everySlot(held, await showAnswers(caller, options), mine)
  settleShown(caller, shown)
  const say = (key: string) => words(key) ?? { lang: held.lang, text: key }
  const bySection = Map.groupBy(shown, ({ question }) => question.section)
  const sections = held.structure.parts.flatMap((part) =>
    part.sections.flatMap(({ key }) => {
      const answers = bySection.get(key) ?? []
      const titles = { key, title: say(`${key}.title`), part: say(`${part.key}.title`) }
      return answers.length === 0 ? [] : [{ ...titles, answers }]
    }),
  )
  return { facts, row: await rowOf(caller, facts), held, sections }
}

/** Each question once, and what is asked for each offence, unit or territory once for each that has a name already. */
function everySlot(held: HeldQuestionnaire, shown: readonly AnswerView[], tops: ReadonlySet<string>) {
  const byKey = Map.groupBy(shown, ({ question }) => question.key)
  return held.tops
    .filter(({ key }) => tops.has(key))
    .flatMap(({ key: top, kind, over }) => {
      const family = (held.families.get(top) ?? []).map(({ key }) => key)
      const below = family.filter((key) => key !== top)
      const value = byKey.get(top)?.find(({ item }) => item === "")?.current?.value
      const items = value?.kind === "group" ? value.items.map(({ item }) => item) : []
      const summed = kind === "group" && over === "offences" ? [top] : family
      return [
        ...summed.flatMap((key) => slotIn(byKey, key, "")),
        ...items.flatMap((item) => below.flatMap((key) => slotIn(byKey, key, item))),
      ]
    })
}

function slotIn(byKey: ReadonlyMap<string, readonly AnswerView[]>, key: string, item: string): AnswerView[] {
  const all = byKey.get(key) ?? []
  const found = all.find((one) => one.item === item)
  if (found) return [found]
  const [like] = all
  if (!like) return []
  const was = wordsHash({ value: null, text: "" })
  return [{ ...like, item, number: 0, was, current: null, branches: [], history: [] }]
}

function settleShown(caller: Caller, shown: readonly AnswerView[]): void {
  const open = shown.flatMap(({ current }) => (current?.open ? [current.id] : []))
  for (let from = 0; from < open.length; from += SETTLED_AT_ONCE) {
    caller.afterwards(responses.settle, { answers: open.slice(from, from + SETTLED_AT_ONCE) })
  }
}

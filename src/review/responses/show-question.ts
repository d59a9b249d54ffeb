import { notFound } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { audiencesOf } from "../../secretariat/access/releases.ts"
import { wordsFor, type HeldQuestionnaire } from "../questionnaires/hold-questionnaire.ts"
import type { FlatQuestion } from "../questionnaires/question.ts"
import { textKeysOf } from "../questionnaires/structure.ts"
import { currentAnswers } from "./answer-log.ts"
import { getFacts, leaveOf } from "./find-response.ts"
import { getTask } from "./find-task.ts"
import { provisionsOf, reservationsOn } from "./question-aids.ts"
import { rowOf } from "./row-of.ts"
import { showAnswers } from "./show-answers.ts"
import { toCircle } from "./show-response.ts"
import { showTasks, taskKeys } from "./show-tasks.ts"
import { taskLeave } from "./task-leave.ts"
import type { QuestionWork } from "./views.ts"

type Which = { readonly response: string; readonly question: string; readonly item?: string | undefined }

/** One question with its follow-ups, as it is answered: answers, what waits for a choice, and what helps. */
export async function showQuestion(caller: Caller, input: Which): Promise<QuestionWork> {
  const facts = await getFacts(caller, input.response)
  const { task, held } = await getTask(caller, facts, input.question)
  const family = held.families.get(task.question) ?? []
  const keys = family.map(({ key }) => key)
  const words = await wordsFor(caller, held, [...taskKeys(held), ...wordKeys(held, keys)])
  const sections = await showTasks(caller, facts, { held, words })
  const all = sections.flatMap(({ tasks }) => tasks)
  const at = all.findIndex(({ question }) => question === task.question)
  const section = sections.find(({ tasks }) => tasks.some(({ question }) => question === task.question))
  const view = all[at]
  if (!section || !view) throw notFound()
  const items = await itemsOf(caller, facts.id, task.question)
  const item = items.some((one) => one.item === input.item) ? (input.item ?? "") : ""
  const leave = leaveOf(caller.actor, facts)
  const audiences = (await audiencesOf(caller, [facts.id])).get(facts.id) ?? []
  const refs = [...new Set(family.flatMap(({ provisions }) => provisions))]
  return {
    response: await rowOf(caller, facts),
    whole: facts.whole,
    task: view,
    section,
    answers: await showAnswers(caller, {
      response: facts.id,
      keys: shownKeys(family, item),
      item,
      held,
      words,
      writes: leave.answer,
      history: true,
    }),
    items,
    item,
    before: neighbour(all[at - 1]),
    after: neighbour(all[at + 1]),
    provisions: await provisionsOf(caller, held.pack, refs),
    reservations: await reservationsOn(caller, facts.party, refs),
    visible_to: audiences.map(toCircle),
    can: await taskLeave(caller, facts, task),
  }
}

function neighbour(task: { question: string; number: string } | undefined) {
  return task ? { question: task.question, number: task.number } : null
}

/** A group lists its offences, units or territories; its follow-ups are asked for each, and of units in summary too. */
export function shownKeys(family: readonly FlatQuestion[], item: string): string[] {
  const keys = family.map(({ key }) => key)
  const [top] = family
  if (top?.kind !== "group") return keys
  if (item !== "") return keys.slice(1)
  return top.over === "offences" ? keys.slice(0, 1) : keys
}

/** The words of some questions with their options, columns and guidance. */
export function wordKeys(held: HeldQuestionnaire, keys: readonly string[]): string[] {
  return keys.flatMap((key) => {
    const question = held.byKey.get(key)
    return question ? [...textKeysOf(question), `${key}.guidance`, `${key}.evidence`] : []
  })
}

/** The offences, units or territories that a group was given; its follow-ups are asked for each. */
export async function itemsOf(
  caller: Caller,
  response: string,
  question: string,
): Promise<QuestionWork["items"]> {
  const row = await currentAnswers(caller, response)
    .where("answer_head.question", "=", question)
    .where("answer_head.item", "=", "")
    .executeTakeFirst()
  return row?.value?.kind === "group" ? row.value.items.map(({ item, name }) => ({ item, name })) : []
}

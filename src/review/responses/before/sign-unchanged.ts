import type { z } from "zod"
import { notFound } from "../../../platform/problem.ts"
import type { Caller } from "../../../platform/room.ts"
import { holdQuestionnaire, type HeldQuestionnaire } from "../../questionnaires/hold-questionnaire.ts"
import { isAnswered } from "../answer.ts"
import { currentAnswers, type AnswerRow } from "../answer-log.ts"
import { refuseUnlessOpen } from "../answer-question.ts"
import { leaveOf, lockFacts, mayWrite, type Reached } from "../find-response.ts"
import { visibleTasks } from "../find-task.ts"
import { takeUp } from "../take-up.ts"
import { fillFrom } from "./fill-from.ts"
import { findBefore, type Earlier } from "./find-before.ts"
import type { Unchanged } from "./views.ts"

type Signing = {
  readonly facts: Reached
  readonly held: HeldQuestionnaire
  readonly section: string
}

type Fill = { readonly earlier: Earlier; readonly current: AnswerRow | null }

/** What the act would fill: questions of the section without words yet, to which the same question was answered. */
export async function unchangedFills(caller: Caller, { facts, held, section }: Signing): Promise<Fill[]> {
  const keys = held.questions.filter((one) => one.section === section).map(({ key }) => key)
  if (keys.length === 0) return []
  const rows = await currentAnswers(caller, facts.id)
    .where("answer_head.question", "in", keys)
    .where("answer_head.item", "=", "")
    .execute()
  const current = new Map(rows.map((row) => [row.question, row]))
  const bare = keys.filter((key) => {
    const row = current.get(key)
    return !row || !isAnswered(row) || (row.text === "" && row.value?.kind === "closed")
  })
  const earlier = await findBefore(caller, { facts, held, keys: bare, item: "" })
  return bare.flatMap((key) => {
    const same = earlier.find(({ question, how }) => question === key && how === "same")
    return same ? [{ earlier: same, current: current.get(key) ?? null }] : []
  })
}

/**
 * One signed act for a section: what was said to the same questions is unchanged since a day. It fills words and
 * citations; each yes, in part and no is still said anew.
 */
export async function signUnchanged(caller: Caller, input: z.output<typeof Unchanged>) {
  const facts = await lockFacts(caller, input.response)
  const held = await holdQuestionnaire(caller, facts.questionnaire)
  const { section, since, question = null } = input
  if (!facts.whole || !held.questions.some((one) => one.section === section)) throw notFound()

  caller.ask(mayWrite(caller.actor, facts), "section.sign_unchanged")
  refuseUnlessOpen(caller, facts)

  const fills = leaveOf(caller.actor, facts).answer
    ? await unchangedFills(caller, { facts, held, section })
    : []
  const tasks = await visibleTasks(caller, facts).execute()
  for (const { earlier, current } of fills) {
    const base = current?.number ?? 0
    await fillFrom(caller, { response: facts.id, held, earlier, current, base })
    const task = tasks.find((one) => one.question === held.topOf.get(earlier.question))
    if (task) await takeUp(caller, task)
  }
  const row = { response: facts.id, section, since, by_account: caller.actor.account, at: caller.now }
  await caller.db
    .insertInto("section_unchanged")
    .values({ id: caller.newId(), ...row })
    .execute()

  const details = { section, since, filled: fills.length, chain: facts.party }
  await caller.record("section.sign_unchanged", facts.id, details)
  return { response: facts.id, section, since, question, filled: fills.length }
}

import type { Caller } from "../../../platform/room.ts"
import { audiencesOf } from "../../../secretariat/access/releases.ts"
import {
  holdQuestionnaire,
  wordsFor,
  type HeldQuestionnaire,
} from "../../questionnaires/hold-questionnaire.ts"
import { currentAnswers } from "../answer-log.ts"
import { getFacts, leaveOf, type Reached } from "../find-response.ts"
import { visibleTasks } from "../find-task.ts"
import { rowOf } from "../row-of.ts"
import { toCircle } from "../show-response.ts"
import { findingsOf, type FindingFacts } from "./find-finding.ts"
import type { Findings } from "./finding.ts"

type Asked = { readonly response: string; readonly question?: string | undefined }

/** Needs, difficulties, good practices and lessons of one response, or of one question of it with its follow-ups. */
export async function listFindings(caller: Caller, input: Asked): Promise<Findings> {
  const facts = await getFacts(caller, input.response)
  const held = await holdQuestionnaire(caller, facts.questionnaire)
  const all = await findingsOf(caller, facts, held)
  const top = input.question === undefined ? null : held.topOf.get(input.question)
  const within = (question: string) => top === null || held.topOf.get(question) === top
  const audiences = (await audiencesOf(caller, [facts.id])).get(facts.id) ?? []
  return {
    response: await rowOf(caller, facts),
    findings: all
      .filter(({ question }) => within(question))
      .map(({ at, ...one }) => ({
        ...one,
        number: held.byKey.get(one.question)?.number ?? one.question,
        at: at.toISOString(),
      })),
    proposals: (await proposalsOf(caller, facts, { held, all })).filter(({ question }) => within(question)),
    visible_to: audiences.map(toCircle),
    can: { keep: leaveOf(caller.actor, facts).answer },
  }
}

/** Answers to the questions that ask for such things, from which none was drawn yet. */
async function proposalsOf(
  caller: Caller,
  facts: Reached,
  { held, all }: { held: HeldQuestionnaire; all: readonly FindingFacts[] },
): Promise<Findings["proposals"]> {
  const drawn = new Set(all.map(({ question }) => question))
  const tasks = new Set((await visibleTasks(caller, facts).execute()).map(({ question }) => question))
  const asking = held.questions.filter(
    ({ key, about }) => about !== undefined && !drawn.has(key) && tasks.has(held.topOf.get(key) ?? ""),
  )
  if (asking.length === 0) return []
  const keys = asking.map(({ key }) => key)
  const rows = await currentAnswers(caller, facts.id)
    .where("answer_head.question", "in", keys)
    .where("answer_head.item", "=", "")
    .execute()
  const words = await wordsFor(caller, held, keys)
  return asking.flatMap(({ key, about, number }) => {
    const row = rows.find(({ question }) => question === key)
    if (!about || !row || row.text.trim() === "") return []
    const asked = words(key) ?? { lang: held.lang, text: key }
    return [{ kind: about, question: key, number, asked, text: row.text, lang: row.lang }]
  })
}

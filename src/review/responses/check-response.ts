import { z } from "zod"
import type { Caller } from "../../platform/room.ts"
import { expectedAudience } from "./expected-audience.ts"
import { holdQuestionnaire, wordsFor } from "../questionnaires/hold-questionnaire.ts"
import type { FlatQuestion } from "../questionnaires/question.ts"
import { Said } from "../questionnaires/views.ts"
import { canonicalAnswer, isAnswered, slotOf } from "./answer.ts"
import { currentAnswers } from "./answer-log.ts"
import { openBranches } from "./branch.ts"
import { findingsOf } from "./finding/find-finding.ts"
import { getFacts, leaveOf } from "./find-response.ts"
import { visibleTasks } from "./find-task.ts"
import { sinceLastCycle } from "./last-cycle.ts"
import { openThreads } from "./open-threads.ts"
import { rowOf } from "./row-of.ts"
import { ResponseRow } from "./response.ts"
import { SubmissionContent } from "./submission-content.ts"
import { taskStatuses } from "./task.ts"
import { chosenOf } from "./value.ts"
import { Circle } from "../../secretariat/access/circle.ts"

const Line = z.object({
  question: z.string(),
  top: z.string(),
  number: z.string(),
  section: z.string(),
  text: Said,
  status: z.enum(taskStatuses),
  answer: z.string().nullable(),
  gap: z.boolean(),
  waits: z.boolean(),
  change: z.enum(["added", "changed", "removed"]).nullable(),
  /** Why whoever approves should read it herself: it names people, asks for help, or says that something is not told. */
  sensitive: z.enum(["contacts", "assistance", "difficulty", "withheld"]).nullable(),
  /** What the State said to the same question in an earlier cycle, where it says something else now. */
  cycle: z.enum(["changed", "unsaid"]).nullable(),
  /** What its people discuss on it among themselves and have not closed. */
  threads: z.int(),
})

/** What the focal point looks over before she certifies: gaps, what waits, what changed, and who will read it. */
export const Check = z
  .object({
    response: ResponseRow,
    whole: z.boolean(),
    /** The sections of which a question is asked, in their order. */
    sections: z.array(z.object({ key: z.string(), title: Said })),
    lines: z.array(Line),
    gaps: z.int(),
    waiting: z.int(),
    changes: z.int(),
    cycles: z.int(),
    /** All open threads within the State, those on the whole response among them. */
    threads: z.int(),
    findings: z.object({ kept: z.int(), changed: z.int() }),
    /** The version that stands, if one was submitted. */
    standing: z.int().nullable(),
    readers: z.array(Circle),
    can: z.object({
      clear: z.boolean(),
      reopen: z.boolean(),
      submit: z.boolean(),
      correct: z.boolean(),
      withdraw: z.boolean(),
      answer: z.boolean(),
      distribute: z.boolean(),
    }),
  })
  .meta({ id: "ResponseCheck" })
export type Check = z.output<typeof Check>

/** Check answers: one line for each question that is asked, with what is missing, waiting or changed. */
export async function checkResponse(caller: Caller, input: { response: string }): Promise<Check> {
  const facts = await getFacts(caller, input.response)
  const held = await holdQuestionnaire(caller, facts.questionnaire)
  const words = await wordsFor(
    caller,
    held,
    held.questions.flatMap(({ key, section }) => [key, `${section}.title`]),
  )
  const tasks = new Map((await visibleTasks(caller, facts).execute()).map((task) => [task.question, task]))
  const current = await currentAnswers(caller, facts.id).execute()
  const branches = new Set((await openBranches(caller, facts.id).execute()).map(({ question }) => question))
  const said = Map.groupBy(current.filter(isAnswered), ({ question }) => question)
  const threads = facts.whole ? await openThreads(caller, facts.id) : new Map<string, number>()
  const cycles = await sinceLastCycle(caller, facts, { held, current })
  const findings = await findingsOf(caller, facts, held)
  const { standing, before } = await standingAnswers(caller, facts.id)
  const now = new Map(current.filter(isAnswered).map((row) => [slotOf(row), canonicalAnswer(row)]))
  const lines = held.questions.flatMap((question) => {
    const top = held.topOf.get(question.key) ?? question.key
    const task = tasks.get(top)
    if (!task) return []
    const own = said.get(question.key) ?? []
    const when = question.when
    const asked =
      !when ||
      (said.get(when.question) ?? []).some(({ value }) =>
        chosenOf(value).some((one) => when.is.includes(one)),
      )
    if (!asked && own.length === 0) return []
    return [
      {
        question: question.key,
        top,
        number: question.number,
        section: question.section,
        text: words(question.key) ?? { lang: held.lang, text: question.key },
        status: task.status,
        answer: chosenOf(own[0]?.value ?? null)[0] ?? null,
        gap: own.length === 0,
        waits: branches.has(question.key),
        change: standing === null ? null : changeOf(question.key, before, now),
        sensitive: own.length === 0 ? null : sensitivityOf(question, chosenOf(own[0]?.value ?? null)[0]),
        cycle: cycles.get(question.key) ?? null,
        threads: threads.get(question.key) ?? 0,
      },
    ]
  })
  return {
    response: await rowOf(caller, facts),
    whole: facts.whole,
    sections: [...new Set(lines.map(({ section }) => section))].map((key) => ({
      key,
      title: words(`${key}.title`) ?? { lang: held.lang, text: key },
    })),
    lines,
    gaps: lines.filter(({ gap }) => gap).length,
    waiting: lines.filter(({ waits }) => waits).length,
    changes: lines.filter(({ change }) => change !== null).length,
    cycles: lines.filter(({ cycle }) => cycle !== null).length,
    threads: [...threads.values()].reduce((sum, count) => sum + count, 0),
    findings: { kept: findings.length, changed: findings.filter(({ changed }) => changed).length },
    standing,
    readers: await expectedAudience(caller, facts),
    can: leaveOf(caller.actor, facts),
  }
}

function sensitivityOf({ kind, about }: FlatQuestion, answer?: string): Check["lines"][number]["sensitive"] {
  if (kind === "authority") return "contacts"
  if (about === "assistance" || about === "difficulty") return about
  return answer === "not_available" || answer === "not_provided" ? "withheld" : null
}

/** What stands before the world now, so that a correction shows what it changes. */
async function standingAnswers(caller: Caller, response: string) {
  const row = await caller.db
    .selectFrom("submission")
    .select(["version", "content"])
    .where("response", "=", response)
    .orderBy("version", "desc")
    .limit(1)
    .executeTakeFirst()
  if (!row) return { standing: null, before: new Map<string, string>() }
  const { answers } = SubmissionContent.parse(JSON.parse(row.content))
  return { standing: row.version, before: new Map(answers.map((one) => [slotOf(one), canonicalAnswer(one)])) }
}

type Answers = ReadonlyMap<string, string>

function changeOf(question: string, before: Answers, now: Answers): "added" | "changed" | "removed" | null {
  const own = (all: Answers) =>
    [...all].filter(([slot]) => slot === question || slot.startsWith(`${question}/`))
  const [was, is] = [own(before), own(now)]
  if (was.length === is.length && was.every(([slot, said]) => now.get(slot) === said)) return null
  if (was.length === 0) return "added"
  return is.length === 0 ? "removed" : "changed"
}

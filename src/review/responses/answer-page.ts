import type { Caller } from "../../platform/room.ts"
import type { Given } from "./answer.ts"
import { wordsHash } from "./answer-log.ts"
import { questionOf, refuseUnlessOpen } from "./answer-question.ts"
import { mayWrite, shareFacts, type Reached } from "./find-response.ts"
import { getTask, visibleTasks, type AskedTask } from "./find-task.ts"
import { fitting, saveAnswer, type Saved } from "./save-answer.ts"
import { takeUp } from "./take-up.ts"

/** `was` is the hash of what the page showed, so that what was left as it came is known for it. */
type PageAnswer = Omit<Given, "lang"> & { readonly base: number; readonly was: string }

type PageOfAnswers = {
  readonly response: string
  readonly question: string
  readonly item: string
  readonly lang: Given["lang"]
  readonly answers: readonly PageAnswer[]
  readonly go: "stay" | "next"
}

/**
 * Saves what was changed on the page of a question and its follow-ups. What was left as it came makes no version, and
 * a page that lay open while others wrote changes nothing of theirs.
 */
export async function answerPage(caller: Caller, input: PageOfAnswers) {
  const facts = await shareFacts(caller, input.response)
  const asked = await getTask(caller, facts, input.question)

  caller.ask(mayWrite(caller.actor, facts), "answer.save")
  refuseUnlessOpen(caller, facts)

  const family = (asked.held.families.get(asked.task.question) ?? []).map(({ key }) => key)
  const saved: Saved[] = []
  // In one order, so that two who save one page at once never wait for each other in a circle.
  for (const [index, { base, was, ...answer }] of [...input.answers.entries()].toSorted(byQuestion)) {
    if (!family.includes(answer.question)) continue
    const given = fitting(
      questionOf(asked, answer.question),
      { ...answer, lang: input.lang },
      `answers.${index}.`,
    )
    // The words alone are compared: another language chosen for the page is no new answer.
    if (wordsHash(given) === was) continue
    saved.push(await saveAnswer(caller, facts.id, { given, base }))
  }
  if (saved.some(({ unchanged }) => !unchanged)) await takeUp(caller, asked.task)

  caller.recordLater(facts.id)
  const next = input.go === "next" ? await nextTask(caller, facts, asked) : null
  return { response: facts.id, question: asked.task.question, item: input.item, next, saved }
}

function byQuestion(
  [, one]: [number, { question: string }],
  [, other]: [number, { question: string }],
): number {
  return one.question < other.question ? -1 : 1
}

/** The question that follows, among those that this person was given. */
async function nextTask(caller: Caller, facts: Reached, { task }: AskedTask): Promise<string | null> {
  const after = await visibleTasks(caller, facts)
    .where("place", ">", (place) => place.selectFrom("task").select("place").where("id", "=", task.id))
    .orderBy("place")
    .executeTakeFirst()
  return after?.question ?? null
}

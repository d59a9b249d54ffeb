import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import type { Given } from "./answer.ts"
import { leaveOf, mayWrite, shareFacts, type Reached } from "./find-response.ts"
import { getTask, type AskedTask } from "./find-task.ts"
import { fitting, saveAnswer, type Saved } from "./save-answer.ts"
import type { Source } from "./source.ts"
import { takeUp } from "./take-up.ts"

type Answered = Given & {
  readonly response: string
  readonly base: number
  readonly written?: string | null | undefined
  readonly source?: Source | null | undefined
}

/** Saves one answer. From an older base nothing is lost: the text waits beside the log until its author has chosen. */
export async function answerQuestion(caller: Caller, input: Answered): Promise<Saved> {
  const facts = await shareFacts(caller, input.response)
  const asked = await getTask(caller, facts, input.question)
  const { question, item, value, text, lang, base, written, source } = input

  caller.ask(mayWrite(caller.actor, facts), "answer.save")
  refuseUnlessOpen(caller, facts)
  const given = fitting(questionOf(asked, question), { question, item, value, text, lang })
  const saved = await saveAnswer(caller, facts.id, { given, base, written, source })
  if (!saved.unchanged) await takeUp(caller, asked.task)

  caller.recordLater(facts.id)
  return saved
}

export function questionOf({ held }: AskedTask, key: string) {
  const question = held.byKey.get(key)
  if (!question) throw problem("platform.problem_not_found", 404)
  return question
}

/** Cleared or submitted, a response is changed only after the focal point has taken it up again. */
export function refuseUnlessOpen({ actor }: Caller, facts: Reached): void {
  if (!leaveOf(actor, facts).answer) throw problem("responses.problem_not_open", 409)
}

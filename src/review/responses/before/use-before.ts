import type { z } from "zod"
import { notFound, problem } from "../../../platform/problem.ts"
import type { Caller } from "../../../platform/room.ts"
import { currentAnswers } from "../answer-log.ts"
import { refuseUnlessOpen } from "../answer-question.ts"
import { mayWrite, shareFacts } from "../find-response.ts"
import { getTask } from "../find-task.ts"
import { takeUp } from "../take-up.ts"
import { fillFrom } from "./fill-from.ts"
import { findBefore } from "./find-before.ts"
import type { Used } from "./views.ts"

/**
 * Uses an earlier answer, as it was or edited. Refuses with `responses.problem_false_twin` (409) one that was given to
 * another duty.
 */
export async function useBefore(caller: Caller, input: z.output<typeof Used>) {
  const facts = await shareFacts(caller, input.response)
  const { task, held } = await getTask(caller, facts, input.question)
  const { key: question = input.question, item } = input
  const proposals = await findBefore(caller, { facts, held, keys: [question], item })
  const earlier = proposals.find(({ answer }) => answer === input.answer)
  if (!earlier) throw notFound()

  caller.ask(mayWrite(caller.actor, facts), "answer.use")
  refuseUnlessOpen(caller, facts)
  if (earlier.warning) throw problem("responses.problem_false_twin", 409)

  const current = await currentAnswers(caller, facts.id)
    .where("answer_head.question", "=", question)
    .where("answer_head.item", "=", item)
    .executeTakeFirst()
  const { base, text } = input
  const filling = { response: facts.id, held, earlier, current: current ?? null, base, text }
  const saved = await fillFrom(caller, filling)
  if (!saved.unchanged) await takeUp(caller, task)

  // Who took responsibility for what was said earlier stands on the State's own record.
  await caller.record("answer.use", facts.id, { question, earlier: earlier.answer, chain: facts.party })
  return { ...saved, response: facts.id }
}

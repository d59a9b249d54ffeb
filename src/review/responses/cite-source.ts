import type { z } from "zod"
import { notFound } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { lockHead } from "./answer-log.ts"
import { refuseUnlessOpen } from "./answer-question.ts"
import { mayWrite, shareFacts } from "./find-response.ts"
import { getTask } from "./find-task.ts"
import type { SourceSaid } from "./inputs.ts"
import { saveAnswer } from "./save-answer.ts"

/**
 * Says of the source of an answer that readers may see it, that it stays inside the State, or that the answer does not
 * come from it any more. Each time it is a version of its own, so that the history says who ticked it.
 */
export async function citeSource(caller: Caller, input: z.output<typeof SourceSaid>) {
  const facts = await shareFacts(caller, input.response)
  const { task, held } = await getTask(caller, facts, input.question)
  const { key, item, said } = input
  if (held.topOf.get(key) !== task.question) throw notFound()

  caller.ask(mayWrite(caller.actor, facts), "answer.cite_source")
  refuseUnlessOpen(caller, facts)

  const { number, current } = await lockHead(caller, { response: facts.id, question: key, item })
  if (!current?.source) throw notFound()
  const { value, text, lang } = current
  const saved = await saveAnswer(caller, facts.id, {
    given: { question: key, item, value, text, lang },
    base: number,
    source: said === "none" ? null : { ...current.source, cited: said === "cited" },
    resourced: said === "none" || current.source.cited !== (said === "cited"),
  })

  await caller.record("answer.cite_source", facts.id, { question: key, said, chain: facts.party })
  return { ...saved, response: facts.id }
}

import type { z } from "zod"
import { notFound } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { lockHead } from "./answer-log.ts"
import { refuseUnlessOpen } from "./answer-question.ts"
import { mayWrite, shareFacts } from "./find-response.ts"
import { getTask } from "./find-task.ts"
import type { SourceSaid } from "./inputs.ts"
import type { Source } from "./source.ts"

/**
 * Says of the source of an answer that readers may see it, that it stays inside the State, or that the answer does not
 * come from it any more. What the answer says is untouched, so nobody who writes on it meets a card; who said it stands
 * on the record.
 */
export async function citeSource(caller: Caller, input: z.output<typeof SourceSaid>) {
  const facts = await shareFacts(caller, input.response)
  const { task, held } = await getTask(caller, facts, input.question)
  const { key: question, item, said } = input
  if (held.topOf.get(question) !== task.question) throw notFound()

  caller.ask(mayWrite(caller.actor, facts), "answer.cite_source")
  refuseUnlessOpen(caller, facts)

  const { number, current } = await lockHead(caller, { response: facts.id, question, item })
  if (!current?.source) throw notFound()
  const source: Source | null = said === "none" ? null : { ...current.source, cited: said === "cited" }
  await caller.db
    .updateTable("answer")
    .set({ source: source && JSON.stringify(source) })
    .where("id", "=", current.id)
    .execute()

  await caller.record("answer.cite_source", current.id, { question, said, chain: facts.party })
  const at = current.at.toISOString()
  return { response: facts.id, question, item, number, at, branch: null, unchanged: true }
}

import { notFound } from "../../../platform/problem.ts"
import type { Caller } from "../../../platform/room.ts"
import { keepsTerms, listTerms } from "./list-terms.ts"

/** Takes a body's own term away: where there is a shipped one, it holds again. */
export async function dropTerm(caller: Caller, input: { body: string; concept: string }) {
  const { body, concept } = input

  caller.ask(keepsTerms(caller.actor), "term.drop")

  const gone = await caller.db
    .deleteFrom("memory_term")
    .where("body", "=", body)
    .where("concept", "=", concept)
    .returning("concept")
    .executeTakeFirst()
  if (!gone) throw notFound()

  await caller.record("term.drop", caller.newId(), { body, concept, chain: `body-${body}` })
  return listTerms(caller, { body })
}

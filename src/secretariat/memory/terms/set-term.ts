import { languages } from "../../../platform/languages.ts"
import { problem } from "../../../platform/problem.ts"
import type { Caller } from "../../../platform/room.ts"
import { keepsTerms, listTerms } from "./list-terms.ts"
import { MAX_TERMS, type TermSet } from "./term.ts"

/**
 * A body's own term, in the languages in which it is agreed: it stands before the shipped one of the same concept, which
 * is left as it came. Refuses with `memory.problem_term_words` (422) a term in fewer than two languages.
 */
export async function setTerm(caller: Caller, input: TermSet) {
  const { body, concept, source, confidence } = input

  caller.ask(keepsTerms(caller.actor), "term.set")

  const words = languages.flatMap((lang) => {
    const word = input[lang]?.normalize("NFC")
    return word ? [{ body, concept, lang, word }] : []
  })
  if (words.length < 2) {
    const code = "memory.problem_term_words"
    throw problem(code, 422, { fields: { en: { code } } })
  }
  await requireRoom(caller, input)
  const row = { body, concept, source, confidence, by_account: caller.actor.account, at: caller.now }
  await caller.db
    .insertInto("memory_term")
    .values(row)
    .onConflict((conflict) => conflict.columns(["body", "concept"]).doUpdateSet(row))
    .execute()
  await caller.db
    .deleteFrom("memory_term_word")
    .where("body", "=", body)
    .where("concept", "=", concept)
    .execute()
  await caller.db.insertInto("memory_term_word").values(words).execute()

  await caller.record("term.set", caller.newId(), { body, concept, chain: `body-${body}` })
  return listTerms(caller, { body })
}

async function requireRoom(caller: Caller, { body, concept }: TermSet): Promise<void> {
  const { held } = await caller.db
    .selectFrom("memory_term")
    .select(({ fn }) => fn.countAll().as("held"))
    .where("body", "=", body)
    .where("concept", "!=", concept)
    .executeTakeFirstOrThrow()
  if (Number(held) >= MAX_TERMS)
    throw problem("memory.problem_too_many_terms", 409, { values: { limit: MAX_TERMS } })
}

import type { Input } from "../../platform/contract.ts"
import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { may } from "../access/may.ts"
import { usualRules } from "../texts/rules.ts"
import { chainOf, MAX_BODIES } from "./body.ts"
import type { meetings } from "./contract.ts"
import { setWords } from "./words.ts"

/** Keeps a body with its rules, and its names in one language: the first time it is made, later it is changed. */
export async function keepBody(caller: Caller, input: Input<typeof meetings.keepBody>) {
  caller.ask(may(caller.actor, "text.keep"), "body.keep")

  await saveBody(caller, input)

  await caller.record("body.keep", input.body, { lang: input.lang, ...chainOf(input.body) })
  return { body: input.body }
}

/** Inside the deed of whoever has asked leave. */
export async function saveBody(caller: Caller, input: Input<typeof meetings.keepBody>): Promise<void> {
  const { body: id, lang, name, of_name, short, gender, rules = usualRules, ...facts } = input
  const { count } = await caller.db
    .selectFrom("body")
    .select((of) => of.fn.countAll<number>().as("count"))
    .where("id", "!=", id)
    .executeTakeFirstOrThrow()
  if (count >= MAX_BODIES) throw problem("meetings.problem_too_many", 409, { values: { limit: MAX_BODIES } })
  const row = { ...facts, rules: JSON.stringify(rules) }
  await caller.db
    .insertInto("body")
    .values({ id, ...row, at: caller.now })
    .onConflict((conflict) => conflict.column("id").doUpdateSet(row))
    .execute()
  for (const [field, words] of Object.entries({ name, of_name, short, gender })) {
    await setWords(caller, { meeting: null, subject: id, field, lang, words })
  }
}

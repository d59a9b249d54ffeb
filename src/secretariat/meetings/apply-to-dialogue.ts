import type { Input } from "../../platform/contract.ts"
import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import type { meetings } from "./contract.ts"
import { MAX_APPLICATIONS } from "./dialogue.ts"
import { getDialogue, isTaking } from "./find-dialogue.ts"

/** Applies to take part; anybody may, without an account. What was said of oneself is for those who decide. */
export async function applyToDialogue(caller: Caller, input: Input<typeof meetings.applyToDialogue>) {
  const dialogue = await getDialogue(caller, input.dialogue)

  caller.ask(true, "dialogue.apply")
  if (!isTaking(caller, dialogue)) throw problem("meetings.problem_deadline_over", 409)
  const { count } = await caller.db
    .selectFrom("dialogue_application")
    .select((of) => of.fn.countAll<number>().as("count"))
    .where("dialogue", "=", dialogue.id)
    .executeTakeFirstOrThrow()
  if (count >= MAX_APPLICATIONS)
    throw problem("meetings.problem_too_many", 409, { values: { limit: MAX_APPLICATIONS } })

  const id = caller.newId()
  // A second application under a name is answered like the first and changes nothing: nobody learns who applied.
  await caller.db
    .insertInto("dialogue_application")
    .values({ id, ...input, at: caller.now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()

  await caller.record("dialogue.apply", id, { dialogue: dialogue.id })
  return { dialogue: dialogue.id }
}

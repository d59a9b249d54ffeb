import { move } from "../../platform/moves.ts"
import type { z } from "zod"
import type { Caller } from "../../platform/room.ts"
import { audiencesOf } from "../../secretariat/access/releases.ts"
import { CHAIN, lockFacts, mayAdopt } from "./find-questionnaire.ts"
import type { Adopted } from "./inputs.ts"
import { letIn } from "./keep-questionnaire.ts"
import { moves } from "./questionnaire.ts"
import { rememberWords } from "./remember-words.ts"
import { showQuestionnaire } from "./show-questionnaire.ts"
import { writeText } from "./write-text.ts"
import type { Questionnaire } from "./views.ts"

/**
 * Records that a body adopted it: frozen and public from now on, and the version before it superseded. `revise` says in
 * words when it is to be revised.
 */
export async function adoptQuestionnaire(
  caller: Caller,
  input: z.output<typeof Adopted>,
): Promise<Questionnaire> {
  const facts = await lockFacts(caller, input.questionnaire)

  caller.ask(mayAdopt(caller.actor), "questionnaire.adopt")
  await move(caller, "questionnaire", moves.adopt, facts.id, { adopted: caller.now })
  if (input.revise) await writeText(caller, facts, { key: "revise", lang: facts.lang, body: input.revise })
  const audiences = (await audiencesOf(caller, [facts.id])).get(facts.id) ?? []
  if (!audiences.some(({ kind }) => kind === "public")) await letIn(caller, facts.id, "public")
  await rememberWords(caller, facts, "adopted")
  const superseded = facts.follows ? await supersede(caller, facts.follows) : null

  await caller.record("questionnaire.adopt", facts.id, { superseded, ...CHAIN })
  return showQuestionnaire(caller, { questionnaire: facts.id })
}

/** The version before, when it was the one that held: a draft that was never adopted stays what it was. */
async function supersede(caller: Caller, before: string): Promise<string | null> {
  const { from, to } = moves.supersede
  const row = await caller.db
    .updateTable("questionnaire")
    .set({ status: to })
    .where("id", "=", before)
    .where("status", "in", [...from])
    .returning("id")
    .executeTakeFirst()
  return row?.id ?? null
}

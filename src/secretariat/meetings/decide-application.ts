import type { Input } from "../../platform/contract.ts"
import { move } from "../../platform/moves.ts"
import { notFound, problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import type { meetings } from "./contract.ts"
import { applicationMoves, type Dialogue, type DialogueFacts } from "./dialogue.ts"
import { decidesOn, getDialogue, objectors, showDialogue } from "./find-dialogue.ts"
import { setWords } from "./words.ts"

/** Objects for one's delegation. Only those who decide read who objected and why. */
export async function objectToApplication(
  caller: Caller,
  input: Input<typeof meetings.objectToApplication>,
): Promise<Dialogue> {
  const dialogue = await dialogueOf(caller, input.application)
  const own = await objectors(caller, dialogue)
  const party = input.party ?? own[0]

  caller.ask(party !== undefined && own.includes(party), "dialogue.object")
  if (input.party === undefined && own.length > 1) {
    const code = "meetings.problem_for_whom"
    throw problem(code, 422, { fields: { party: { code } } })
  }

  const { application, reason } = input
  await caller.db
    .insertInto("application_objection")
    .values({ id: caller.newId(), application, party: party ?? "", reason, at: caller.now })
    .onConflict((conflict) =>
      conflict.columns(["application", "party"]).doUpdateSet({ reason, at: caller.now }),
    )
    .execute()

  await caller.record("dialogue.object", application, { ...(party && { chain: party }) })
  return showDialogue(caller, { dialogue: dialogue.id })
}

/** Approves or declines; a decision may be changed until the day. */
export async function decideApplication(
  caller: Caller,
  input: Input<typeof meetings.decideApplication>,
): Promise<Dialogue> {
  const dialogue = await dialogueOf(caller, input.application)

  caller.ask(decidesOn(caller, dialogue), "dialogue.decide")

  await move(caller, "dialogue_application", applicationMoves[input.decision], input.application)

  await caller.record("dialogue.decide", input.application, { decision: input.decision })
  return showDialogue(caller, { dialogue: dialogue.id })
}

/** The chair's summary, which everybody reads; it speaks of no State. */
export async function publishSummary(
  caller: Caller,
  input: Input<typeof meetings.publishSummary>,
): Promise<Dialogue> {
  const dialogue = await getDialogue(caller, input.dialogue)

  caller.ask(decidesOn(caller, dialogue), "dialogue.summarize")

  const { lang, words } = input
  await setWords(caller, { meeting: dialogue.meeting, subject: dialogue.id, field: "summary", lang, words })

  await caller.record("dialogue.summarize", dialogue.id, { lang })
  return showDialogue(caller, input)
}

async function dialogueOf(caller: Caller, application: string): Promise<DialogueFacts> {
  const found = await caller.db
    .selectFrom("dialogue_application")
    .select(["dialogue", "status"])
    .where("id", "=", application)
    .executeTakeFirst()
  if (!found) throw notFound()
  const dialogue = await getDialogue(caller, found.dialogue)
  const seen =
    found.status === "approved" ||
    decidesOn(caller, dialogue) ||
    (await objectors(caller, dialogue)).length > 0
  if (!seen) throw notFound()
  return dialogue
}

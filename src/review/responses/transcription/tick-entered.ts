import { notFound, problem } from "../../../platform/problem.ts"
import type { Caller } from "../../../platform/room.ts"
import { chainOf, mayWrite, shareFacts } from "../find-response.ts"
import { isReady, showTranscription } from "./show-transcription.ts"
import type { Transcription } from "./transcription.ts"

type Slot = { readonly response: string; readonly question: string; readonly item: string }

/** Remembers that an answer, exactly as it was shown, stands in the other system. */
export async function tickEntered(caller: Caller, input: Slot & { hash: string }): Promise<Transcription> {
  const facts = await reach(caller, input, "answer.tick")
  const { response, question, item, hash } = input
  const found = await caller.db
    .selectFrom("answer_head")
    .innerJoin("answer", "answer.id", "answer_head.answer")
    .select("answer.hash")
    .where("answer_head.response", "=", response)
    .where("answer_head.question", "=", question)
    .where("answer_head.item", "=", item)
    .executeTakeFirst()
  if (!found) throw notFound()
  if (found.hash.toString("hex") !== hash) throw problem("platform.problem_moved_on", 409)
  const ticked = { hash: found.hash, by_account: caller.actor.account, at: caller.now }
  await caller.db
    .insertInto("answer_transcribed")
    .values({ response, question, item, ...ticked })
    .onConflict((conflict) => conflict.columns(["response", "question", "item"]).doUpdateSet(ticked))
    .execute()

  await caller.record("answer.tick", facts.id, { question, hash, ...chainOf(facts) })
  return showTranscription(caller, { response })
}

/** Takes the tick away: it was a mistake, or what was entered there is gone. */
export async function untickEntered(caller: Caller, input: Slot): Promise<Transcription> {
  const facts = await reach(caller, input, "answer.untick")
  const { response, question, item } = input
  await caller.db
    .deleteFrom("answer_transcribed")
    .where("response", "=", response)
    .where("question", "=", question)
    .where("item", "=", item)
    .execute()

  await caller.record("answer.untick", facts.id, { question, ...chainOf(facts) })
  return showTranscription(caller, { response })
}

async function reach(caller: Caller, { response }: Slot, deed: string) {
  const facts = await shareFacts(caller, response)
  if (!facts.whole) throw notFound()

  caller.ask(mayWrite(caller.actor, facts), deed)
  if (!isReady(facts)) throw problem("responses.problem_not_cleared", 409)
  return facts
}

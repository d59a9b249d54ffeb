import { move } from "../../../platform/moves.ts"
import type { Moves } from "../../../platform/moves.ts"
import { notFound } from "../../../platform/problem.ts"
import type { Caller } from "../../../platform/room.ts"
import { refuseUnlessOpen } from "../answer-question.ts"
import { mayWrite, shareFacts } from "../find-response.ts"
import { getTask } from "../find-task.ts"
import { findBefore } from "./find-before.ts"

/** What was set aside is offered again when that was a mistake. */
const asideMoves = { offer: { from: ["aside"], to: "offered" } } as const satisfies Moves<"aside" | "offered">

type Which = {
  readonly response: string
  readonly question: string
  readonly key?: string | undefined
  readonly answer: string
}
type Aside = Omit<Which, "key">

/** Says of an earlier answer that it is no longer true; it is not offered for this question again. */
export async function setAside(caller: Caller, input: Which): Promise<Aside> {
  const { facts, held } = await matterOf(caller, input)
  const { key: question = input.question, answer } = input
  const offered = await findBefore(caller, { facts, held, keys: [question], item: "" })
  if (!offered.some((one) => one.answer === answer)) throw notFound()

  caller.ask(mayWrite(caller.actor, facts), "answer.set_aside")
  refuseUnlessOpen(caller, facts)

  const row = { response: facts.id, question, answer, by_account: caller.actor.account, at: caller.now }
  const made = await caller.db
    .insertInto("answer_set_aside")
    .values({ id: caller.newId(), ...row })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst()
  // Somebody set it aside in the same moment.
  if (!made) throw notFound()

  await caller.record("answer.set_aside", facts.id, { question, earlier: answer, chain: facts.party })
  return { response: facts.id, question, answer }
}

/** Offers again what was set aside. */
export async function offerAgain(caller: Caller, input: Which): Promise<Aside> {
  const { facts } = await matterOf(caller, input)
  const { key: question = input.question, answer } = input
  const row = await caller.db
    .selectFrom("answer_set_aside")
    .select("id")
    .where("response", "=", facts.id)
    .where("question", "=", question)
    .where("answer", "=", answer)
    .where("status", "=", "aside")
    .executeTakeFirst()
  if (!row) throw notFound()

  caller.ask(mayWrite(caller.actor, facts), "answer.offer_again")
  refuseUnlessOpen(caller, facts)

  await move(caller, "answer_set_aside", asideMoves.offer, row.id)

  await caller.record("answer.offer_again", facts.id, { question, earlier: answer, chain: facts.party })
  return { response: facts.id, question, answer }
}

async function matterOf(caller: Caller, { response, question }: Which) {
  const facts = await shareFacts(caller, response)
  const { held } = await getTask(caller, facts, question)
  return { facts, held }
}

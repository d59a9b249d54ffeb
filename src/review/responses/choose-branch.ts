import { notFound, problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import type { Given } from "./answer.ts"
import { hashAnswer, lockHead, type AnswerRow } from "./answer-log.ts"
import { openBranches } from "./branch.ts"
import { questionOf, refuseUnlessOpen } from "./answer-question.ts"
import { mayWrite, shareFacts } from "./find-response.ts"
import { getTask } from "./find-task.ts"
import { fitting, saveAnswer } from "./save-answer.ts"
import { takeUp } from "./take-up.ts"

type Choice = {
  readonly response: string
  readonly answer: string
  readonly choice: "mine" | "theirs" | "both"
  /** For `both`: the text that was made of the two. */
  readonly text?: string | undefined
}

/**
 * Settles a card: keeps mine, keeps theirs, or keeps both in a text that was edited. Whichever it is, both texts stay
 * in the history of the question.
 */
export async function chooseBranch(caller: Caller, { response, answer, choice, text }: Choice) {
  const facts = await shareFacts(caller, response)
  const branch = await openBranches(caller, response)
    .where("answer.id", "=", answer)
    .forUpdate("answer")
    .executeTakeFirst()
  if (!branch) throw notFound()
  const asked = await getTask(caller, facts, branch.question)

  caller.ask(mayWrite(caller.actor, facts), "answer.choose")
  refuseUnlessOpen(caller, facts)

  await closeBranch(caller, branch, choice)
  if (choice !== "theirs") {
    const given = choice === "mine" ? branch : { ...branch, text: text ?? branch.text }
    await takeOver(caller, fitting(questionOf(asked, branch.question), given), branch)
    await takeUp(caller, asked.task)
  }

  const { item } = branch
  await caller.record("answer.choose", branch.id, {
    response,
    choice,
    hash: hashAnswer(branch).toString("hex"),
    chain: facts.party,
  })
  return { response, question: asked.task.question, item }
}

async function closeBranch(caller: Caller, { id }: AnswerRow, choice: Choice["choice"]): Promise<void> {
  const closed = await caller.db
    .updateTable("answer")
    .set({ branch: choice, settled: caller.now })
    .where("id", "=", id)
    .where("branch", "=", "open")
    .returning("id")
    .executeTakeFirst()
  if (!closed) throw problem("platform.problem_moved_on", 409)
}

async function takeOver(caller: Caller, given: Given, { response, source }: AnswerRow): Promise<void> {
  const { question, item, value, text, lang } = given
  const { number } = await lockHead(caller, { response, question, item })
  const said = { question, item, value, text, lang }
  await saveAnswer(caller, response, { given: said, base: number, source: source ?? undefined })
}

import { problem } from "../../../platform/problem.ts"
import type { Caller } from "../../../platform/room.ts"
import { isAnswered } from "../answer.ts"
import { currentAnswers, type AnswerRow } from "../answer-log.ts"
import { refuseUnlessOpen } from "../answer-question.ts"
import { chainOf, mayWrite, shareFacts } from "../find-response.ts"
import { getTask } from "../find-task.ts"
import { settle } from "../settle.ts"
import { MAX_FINDINGS } from "./finding.ts"
import type { Kept } from "./operations.ts"

/** Keeps a need, difficulty, good practice or lesson that an answer speaks of; it rests on that version of the answer. */
export async function keepFinding(caller: Caller, input: Kept) {
  const facts = await shareFacts(caller, input.response)
  const { task, held } = await getTask(caller, facts, input.question)
  const { kind, question, item, text, lang } = input

  caller.ask(mayWrite(caller.actor, facts), "finding.keep")
  refuseUnlessOpen(caller, facts)
  const refs = (held.families.get(task.question) ?? []).flatMap(({ provisions }) => provisions)
  const provision = input.provision ?? null
  if (provision !== null && !refs.includes(provision))
    throw refuse("responses.problem_finding_provision", "provision")
  await refuseTooMany(caller, facts.id)
  const answer = await restsOn(caller, { response: facts.id, question, item })

  const id = caller.newId()
  const needs = kind === "assistance"
  await caller.db
    .insertInto("answer_finding")
    .values({
      id,
      response: facts.id,
      kind,
      question,
      item,
      answer,
      provision,
      text,
      lang,
      help: needs ? (input.help ?? null) : null,
      priority: needs ? (input.priority ?? null) : null,
      partner: needs ? input.partner : "",
      by_account: caller.actor.account,
      at: caller.now,
    })
    .execute()

  await caller.record("finding.keep", facts.id, { finding: id, kind, answer, ...chainOf(facts) })
  return { response: facts.id, finding: id, question: task.question }
}

/** The version of the answer as it is now; being leaned on, it is not rewritten any more. */
export async function restsOn(
  caller: Caller,
  { response, question, item }: Pick<AnswerRow, "response" | "question" | "item">,
): Promise<string> {
  const current = await currentAnswers(caller, response)
    .where("answer_head.question", "=", question)
    .where("answer_head.item", "=", item)
    .executeTakeFirst()
  if (!current || !isAnswered(current)) throw refuse("responses.problem_finding_no_answer", "question")
  if (current.settled === null) await settle(caller, { answers: [current.id] })
  return current.id
}

async function refuseTooMany(caller: Caller, response: string): Promise<void> {
  const { count } = await caller.db
    .selectFrom("answer_finding")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("response", "=", response)
    .where("status", "=", "kept")
    .executeTakeFirstOrThrow()
  if (count >= MAX_FINDINGS)
    throw problem("responses.problem_findings", 409, { values: { limit: MAX_FINDINGS } })
}

function refuse(code: string, field: string) {
  return problem(code, 422, { fields: { [field]: { code } } })
}

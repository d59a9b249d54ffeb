import { sql } from "kysely"
import type { z } from "zod"
import { notFound } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { CHAIN, getFacts, keeps } from "./find-questionnaire.ts"
import type { Judged } from "./inputs.ts"
import type { Like } from "./overlap.ts"
import { placed } from "./structure.ts"

/** A person says how two questions stand to each other. The newest word holds; the older ones stay on record. */
export async function judgeOverlap(caller: Caller, input: z.output<typeof Judged>) {
  const facts = await getFacts(caller, input.questionnaire)
  const other = await getFacts(caller, input.other)
  const has = (one: typeof facts, key: string) =>
    placed(one.structure).some((question) => question.key === key)
  if (!has(facts, input.question) || !has(other, input.other_question)) throw notFound()

  caller.ask(keeps(caller.actor), "questionnaire.judge")
  const { question, other_question, judgement, reason = null } = input
  const row = { questionnaire: facts.id, question, other: other.id, other_question, judgement, reason }
  const id = caller.newId()
  await caller.db
    .insertInto("question_likeness")
    .values({ id, ...row, by_account: caller.actor.account, at: caller.now })
    .execute()

  const named = { question, other: other.id, other_question, judgement }
  await caller.record("questionnaire.judge", facts.id, { ...named, ...CHAIN })
  return { questionnaire: facts.id, question, other: other.id, other_question, judgement }
}

/** What was decided of each pair, by `question other other_question`. The caller has found the questionnaire. */
export async function judgedOf(
  caller: Caller,
  questionnaire: string,
): Promise<Map<string, NonNullable<Like["judgement"]>>> {
  const rows = await caller.db
    .selectFrom("question_likeness")
    .distinctOn(["question", "other", "other_question"])
    .select(["question", "other", "other_question", "judgement", "reason", "at"])
    .where("questionnaire", "=", questionnaire)
    .orderBy("question")
    .orderBy("other")
    .orderBy("other_question")
    .orderBy("at", "desc")
    .orderBy(sql`id`, "desc")
    .execute()
  return new Map(
    rows.map(({ question, other, other_question, judgement, reason, at }) => [
      `${question} ${other} ${other_question}`,
      { judgement: judgement as NonNullable<Like["judgement"]>["judgement"], reason, at: at.toISOString() },
    ]),
  )
}

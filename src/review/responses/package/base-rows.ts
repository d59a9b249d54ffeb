import type { Caller } from "../../../platform/room.ts"
import { answerColumns, type AnswerRow } from "../answer-log.ts"
import { slotOf } from "../answer.ts"

type Based = { readonly question: string; readonly item: string; readonly base: number }

/** The entries of the log that answers in a file were made from, by slot and number. */
export async function basesOf(
  caller: Caller,
  response: string,
  all: readonly Based[],
): Promise<(one: Based) => AnswerRow | undefined> {
  const wanted = all.filter(({ base }) => base > 0)
  if (wanted.length === 0) return () => undefined
  const rows = await caller.db
    .selectFrom("answer")
    .where("answer.response", "=", response)
    .where("branch", "is", null)
    .where("question", "in", [...new Set(wanted.map(({ question }) => question))])
    .where("number", "in", [...new Set(wanted.map(({ base }) => base))])
    .select(answerColumns)
    .$castTo<AnswerRow>()
    .execute()
  const byKey = new Map(rows.map((row) => [`${slotOf(row)} ${row.number}`, row]))
  return (one) => byKey.get(`${slotOf(one)} ${one.base}`)
}

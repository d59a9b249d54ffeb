import type { Caller } from "../../platform/room.ts"
import { answerColumns, type AnswerRow, columnsOf, type Slot } from "./answer-log.ts"
import type { Save } from "./save-answer.ts"

/**
 * Keeps what was saved from an older base beside the log, as a card that waits for a choice. While it waits, the same
 * person's further saves go into the same card.
 */
export async function keepBranch(caller: Caller, slot: Slot, save: Save & { head: number }): Promise<string> {
  const { given, base, head } = save
  const open = await openBranches(caller, slot.response)
    .where("question", "=", slot.question)
    .where("item", "=", slot.item)
    .where("author", "=", caller.actor.account)
    .executeTakeFirst()
  const said = { ...columnsOf(given, save), at: caller.now }
  if (open) {
    await caller.db.updateTable("answer").set(said).where("id", "=", open.id).execute()
    caller.recordLater(open.id)
    return open.id
  }
  const id = caller.newId()
  const author = caller.actor.account
  await caller.db
    .insertInto("answer")
    .values({
      id,
      ...slot,
      ...said,
      number: Math.max(head, 1),
      base,
      author,
      opened: caller.now,
      branch: "open",
    })
    .execute()
  caller.recordLater(id)
  return id
}

/** The cards of a response that wait for a choice. */
export function openBranches(caller: Caller, response: string) {
  return caller.db
    .selectFrom("answer")
    .where("answer.response", "=", response)
    .where("branch", "=", "open")
    .select(answerColumns)
    .$castTo<AnswerRow>()
}

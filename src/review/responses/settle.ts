import { sql } from "kysely"
import type { Caller } from "../../platform/room.ts"

type Which = {
  readonly response?: string
  readonly questions?: readonly string[]
  readonly answers?: readonly string[]
}

/**
 * Settles versions that are still being written: from here on none of them changes, and each leaves its one line in
 * the record, with its hash. The record only grows, so a line that was left at the first save could not say what the
 * version became; and a line for each pause of a typist would bury what happened (decision 0017).
 */
export async function settle(caller: Caller, which: Which, before?: Date): Promise<number> {
  if (which.answers?.length === 0 || which.questions?.length === 0) return 0
  let query = caller.db
    .updateTable("answer")
    .set({ settled: caller.now })
    .where("settled", "is", null)
    .where("branch", "is", null)
  if (which.response !== undefined) query = query.where("answer.response", "=", which.response)
  if (which.questions) query = query.where("question", "in", [...which.questions])
  if (which.answers) query = query.where("answer.id", "in", [...which.answers])
  if (before) query = query.where("opened", "<=", before)
  const settled = await query
    .returning(["answer.id", "author", "number", "hash", "answer.response"])
    .returning(sql<string>`(select party from response where response.id = answer.response)`.as("party"))
    .execute()
  for (const { id, author, number, hash, response, party } of settled) {
    const details = { response, author, number, hash: hash.toString("hex"), chain: party }
    await caller.record("answer.version", id, details)
  }
  return settled.length
}

import type { Caller } from "../../../platform/room.ts"
import type { SubmissionFacts } from "../find-submission.ts"
import type { Submission } from "../submission.ts"
import { isOwnHouse, sealSubmission } from "./seal-response.ts"

/**
 * In a State's own house: whether the secretariat has received what stands now. A correction or more readers make
 * another file, which then waits for a receipt of its own. Null where nothing is exchanged.
 */
export async function exchangeOf(
  caller: Caller,
  facts: SubmissionFacts,
  newest: boolean,
): Promise<Submission["exchange"]> {
  if (!isOwnHouse(caller, facts)) return null
  const sealed = newest ? await sealSubmission(caller, facts) : null
  const receipts = await receiptsOf(caller, facts.id)
  const found = newest ? receipts.find((one) => one.package === sealed?.package) : receipts.at(-1)
  return {
    addressed: !newest || sealed !== null,
    received: found ? { number: found.number, at: found.received.toISOString() } : null,
  }
}

export function receiptsOf(caller: Caller, submission: string) {
  return caller.db
    .selectFrom("response_receipt")
    .select(["package", "number", "received", "receipt"])
    .where("submission", "=", submission)
    .orderBy("received")
    .execute()
}

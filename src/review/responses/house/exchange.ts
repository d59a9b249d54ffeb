import type { Caller } from "../../../platform/room.ts"
import type { SubmissionFacts } from "../find-submission.ts"
import type { Submission } from "../submission.ts"
import { isOwnHouse, sealSubmission } from "./seal-response.ts"

/**
 * In a State's own house: whether the secretariat has received what stands now. A correction or more readers make
 * another file, which then waits for a receipt of its own. Null where nothing is exchanged.
 */
export async function exchangeOf(caller: Caller, facts: SubmissionFacts): Promise<Submission["exchange"]> {
  if (!isOwnHouse(caller, facts)) return null
  const sealed = await sealSubmission(caller, facts)
  const receipts = await receiptsOf(caller, facts.id)
  const found = receipts.find((one) => one.package === sealed?.package)
  return {
    addressed: sealed !== null,
    received: found ? { number: found.number, at: found.received.toISOString() } : null,
  }
}

/** The receipt of a version: in a State's own house the secretariat's newest, and none before one has come. */
export async function receiptShown(caller: Caller, facts: SubmissionFacts): Promise<Submission["receipt"]> {
  if (!isOwnHouse(caller, facts)) return { number: facts.number, at: facts.at.toISOString() }
  const newest = (await receiptsOf(caller, facts.id)).at(-1)
  return newest ? { number: newest.number, at: newest.received.toISOString() } : null
}

export function receiptsOf(caller: Caller, submission: string) {
  return caller.db
    .selectFrom("response_receipt")
    .select(["package", "number", "received", "receipt"])
    .where("submission", "=", submission)
    .orderBy("received")
    .execute()
}

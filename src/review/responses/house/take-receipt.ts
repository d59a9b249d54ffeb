import { problem } from "../../../platform/problem.ts"
import type { Caller } from "../../../platform/room.ts"
import { findStagedFile } from "../../../secretariat/documents/staged-bytes.ts"
import { trustedAs } from "../../../secretariat/installations/trusted.ts"
import { chainOf, lockFacts, mayClear } from "../find-response.ts"
import { getSubmission, type SubmissionFacts } from "../find-submission.ts"
import { verifyReceipt, type ReceiptFacts } from "../receipt.ts"
import { showSubmission } from "../show-submission.ts"
import type { Submission } from "../submission.ts"

const MAX_RECEIPT_BYTES = 20_000

/** Takes in the secretariat's receipt for a file that left this house: what was sent is known to have arrived. */
export async function takeReceipt(
  caller: Caller,
  input: { submission: string; upload: string },
): Promise<Submission> {
  const newest = await getSubmission(caller, input)
  const own = await lockFacts(caller, newest.response)

  caller.ask(mayClear(caller.actor, own), "receipt.take")
  const text = await readReceipt(caller, input.upload)
  const facts = verifyReceipt(JSON.parse(text))
  const carried = await fits(caller, facts, newest)
  await caller.db
    .insertInto("response_receipt")
    .values({
      submission: carried.submission,
      package: carried.id,
      receipt: text,
      number: facts.number,
      received: new Date(facts.submitted),
      at: caller.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()

  const { number, sha256 } = facts
  await caller.record("receipt.take", carried.submission, { number, sha256, ...chainOf(own) })
  return showSubmission(caller, { submission: input.submission })
}

async function readReceipt(caller: Caller, upload: string): Promise<string> {
  const staged = await findStagedFile(caller, upload)
  if (staged.size > MAX_RECEIPT_BYTES) throw refuse("responses.problem_receipt")
  const text = (await staged.bytes()).toString("utf8")
  try {
    JSON.parse(text)
  } catch {
    throw refuse("responses.problem_receipt")
  }
  return text
}

/** Whether it is the secretariat's, and for a version of this response exactly as it was sent. */
async function fits(caller: Caller, facts: ReceiptFacts, { outward, party }: SubmissionFacts) {
  if (!(await trustedAs(caller, facts.installation)).includes(null))
    throw refuse("responses.problem_receipt_sender")
  const version = await getSubmission(caller, { submission: outward, version: facts.version })
  const same =
    version.sha256.toString("hex") === facts.sha256 && party === facts.party && facts.package !== undefined
  if (!same || !facts.package) throw refuse("responses.problem_receipt_other")
  return { submission: version.id, id: facts.package.id }
}

function refuse(code: string) {
  return problem(code, 422, { fields: { upload: { code } } })
}

import { notFound } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { getSubmission, type SubmissionFacts } from "./find-submission.ts"
import { receiptsOf } from "./house/exchange.ts"
import { isOwnHouse } from "./house/seal-response.ts"
import { Receipt } from "./receipt.ts"
import { SubmissionContent } from "./submission-content.ts"

type Which = { readonly submission: string; readonly version?: number | undefined }

/** The signed receipt of one version, for whoever reads the whole of it. */
export async function showReceipt(caller: Caller, input: Which): Promise<Receipt> {
  const facts = await getSubmission(caller, input)
  if (!facts.whole) throw notFound()
  return Receipt.parse(JSON.parse(await receiptText(caller, facts)))
}

/** In a State's own house the receipt is the secretariat's, and there is none before it has come. */
export async function receiptText(caller: Caller, facts: SubmissionFacts): Promise<string> {
  if (!isOwnHouse(caller, facts)) return facts.receipt
  const newest = (await receiptsOf(caller, facts.id)).at(-1)
  if (!newest) throw notFound()
  return newest.receipt
}

/** What was sent, in the shape that the receipt's hash is of. */
export async function showContent(caller: Caller, input: Which): Promise<SubmissionContent> {
  const { whole, content, status } = await getSubmission(caller, input)
  if (!whole || status === "withdrawn") throw notFound()
  return SubmissionContent.parse(JSON.parse(content))
}

import { notFound } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { getSubmission } from "./find-submission.ts"
import { Receipt } from "./receipt.ts"
import { SubmissionContent } from "./submission-content.ts"

type Which = { readonly submission: string; readonly version?: number | undefined }

/** The signed receipt of one version, for whoever reads the whole of it. */
export async function showReceipt(caller: Caller, input: Which): Promise<Receipt> {
  const { whole, receipt } = await getSubmission(caller, input)
  if (!whole) throw notFound()
  return Receipt.parse(JSON.parse(receipt))
}

/** What was sent, in the shape that the receipt's hash is of. */
export async function showContent(caller: Caller, input: Which): Promise<SubmissionContent> {
  const { whole, content, status } = await getSubmission(caller, input)
  if (!whole || status === "withdrawn") throw notFound()
  return SubmissionContent.parse(JSON.parse(content))
}

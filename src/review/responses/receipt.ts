import { createHash } from "node:crypto"
import canonicalize from "canonicalize"
import { z } from "zod"
import { isSigned, signText } from "../../platform/packages/keys.ts"
import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import type { Reached } from "./find-response.ts"
import type { Content } from "./submission-content.ts"

/** What the installation certifies: that it received exactly these bytes from this State at this moment. */
export const ReceiptFacts = z.strictObject({
  palermo: z.literal(1),
  kind: z.literal("response receipt"),
  number: z.string().max(60),
  party: z.string(),
  questionnaire: z.strictObject({ code: z.string(), version: z.string() }),
  version: z.int().min(1),
  submitted: z.iso.datetime(),
  bytes: z.int().min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  installation: z.strictObject({ id: z.string(), key: z.string() }),
  /** The signed file that brought it from a State's own house, and how the response stands by it. */
  package: z.exactOptional(
    z.strictObject({
      id: z.string().regex(/^[0-9a-f]{64}$/),
      status: z.enum(["standing", "withdrawn"]),
      /** Audiences that the State had given by then. */
      readers: z.int().min(0),
    }),
  ),
})
export type ReceiptFacts = z.output<typeof ReceiptFacts>
export const Receipt = ReceiptFacts.extend({ signature: z.string() }).meta({ id: "ResponseReceipt" })
export type Receipt = z.output<typeof Receipt>

type Sent = {
  readonly facts: Pick<Reached, "outward" | "party">
  readonly version: number
  readonly content: Content
  readonly sha256: string
  readonly package?: ReceiptFacts["package"]
}

/** Signs the receipt. Its number follows from what was sent: a counter would tell how many others had sent. */
export function signReceipt(caller: Caller, sent: Sent) {
  const { facts, version, content, sha256, package: carried } = sent
  const { id, key } = caller.house.key
  const day = caller.now.toISOString().slice(0, 10).replaceAll("-", "")
  const marked = [facts.outward, version, sha256, ...(carried ? [carried.id] : [])].join(" ")
  const mark = createHash("sha256").update(marked).digest("hex").slice(0, 10)
  const receipt: ReceiptFacts = {
    palermo: 1,
    kind: "response receipt",
    number: `${facts.party}-${day}-${mark.toUpperCase()}`,
    party: facts.party,
    questionnaire: content.body.questionnaire,
    version,
    submitted: caller.now.toISOString(),
    bytes: Buffer.byteLength(content.text),
    sha256,
    installation: { id, key },
    ...(carried && { package: carried }),
  }
  const signature = signText(signedText(receipt), caller.house.key)
  return { facts: receipt, text: canonicalize({ ...receipt, signature }) as string }
}

/**
 * Proves a receipt with nothing but itself, and what was sent if that is given too. Whether the key is the
 * installation's is for people to compare. Refuses with `responses.problem_receipt` what is none or was altered.
 */
export function verifyReceipt(receipt: unknown, content?: string): ReceiptFacts {
  const read = Receipt.safeParse(receipt)
  if (!read.success) throw problem("responses.problem_receipt")
  const { signature, ...facts } = read.data
  if (!isSigned(signedText(facts), signature, facts.installation.key))
    throw problem("responses.problem_receipt")
  if (content !== undefined && createHash("sha256").update(content).digest("hex") !== facts.sha256)
    throw problem("responses.problem_receipt_content")
  return facts
}

/** The first line keeps a receipt from ever passing for another kind of signed text. */
function signedText(facts: ReceiptFacts): string {
  return `palermo response receipt 1\n${canonicalize(facts)}`
}

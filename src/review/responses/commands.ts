import { readFileSync } from "node:fs"
import canonicalize from "canonicalize"
import { tool } from "../../platform/command.ts"
import { problem } from "../../platform/problem.ts"
import { verifyReceipt } from "./receipt.ts"

const MAX_RECEIPT_BYTES = 20_000
const MAX_CONTENT_BYTES = 50_000_000

/** `./palermo receipt verify FILE [--content FILE]`: needs no database, no network and neither installation. */
export const receiptVerifyCommand = tool({
  name: "receipt verify",
  usage: "FILE [--content FILE]",
  async run({ words, options }) {
    const receipt = readJson(words[0], MAX_RECEIPT_BYTES)
    const { content } = options
    const sent = typeof content === "string" ? readJson(content, MAX_CONTENT_BYTES) : undefined
    const facts = verifyReceipt(receipt, sent === undefined ? undefined : canonicalize(sent))
    const { number, party, questionnaire, version, submitted, sha256, installation } = facts
    const carried = facts.package
    return {
      json: { sound: true, content: sent !== undefined, ...facts },
      lines: [
        `Receipt ${number} is sound.`,
        `${party} answered ${questionnaire.code} ${questionnaire.version}; version ${version}, submitted ${submitted}.`,
        `SHA-256 of what was sent: ${sha256}`,
        ...(carried ? [`It came as the signed file ${carried.id}; the response is ${carried.status}.`] : []),
        ...(sent === undefined
          ? []
          : ["The content given is what was sent, byte for byte in its canonical spelling."]),
        `Signed by installation ${installation.id} with the key ${installation.key}: compare it with the one it published.`,
      ],
    }
  },
})

function readJson(path: string | undefined, limit: number): unknown {
  if (path === undefined) throw problem("responses.problem_receipt")
  try {
    const bytes = readFileSync(path)
    if (bytes.length <= limit) return JSON.parse(bytes.toString("utf8"))
  } catch {
    // A file that is not there and one that is no JSON are refused alike.
  }
  throw problem("responses.problem_receipt")
}

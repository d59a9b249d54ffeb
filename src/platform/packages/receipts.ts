import { open, sha256, type Package, type Trust } from "../packages.ts"
import { isProblem, problem } from "../problem.ts"
import { ReceiptForm, VERSION } from "./form.ts"
import { isSigned, signText, type InstallationKey } from "./keys.ts"
import { canonical, readStrictJson } from "./strict-json.ts"

/**
 * What the receiver gives back: signed, numbered, about exactly these bytes, whether it took them or not. Anybody can
 * check it with the file and the receiver's public key, years later and without either installation.
 */
export type Receipt = Omit<ReceiptForm, "palermo" | "kind" | "signature">

const MAX_RECEIPT_BYTES = 4_096

/** Where packages are received; its functions work in one transaction, which also keeps two arrivals apart. */
export type Desk = {
  readonly key: InstallationKey
  readonly now: Date
  /** The newest receipt given for bytes of this hash. */
  find(sha256: string): Promise<Uint8Array | null>
  /** Does what the package asks, or throws a Problem before it has written anything. */
  take(opened: Package): Promise<void>
  number(): Promise<number>
  keep(sha256: string, receipt: Uint8Array): Promise<void>
}

/**
 * Receives a file and gives the receipt. What was accepted once is not done again and has the same receipt for ever;
 * what was refused is judged anew, because trust may have grown, and has the same receipt while the reason is the same.
 */
export async function receive(bytes: Uint8Array, trust: Trust, desk: Desk): Promise<Uint8Array> {
  const hash = sha256(bytes)
  const kept = await desk.find(hash)
  const before = kept && verifyReceipt(kept, desk.key.key)
  if (kept && before?.outcome === "accepted") return kept

  const judged = await judge(bytes, trust, desk)
  if (kept && before?.code === judged.code) return kept

  const { id, key } = desk.key
  const number = await desk.number()
  const facts = {
    ...judged,
    sha256: hash,
    received: desk.now.toISOString(),
    installation: { id, key },
    number,
  }
  const receipt = makeReceipt(facts, desk.key)
  await desk.keep(hash, receipt)
  return receipt
}

/** Signs a receipt: canonical JSON, to be kept and sent as it is. */
export function makeReceipt(receipt: Receipt, key: InstallationKey): Uint8Array {
  const facts = { ...receipt, palermo: VERSION, kind: "receipt" as const }
  const bytes = Buffer.from(canonical({ ...facts, signature: signText(signedText(facts), key) }))
  readReceipt(bytes)
  return bytes
}

/**
 * Reads a receipt and proves it with nothing but the file and the public key of the installation that gave it. Refuses
 * with `platform.problem_file_…` or `platform.problem_receipt_…`: `not_one`, `key` (another installation's), `altered`.
 */
export function verifyReceipt(bytes: Uint8Array, publicKey: string): Receipt {
  const { signature, ...facts } = readReceipt(bytes)
  if (facts.installation.key !== publicKey) throw problem("platform.problem_receipt_key")
  if (!isSigned(signedText(facts), signature, publicKey)) throw problem("platform.problem_receipt_altered")
  const { palermo: _, kind: __, ...receipt } = facts
  return receipt
}

async function judge(
  bytes: Uint8Array,
  trust: Trust,
  desk: Desk,
): Promise<Pick<Receipt, "package" | "outcome" | "code">> {
  let id: string | null = null
  try {
    const opened = open(bytes, trust)
    id = opened.id
    await desk.take(opened)
    return { package: id, outcome: "accepted", code: null }
  } catch (thrown) {
    if (!isProblem(thrown)) throw thrown
    return { package: id, outcome: "refused", code: thrown.code }
  }
}

function readReceipt(bytes: Uint8Array): ReceiptForm {
  const form = ReceiptForm.safeParse(readStrictJson(bytes, MAX_RECEIPT_BYTES))
  const sound = form.success && (form.data.outcome === "accepted") === (form.data.code === null)
  if (!form.success || !sound) throw problem("platform.problem_receipt_not_one")
  return form.data
}

function signedText(facts: Omit<ReceiptForm, "signature">): string {
  return `palermo receipt ${VERSION}\n${canonical(facts)}`
}

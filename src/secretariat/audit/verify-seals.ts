import type { KeyObject } from "node:crypto"
import { NOTHING } from "./entry.ts"
import { pairSeals, type SealPair } from "./pair-seals.ts"
import { makeRoot } from "./running-root.ts"
import { hashSeal, isSignedBy, parseSeal, type Head, type Seal } from "./seal.ts"
import { MOST_FINDINGS, type BrokenSeal, type RecordSource, type SealFault } from "./verification.ts"

export type ProvenSeals = {
  readonly count: number
  readonly last: Seal | null
  readonly broken: readonly BrokenSeal[]
  /** How far each chain is vouched for. */
  readonly heads: ReadonlyMap<string, Head>
}

type SignedPair = SealPair & { readonly seal: Seal | null }

/** The seals that this installation signed, from the file or, where the file lost one, from the database. */
export async function* signedSeals(source: RecordSource, key: KeyObject): AsyncGenerator<SignedPair> {
  for await (const pair of pairSeals(source.filedSeals(), source.storedSeals())) {
    const copies = pair.filed === pair.stored ? [pair.filed] : [pair.filed, pair.stored]
    const seals = copies.flatMap((line) => (line === null ? [] : (parseSeal(line) ?? [])))
    const seal = seals.find((copy) => copy.number === pair.number && isSignedBy(copy, key)) ?? null
    yield { ...pair, seal }
  }
}

/**
 * Proves the seals: each signed by this installation, each naming the one before, every root true, and file and
 * database saying the same. The very newest may be in the file only: it is written there first.
 */
export async function verifySeals(source: RecordSource, key: KeyObject): Promise<ProvenSeals> {
  const broken: BrokenSeal[] = []
  const heads = new Map<string, Head>()
  const root = makeRoot()
  let previous: Buffer | null = NOTHING
  let [count, last]: [number, Seal | null] = [0, null]
  let ahead: BrokenSeal | null = null
  const blame = (number: number, fault: SealFault) => {
    if (broken.length < MOST_FINDINGS) broken.push({ number, fault })
  }
  for await (const pair of signedSeals(source, key)) {
    const { number, seal } = pair
    if (ahead) blame(ahead.number, ahead.fault)
    ahead = null
    const fault = faultOfCopies(pair)
    if (fault === "not_in_database") ahead = { number, fault }
    else if (fault) blame(number, fault)
    if (fault === "order") continue

    count += 1
    for (const head of seal?.heads ?? []) {
      heads.set(head.chain, head)
      root.set(head)
    }
    if (seal && previous && !seal.previous.equals(previous)) blame(number, "previous")
    // After a seal that is lost, the heads that it listed are unknown, and so are the roots that follow.
    if (!seal) root.lose()
    if (seal && !root.matches(seal.root)) blame(number, "root")
    previous = seal ? hashSeal(seal) : null
    last = seal ?? last
  }
  return { count, last, broken, heads }
}

function faultOfCopies({ filed, stored, seal, late }: SignedPair): SealFault | null {
  if (late) return "order"
  if (filed === null) return "not_in_file"
  if (!parseSeal(filed)) return "unreadable"
  if (!seal) return "signature"
  if (stored === null) return "not_in_database"
  return filed === stored ? null : "differs"
}

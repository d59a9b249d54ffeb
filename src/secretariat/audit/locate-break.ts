import type { KeyObject } from "node:crypto"
import { hashLink, NOTHING } from "./entry.ts"
import type { Head } from "./seal.ts"
import type { BrokenChain, RecordSource } from "./verification.ts"
import { signedSeals } from "./verify-seals.ts"

type Found = { readonly source: RecordSource; readonly key: KeyObject; readonly broken: BrokenChain }

/**
 * Says more exactly where a chain was first changed when whoever did it hashed the entries after it anew: every seal
 * that listed the chain is a witness, and the first that disagrees with the entries tells between which two it was.
 */
export async function locateBreak({ source, key, broken }: Found): Promise<BrokenChain> {
  const witnesses = headsOf({ source, key, broken })
  let witness = await witnesses.next()
  let [hash, agreed] = [NOTHING, 0]
  for await (const entry of source.entries(broken.chain)) {
    if (witness.done || entry.number > witness.value.number) break
    hash = hashLink({ ...entry, previous: hash })
    if (entry.number !== witness.value.number) continue
    if (!hash.equals(witness.value.hash)) break
    agreed = entry.number
    witness = await witnesses.next()
  }
  // Found before any witness contradicts, or nothing contradicts: the entry that was found is the one.
  if (witness.done || (broken.fault !== "sealed" && broken.number <= witness.value.number)) return broken
  return { ...broken, since: agreed + 1, number: witness.value.number, fault: "sealed" }
}

async function* headsOf({ source, key, broken }: Found): AsyncGenerator<Head> {
  for await (const { seal } of signedSeals(source, key)) {
    const head = seal?.heads.find(({ chain }) => chain === broken.chain)
    if (head) yield head
  }
}

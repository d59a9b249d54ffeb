import { endWalk, followEntry, startWalk, type Walk } from "./follow-chain.ts"
import type { Head } from "./seal.ts"
import { MOST_FINDINGS, type BrokenChain, type RecordSource } from "./verification.ts"

export type ProvenChains = {
  entries: number
  chains: number
  emptied: number
  unsealed: number
  unsealed_since: string | null
  readonly broken: BrokenChain[]
}

/**
 * Proves every chain against its entries, its head and what the seals vouch for, in one pass.
 * @param sealed how far each chain is sealed; a chain that is nowhere to be found is broken from its first entry on
 */
export async function verifyChains(
  source: RecordSource,
  sealed: ReadonlyMap<string, Head>,
): Promise<ProvenChains> {
  const proven: ProvenChains = {
    entries: 0,
    chains: 0,
    emptied: 0,
    unsealed: 0,
    unsealed_since: null,
    broken: [],
  }
  const heads = new Map<string, Head>()
  for await (const head of source.heads()) heads.set(head.chain, head)
  const unseen = new Set([...sealed.keys(), ...heads.keys()])
  const start = (chain: string) => startWalk(chain, heads.get(chain) ?? null, sealed.get(chain) ?? null)

  let walk: Walk | null = null
  for await (const entry of source.entries()) {
    if (walk?.chain !== entry.chain) {
      if (walk) finish(proven, walk)
      walk = start(entry.chain)
      unseen.delete(entry.chain)
    }
    followEntry(walk, entry)
    proven.entries += 1
    if (entry.emptied !== null) proven.emptied += 1
    if (entry.number > (walk.sealed?.number ?? 0)) {
      proven.unsealed += 1
      if (!proven.unsealed_since || entry.at < proven.unsealed_since) proven.unsealed_since = entry.at
    }
  }
  if (walk) finish(proven, walk)
  for (const chain of unseen) finish(proven, start(chain))
  return proven
}

function finish(proven: ProvenChains, walk: Walk): void {
  proven.chains += 1
  const found = endWalk(walk)
  if (!found || proven.broken.length >= MOST_FINDINGS) return
  proven.broken.push({ chain: walk.chain, ...found, since: found.number })
}

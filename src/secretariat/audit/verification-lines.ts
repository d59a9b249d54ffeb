import type { BrokenChain, BrokenSeal, EntryFault, SealFault, Verification } from "./verification.ts"

const entryFaults: Readonly<Record<EntryFault, string>> = {
  missing: "is missing",
  order: "is out of its order",
  previous: "does not follow the entry before it",
  hash: "does not fit its own hash",
  content: "has another content than was recorded",
  head: "is not where its chain ends",
  emptied: "was emptied, or says that others were, without the two agreeing",
  sealed: "is not what was sealed",
}

const sealFaults: Readonly<Record<SealFault, string>> = {
  unreadable: "cannot be read in the seal file",
  order: "stands in the wrong place of the seal file",
  previous: "does not follow the seal before it",
  signature: "is not signed by this installation",
  root: "has a root that its heads do not have",
  not_in_file: "is missing in the seal file",
  not_in_database: "is missing in the database",
  differs: "is not the same in the seal file and in the database",
}

/** What `record verify` prints for a person. */
export function verificationLines(found: Verification): string[] {
  const { last_seal: last } = found
  return [
    ...found.broken_chains.map(sayChain),
    ...found.broken_seals.map(saySeal),
    `${found.entries} entries in ${found.chains} chains, ${found.emptied} of them emptied by retention, ${found.seals} seals`,
    last ? `newest seal: ${last.number}, ${last.at}, root ${last.root}` : "nothing is sealed yet",
    sayUnsealed(found),
    found.broken_chains.length + found.broken_seals.length === 0
      ? "the record is whole"
      : "THE RECORD IS BROKEN",
  ]
}

function sayChain({ chain, number, since, fault }: BrokenChain): string {
  if (since === number) return `chain ${chain}: entry ${number} ${entryFaults[fault]}`
  return `chain ${chain}: one of the entries ${since} to ${number}, and perhaps later ones, ${entryFaults[fault]}`
}

function saySeal({ number, fault }: BrokenSeal): string {
  return `seal ${number} ${sealFaults[fault]}`
}

function sayUnsealed({ unsealed, unsealed_since: since }: Verification): string {
  if (unsealed === 0) return "every entry is sealed"
  return `the ${unsealed} newest entries, the first of ${since}, are not yet sealed (a running house seals within 60 s)`
}

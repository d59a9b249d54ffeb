import { isWithin } from "./floors.ts"
import { isTest, targetOf, type Tree } from "./source.ts"

/** Who opens a transaction besides `perform`, and why it may. */
export const openers = {
  "src/platform/perform.ts": "carries out operations: the one place that opens a transaction for rooms",
  "src/review/responses/pages/offline/unsent.ts":
    "keeps what waits in the browser's own database, never the house's",
  "src/platform/migrate.ts": "changes the schema before there is a house",
  "src/platform/backup.ts": "loads all tables or none, before there is a house",
  "src/platform/backup/snapshot.ts": "reads all tables at one moment, and the rooms know only their own",
  "src/secretariat/audit/seal-record.ts": "seals all heads under one root; nobody asks for it, a clock does",
  "src/secretariat/audit/verify-record.ts": "reads the whole record at one moment, from the command line",
} as const

/** Nobody but `perform` opens a transaction: what runs outside of one escapes leave and record. */
export function transactionsHaveOneOpener(tree: Tree): string[] {
  const opening = new Map<string, number>()
  for (const { path, marks } of tree.sources.values()) {
    const mark = marks.find(({ what }) => what === "transaction")
    if (mark && path.startsWith("src/") && !isTest(path)) opening.set(path, mark.line)
  }
  const strangers = [...opening].filter(([path]) => !Object.hasOwn(openers, path))
  const idle = Object.keys(openers).filter((path) => tree.sources.has(path) && !opening.has(path))
  return [
    ...strangers.map(([path, line]) => `${path}:${line} opens a transaction`),
    ...idle.map((path) => `${path} opens no transaction any more: take it off the list`),
  ]
}

const DOCUMENTS = "src/secretariat/documents"
const BLOBS = "src/platform/blobs"
/** What puts bytes into the store or gets them out; its limits and its sweep anybody may name. */
const HANDS = /^(\*|keepBlob|readBlob|takeBlob|dropBlobs)$/

/** Bytes come in and leave through `secretariat/documents` only: a second door would be a second set of locks. */
export function bytesHaveOneDoor(tree: Tree): string[] {
  return [...tree.sources.values()].flatMap((source) => {
    const { path, marks, taken } = source
    if (isTest(path) || isWithin(path, DOCUMENTS) || isWithin(path, BLOBS) || path === `${BLOBS}.ts`)
      return []
    const said = path.endsWith("/contract.ts") ? marks.filter(({ what }) => what === "bytes") : []
    const held = taken.filter((one) => {
      const target = targetOf(source, one) ?? ""
      return (
        isWithin(target, BLOBS) || (target === `${BLOBS}.ts` && one.names.some((name) => HANDS.test(name)))
      )
    })
    return [
      ...said.map(({ line, name }) => `${path}:${line} says ${name}: bytes pass through documents only`),
      ...held.map(({ line, from }) => `${path}:${line} takes ${from}: bytes pass through documents only`),
    ]
  })
}

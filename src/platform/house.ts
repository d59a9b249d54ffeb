import type { Operation } from "./contract.ts"
import type { Actor, Database, Details, HouseFacts, Room, Run } from "./room.ts"
import { joinRegisters } from "./registers.ts"

/** What a request shows to say who is asking: a session's token, and the language of the page. */
export type Credentials = { readonly token: string | null; readonly lang: string }

/** One entry for the record, as a write leaves it. */
export type Entry = {
  readonly deed: string
  readonly subject: string
  readonly actor: string | null
  readonly at: Date
  readonly chain: string | null
  readonly details: Details
}

/** The rooms joined to what the platform needs of identity and audit; handed to everything that serves. */
export type House = {
  readonly db: Database
  readonly rooms: readonly Room[]
  readonly facts: HouseFacts
  readonly registers: ReadonlyMap<string, unknown[]>
  readonly runs: ReadonlyMap<string, Run<Operation>>
  now(): Date
  /** Ids of a deed's things; in tests derived from the deed, so that a hidden row shifts no other id. */
  makeIds(deed: string): () => string
  whoIs(db: Database, credentials: Credentials, now: Date): Promise<Actor>
  /** Every write prolongs the session in which it is done. */
  prolong(db: Database, actor: Actor, now: Date): Promise<void>
  /** Appends to the record; called last before commit, so that a chain's head is locked for the shortest time. */
  keepRecord(db: Database, entries: readonly Entry[]): Promise<void>
}

type HouseParts = Omit<House, "registers" | "runs">

export function openHouse(parts: HouseParts): House {
  return { ...parts, registers: joinRegisters(parts.rooms), runs: joinRuns(parts.rooms) }
}

function joinRuns(rooms: readonly Room[]): Map<string, Run<Operation>> {
  const runs = new Map<string, Run<Operation>>()
  for (const { contract, operations } of rooms) {
    for (const [key, operation] of Object.entries(contract)) {
      const run = operations[key]
      if (run) runs.set(operation.name, run)
    }
  }
  return runs
}

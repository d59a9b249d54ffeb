import type { Kysely } from "kysely"
import type { Command } from "./command.ts"
import type { Asked, Contract, Input, Operation, Output } from "./contract.ts"
import type { ClockDeed, JobWorker } from "./jobs.ts"
import type { InstallationKey } from "./packages/keys.ts"
import type { AnyPage } from "./page.ts"
import type { Filled, Register } from "./registers.ts"
import type { Tables } from "./tables.ts"

export type Database = Kysely<Tables>

/** Leave to do something: a role in a capacity. Which verbs a role has is the access room's table. */
export type Grant = {
  readonly id: string
  readonly role: string
  readonly verbs: readonly string[]
  /** The State or organization for which this person acts, if any. */
  readonly party: string | null
  /** The one thing (a review, a meeting, a text) to which the grant is limited, if any. */
  readonly matter: string | null
  readonly institution: string | null
}

/** Who is asking. A visitor has no account, no grants and only the public circle. */
export type Actor = {
  readonly account: string | null
  readonly session: string | null
  /** Whose session this was, when it has run out: her typed text waits for her and for nobody else. */
  readonly lapsed: string | null
  readonly lang: string
  readonly name: string | null
  /** When the session ends unless something is done in it. */
  readonly until: Date | null
  readonly grants: readonly Grant[]
  /** The ids of the circles to which this person belongs at this moment. */
  readonly circles: readonly string[]
}

/** Ids, codes and hashes only. `chain` names the State or body whose record this belongs to. */
export type Details = {
  readonly chain?: string
  readonly [name: string]: string | number | boolean | null | undefined
}

/** Who is asking, in which capacity, in which transaction, at what time. Every operation receives one and touches nothing else. */
export type Caller = {
  readonly actor: Actor
  readonly db: Database
  readonly now: Date
  readonly deed: string
  readonly house: HouseFacts
  /** The bytes that came with this deed, for the one operation that takes them. */
  readonly upload?: AsyncIterable<Uint8Array>
  newId(): string
  /** Refuses unless allowed. A write that never asks does not commit. */
  ask(allowed: boolean, deed: string): void
  /** Adds to the record: ids and hashes, never content. A write that never records does not commit. */
  record(deed: string, subject: string, details?: Details): Promise<void>
  /**
   * Says that the line of this deed is left when what it is part of settles, and that whoever holds `subject` leaves
   * it then: a version of an answer is rewritten many times and has one line (decision 0017).
   */
  recordLater(subject: string): void
  /**
   * Work that may take long and needs no database, such as reading what somebody sent: the transaction is given up for
   * it, and the operation begins anew and is given the result here. Ask leave first.
   * @param prepare fetches what the work needs while there is a transaction, and gives back the work
   */
  apart<T>(key: string, prepare: () => Promise<() => Promise<T>>): Promise<T>
  /** What follows from having read: a write of its own, by the same person, once this transaction is over. */
  afterwards<T extends Operation>(operation: T, input: Asked<T>): void
  /** What higher rooms have put into a register that a low room declared. */
  registered<T>(register: Register<T>): readonly T[]
}

/** What an operation may know of the installation. */
export type HouseFacts = {
  readonly origin: string
  readonly rehearsal: boolean
  readonly installation: string
  /** The State whose own house this is; null where several share one, and its operators could read what they write. */
  readonly placement: string | null
  /** For sealing small things that come back to us: never leaves the process. */
  readonly secret: Buffer
  /** Signs what others check without us: receipts and packages. Its secret half never leaves the process either. */
  readonly key: InstallationKey
}

export type Run<T extends Operation> = (caller: Caller, input: Input<T>) => Promise<Output<T>>

/** Everything of one noun that the server needs; the compiler misses no operation. */
export type Room = {
  readonly name: string
  readonly contract: Contract
  readonly operations: Record<string, Run<Operation>>
  readonly pages: readonly AnyPage[]
  readonly commands: readonly Command[]
  readonly fills: readonly Filled[]
  readonly jobs: readonly JobWorker[]
  readonly clockwork: readonly ClockDeed[]
}

type RoomParts<C extends Contract> = {
  name: string
  contract: C
  operations: { [K in keyof C]: Run<C[K]> }
  pages?: readonly AnyPage[]
  commands?: readonly Command[]
  fills?: readonly Filled[]
  jobs?: readonly JobWorker[]
  clockwork?: readonly ClockDeed[]
}

/** Binds a contract to its operations and names what else the room brings. */
export function room<C extends Contract>(parts: RoomParts<C>): Room {
  const { operations, pages = [], commands = [], fills = [], jobs = [], clockwork = [], ...rest } = parts
  const bound = operations as unknown as Room["operations"]
  return { ...rest, operations: bound, pages, commands, fills, jobs, clockwork }
}

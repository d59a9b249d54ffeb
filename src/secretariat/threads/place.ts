import { register } from "../../platform/registers.ts"
import type { Actor, Caller } from "../../platform/room.ts"
import type { CircleKey } from "../access/circle.ts"
import { isRole, roles } from "../access/roles.ts"
import { threadKinds, type Onward, type Part, type ThreadFacts, type ThreadKind } from "./thread.ts"

/** For whom somebody speaks in a place, and what she may do there on that behalf. */
export type Side = {
  /** The State or organization; null for the secretariat. */
  readonly party: string | null
  /** What may be asked on this behalf; nothing when it only replies. */
  readonly kinds: readonly ThreadKind[]
  /** Clears what colleagues wrote, sends it, and closes what was asked. */
  readonly clears: boolean
  /** With whom a draft may be shared before it is cleared. */
  readonly confer: readonly CircleKey[]
}

/** Where one speaks of a thing: its audience stands in the place and never in a switch of the form. */
export type Place = {
  /** Kept with each thread, in small letters. */
  readonly name: string
  /** The key of its heading. */
  readonly title: string
  readonly circles: readonly CircleKey[]
  /** Words wait for clearance and are sent together; else they are read at once. */
  readonly cleared: boolean
  /** The State that is asked here, if one is. */
  readonly answerer: string | null
  /** For whom the caller may speak here; none when she only reads. */
  readonly sides: readonly Side[]
}

/** A thing as its own room shows it to the caller. */
export type HostedThing = {
  /** A sentence's key and its values. */
  readonly title: { readonly key: string; readonly values: Readonly<Record<string, string | number>> }
  /** The page where one reads the thing and its threads; of a field, when one is asked for. */
  path(field: string | null): string
  /** The newest version that the caller sees, by field; under "" that of the whole thing. */
  readonly newest: ReadonlyMap<string, number>
  /** Some of its fields as people speak of them; one of which the caller may not know the words is left out. */
  parts?(fields: readonly string[]): Promise<ReadonlyMap<string, Part>>
  /** Those in which the caller reads or speaks. */
  readonly places: readonly Place[]
  /** Where the caller may carry a thread on to: a sentence's key and an address. */
  onward?(thread: ThreadFacts): readonly Onward[]
  /** Hears, in the same deed, what was sent or closed in one place: a clock may wait for it. */
  heard?(caller: Caller, heard: Heard): Promise<void>
}

export type Heard = {
  readonly deed: "sent" | "closed"
  readonly place: string
  /** On whose behalf; null for the secretariat. */
  readonly party: string | null
  /** Of the threads that were begun or closed. */
  readonly kinds: readonly ThreadKind[]
}

/** A kind of thing that one may speak of. The room of the thing says who sees it and who speaks where. */
export type ThreadHost = {
  readonly thing: string
  /** @param fields when the caller asks for some fields alone; the whole thing else. Null for what she may not see. */
  find(caller: Caller, subject: string, fields?: readonly string[]): Promise<HostedThing | null>
}

/** Filled by the rooms above, one entry for each kind of thing. */
export const threadHost = register<ThreadHost>("threadHost")

/**
 * Whether somebody reads and writes among her State's own people; an observer only reads.
 * @param matter the review, where a role that is limited to another one does not count
 */
export function speaksWithin(actor: Actor, party: string, matter?: string): boolean {
  return actor.grants.some(
    (grant) =>
      grant.party === party &&
      isRole(grant.role) &&
      roles[grant.role].circles.includes("national") &&
      grant.verbs.length > 0 &&
      (matter === undefined || grant.matter === null || grant.matter === matter),
  )
}

/** The discussion inside one State, read at once by its own people and by nobody else. */
export function nationalPlace(actor: Actor, party: string, matter?: string): Place {
  const speaks = speaksWithin(actor, party, matter)
  return {
    name: "national",
    title: "threads.place_national",
    circles: [{ kind: "national", party }],
    cleared: false,
    answerer: null,
    sides: speaks ? [{ party, kinds: threadKinds, clears: true, confer: [] }] : [],
  }
}

import { isProblem, notFound } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { MAX_CORRECTIONS } from "./correction.ts"
import { shippedFiles, shippedStates } from "./shipped-states.ts"
import { findState, readStatesPack } from "./states-pack.ts"
import { layOver, type Overlay } from "./states-pack/lay-over.ts"
import type { State, StatesPack } from "./states-pack/rows.ts"

/** How many versions are held ready: the newest, and those that a paper of an earlier day is printed from. */
const MAX_READY = 4

/** Packs by the corrections they were made from: what is held follows from its key alone, whichever house asks. */
const ready = new Map<string, StatesPack>()

/** A correction's columns, in the order of the versions. */
export function correctionsOf(caller: Pick<Caller, "db">) {
  return caller.db
    .selectFrom("party_correction")
    .select([
      "version",
      "state as party",
      "field",
      "lang",
      "text",
      "since",
      "source",
      "confidence",
      "reason",
      "at",
    ])
    .orderBy("version")
    .limit(MAX_CORRECTIONS)
}

/**
 * The pack of States with this installation's corrections up to a version, the newest unless one is named; version 0
 * is the pack as shipped. Refuses with 404 a version that was never made.
 */
export async function statesNow(caller: Pick<Caller, "db">, version?: number): Promise<StatesPack> {
  const made = await overlays(caller)
  if (version !== undefined && (version < 0 || version > made.length)) throw notFound()
  return statesBearing(made.slice(0, version))
}

/** How many corrections were made: the number of the newest version. */
export async function newestVersion(caller: Pick<Caller, "db">): Promise<number> {
  return (await overlays(caller)).length
}

/** @throws a Problem `directory.problem_pack_refused` when the corrections break a rule that every pack keeps */
export function statesWith(corrections: readonly Overlay[]): StatesPack {
  if (corrections.length === 0) return shippedStates()
  const key = JSON.stringify(corrections)
  const known = ready.get(key)
  if (known) return known

  const pack = readStatesPack(layOver(shippedFiles(), corrections))
  ready.set(key, pack)
  for (const old of [...ready.keys()].slice(0, -MAX_READY)) ready.delete(old)
  return pack
}

/**
 * The pack with every correction that it bears. They were all borne when they were made; of a newer release some may
 * ask what no pack can say, and those are left out rather than the whole list.
 */
export function statesBearing(corrections: readonly Overlay[]): StatesPack {
  const all = borne(corrections)
  if (all) return all
  const fitting = corrections.reduce<readonly Overlay[]>(
    (kept, one) => (borne([...kept, one]) ? [...kept, one] : kept),
    [],
  )
  const pack = statesWith(fitting)
  ready.set(JSON.stringify(corrections), pack)
  return pack
}

function borne(corrections: readonly Overlay[]): StatesPack | undefined {
  try {
    return statesWith(corrections)
  } catch (thrown) {
    if (isProblem(thrown)) return undefined
    throw thrown
  }
}

export async function overlays(caller: Pick<Caller, "db">): Promise<Overlay[]> {
  const rows = await correctionsOf(caller).execute()
  return rows.map(
    ({ version, party, field, lang, text, since, source, confidence, at }) =>
      ({ version, party, field, lang, text, since, source, confidence, at: at.toISOString() }) as Overlay,
  )
}

/** A State or organization of this house: an invented one in a rehearsal, a real one elsewhere; else 404. */
export function getState(caller: Caller, pack: StatesPack, party: string): State {
  const state = findState(pack, party)
  if (!state || (state.fictional === true) !== caller.house.rehearsal) throw notFound()
  return state
}

import { notFound } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { statesBearing } from "./bear-corrections.ts"
import { MAX_CORRECTIONS } from "./correction.ts"
import { keepPresent } from "./present-states.ts"
import { findState } from "./states-pack.ts"
import type { Overlay } from "./states-pack/lay-over.ts"
import type { State, StatesPack } from "./states-pack/rows.ts"

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
  const pack = statesBearing(made.slice(0, version))
  return version === undefined ? keepPresent(pack, made.at(-1)) : pack
}

/** How many corrections were made: the number of the newest version. */
export async function newestVersion(caller: Pick<Caller, "db">): Promise<number> {
  return (await overlays(caller)).length
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

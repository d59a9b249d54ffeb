import { isLang, type Lang } from "../../platform/languages.ts"
import type { Caller } from "../../platform/room.ts"
import { may } from "../access/may.ts"
import type { Group, Party } from "./party.ts"
import { presentStates } from "./present-states.ts"
import { findBySearch } from "./search-parties.ts"
import { shippedStates } from "./shipped-states.ts"
import { findState } from "./states-pack.ts"
import { disclaimer } from "./states-pack/list-notes.ts"
import { listOrder, orderFor } from "./states-pack/list-order.ts"
import { nameAt } from "./states-pack/name-at.ts"
import type { State, StatesPack } from "./states-pack/rows.ts"
import { statesNow } from "./states-now.ts"

/** The States of a rehearsal: invented, six in each regional group, and no others. */
export function fictionalParties(): readonly State[] {
  return shippedStates().states.filter(({ fictional }) => fictional)
}

/**
 * The name of a State or organization as lists print it today; its code when the pack does not know it. Made for pages,
 * which have nobody to ask: it knows the corrections that this process has read (`refreshNames`). What has a caller
 * asks `partyNames`.
 */
export function partyName(id: string, lang: Lang): string {
  return nameIn(presentStates(), id, { lang, date: today(new Date()) })
}

/** Gives names for lists in the reader's language, this installation's corrections included, on a date or today. */
export async function partyNames(caller: Caller, date = today(caller.now)): Promise<(id: string) => string> {
  const pack = await statesNow(caller)
  const lang = langOf(caller)
  return (id) => nameIn(pack, id, { lang, date })
}

function nameIn(pack: StatesPack, id: string, at: { lang: Lang; date: string }): string {
  const state = findState(pack, id)
  return state ? nameAt(state, { ...at, kind: "list" }).text : id
}

/** What a list of States is narrowed to, and whose order it follows. */
export type PartyQuery = {
  readonly search?: string | undefined
  readonly group?: Group | undefined
  readonly body?: string | undefined
}

/** States and organizations in the order of the body's lists in the reader's language: real ones, or a rehearsal's. */
export async function listParties(caller: Caller, { search = "", group, body = "*" }: PartyQuery) {
  const pack = await statesNow(caller)
  const lang = langOf(caller)
  const date = today(caller.now)
  const own = pack.states.filter(({ fictional = false }) => fictional === caller.house.rehearsal)
  const found = findBySearch(own, search).filter((state) => group === undefined || state.group === group)
  const parties = listOrder(found, orderFor(pack, body, lang), date).map((state) =>
    toParty(state, { lang, date }),
  )
  return { parties, disclaimer: disclaimer(pack, lang), can: { import: may(caller.actor, "pack.correct") } }
}

/** Whether this installation works with a State or organization: real ones, or a rehearsal's invented ones. */
export async function knowsParty(caller: Caller, id: string): Promise<boolean> {
  const state = findState(await statesNow(caller), id)
  return state !== undefined && (state.fictional ?? false) === caller.house.rehearsal
}

export function toParty(state: State, at: { lang: Lang; date: string }): Party {
  const { id, kind, group, fictional = false } = state
  const name = nameAt(state, { ...at, kind: "list" }).text
  return { id, kind, group, fictional, name, formal: nameAt(state, { ...at, kind: "formal" }).text }
}

export function langOf({ actor }: Caller): Lang {
  return isLang(actor.lang) ? actor.lang : "en"
}

export function today(now: Date): string {
  return now.toISOString().slice(0, 10)
}

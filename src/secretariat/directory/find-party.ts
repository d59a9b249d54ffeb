import { isLang, type Lang } from "../../platform/languages.ts"
import { notFound } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import type { Party } from "./party.ts"
import { shippedStates } from "./shipped-states.ts"
import { findState } from "./states-pack.ts"
import { disclaimer } from "./states-pack/list-notes.ts"
import { listOrder, orderFor } from "./states-pack/list-order.ts"
import { nameAt } from "./states-pack/name-at.ts"
import type { State } from "./states-pack/rows.ts"

/** The States of a rehearsal: invented, six in each regional group, and no others. */
export function fictionalParties(): readonly State[] {
  return shippedStates().states.filter(({ fictional }) => fictional)
}

/** The name of a State or organization as lists print it today; its code when the pack does not know it. */
export function partyName(id: string, lang: Lang): string {
  const state = findState(shippedStates(), id)
  return state ? nameAt(state, { lang, date: today(new Date()), kind: "list" }).text : id
}

/** States and organizations in the order of the reader's language: real ones, or a rehearsal's. */
export async function listParties(caller: Caller) {
  const pack = shippedStates()
  const lang = langOf(caller)
  const date = today(caller.now)
  const states = pack.states.filter(({ fictional = false }) => fictional === caller.house.rehearsal)
  const parties = listOrder(states, orderFor(pack, "*", lang), date).map((state) => toParty(state, { lang, date }))
  return { parties, disclaimer: disclaimer(pack, lang) }
}

export async function showParty(caller: Caller, input: { party: string }): Promise<Party & { disclaimer: string }> {
  const pack = shippedStates()
  const state = findState(pack, input.party)
  if (!state || (state.fictional && !caller.house.rehearsal)) throw notFound()
  const lang = langOf(caller)
  return { ...toParty(state, { lang, date: today(caller.now) }), disclaimer: disclaimer(pack, lang) }
}

function toParty(state: State, at: { lang: Lang; date: string }): Party {
  const { id, kind, group, fictional = false } = state
  const name = nameAt(state, { ...at, kind: "list" }).text
  return { id, kind, group, fictional, name, formal: nameAt(state, { ...at, kind: "formal" }).text }
}

function langOf({ actor }: Caller): Lang {
  return isLang(actor.lang) ? actor.lang : "en"
}

function today(now: Date): string {
  return now.toISOString().slice(0, 10)
}

import type { Lang } from "../../platform/languages.ts"
import type { Caller } from "../../platform/room.ts"
import { may } from "../access/may.ts"
import { langOf, toParty, today } from "./find-party.ts"
import type { PartyCard } from "./party.ts"
import { correctionsIn, statesAt } from "./pin-states.ts"
import { getState, newestVersion, statesNow } from "./states-now.ts"
import { findState } from "./states-pack.ts"
import { disclaimer, footnotesFor } from "./states-pack/list-notes.ts"
import { nameAt } from "./states-pack/name-at.ts"
import type { Membership, Name, State, StatesPack } from "./states-pack/rows.ts"

/** One State or organization: its names in six languages over time, its group, its organizations or members. */
export async function showParty(
  caller: Caller,
  input: { party: string; version?: number | undefined; pinned?: string | undefined },
): Promise<PartyCard> {
  const { pinned } = input
  const version =
    pinned === undefined ? (input.version ?? (await newestVersion(caller))) : correctionsIn(pinned)
  const pack = pinned === undefined ? await statesNow(caller, input.version) : await statesAt(caller, pinned)
  const state = getState(caller, pack, input.party)
  const at = { lang: langOf(caller), date: today(caller.now) }
  return {
    ...toParty(state, at),
    version,
    pack: pack.head.version,
    names: state.names.filter(isPrinted).map((name) => toName(pack, name)),
    ...belongings(pack, state, at),
    footnotes: footnotesFor(pack, { body: "*", date: at.date })
      .filter((note) => note.state === state.id)
      .map(({ mark, texts }) => ({ mark, text: texts[at.lang] })),
    group_grounds: groundsOf(pack, state),
    disclaimer: disclaimer(pack, at.lang),
    can: { correct: may(caller.actor, "pack.correct") },
  }
}

type Printed = Name & { readonly kind: Exclude<Name["kind"], "variant"> }

function isPrinted(name: Name): name is Printed {
  return name.kind !== "variant"
}

function toName(pack: StatesPack, name: Printed): PartyCard["names"][number] {
  const { lang, kind, text } = name
  return { lang, kind, text, ...datesOf(name), ...groundsOf(pack, name) }
}

type Belongings = Pick<PartyCard, "memberships" | "members" | "competences">

function belongings(pack: StatesPack, { id }: State, at: { lang: Lang; date: string }): Belongings {
  const toMembership = (row: Membership, party: string) => {
    const other = findState(pack, party)
    const name = other ? nameAt(other, { ...at, kind: "list" }).text : party
    return { party, name, ...datesOf(row), ...groundsOf(pack, row) }
  }
  const collator = new Intl.Collator(at.lang)
  return {
    memberships: pack.memberships
      .filter((row) => row.member === id)
      .map((row) => toMembership(row, row.organization)),
    members: pack.memberships
      .filter((row) => row.organization === id)
      .map((row) => toMembership(row, row.member))
      .toSorted((one, two) => collator.compare(one.name, two.name)),
    competences: pack.competences
      .filter((row) => row.organization === id)
      .map((row) => ({
        provision: row.provision,
        competence: row.competence,
        ...datesOf(row),
        ...groundsOf(pack, row),
      })),
  }
}

function datesOf({ from, to }: { readonly from?: string; readonly to?: string }) {
  return { from: from ?? null, to: to ?? null }
}

function groundsOf(pack: StatesPack, { source, confidence }: Pick<Name, "source" | "confidence">) {
  return { source: pack.sources.find(({ id }) => id === source)?.title ?? source, confidence }
}

import type { Caller } from "../../platform/room.ts"
import { capacities } from "../access/may.ts"
import { findState } from "../directory/states-pack.ts"
import { listOrder, orderFor } from "../directory/states-pack/list-order.ts"
import { nameAt, type PrintedKind } from "../directory/states-pack/name-at.ts"
import type { StatesPack } from "../directory/states-pack/rows.ts"
import { statesNow } from "../directory/states-now.ts"
import type { Lang } from "../../platform/languages.ts"
import type { BodyFacts } from "./body.ts"
import type { Meeting, MeetingFacts, Participant } from "./meeting.ts"
import { MAX_PARTICIPANTS } from "./meeting.ts"

/** All with whom this installation works, when an announcement names nobody. */
export async function invitable(caller: Caller): Promise<string[]> {
  const { states } = await statesNow(caller)
  return states.filter(({ fictional = false }) => fictional === caller.house.rehearsal).map(({ id }) => id)
}

type Row = Omit<Participant, "name"> & { name: string | null }

/** Those registered, in the order of the body's lists in this language; those without a code stand last, as registered. */
export async function participantsOf(
  caller: Caller,
  meeting: Pick<MeetingFacts, "ends" | "id">,
  how: { body: Pick<BodyFacts, "list_order">; lang: Lang },
): Promise<Participant[]> {
  const rows = await caller.db
    .selectFrom("participant")
    .select(["id", "class", "party", "name", "credentials"])
    .where("meeting", "=", meeting.id)
    .orderBy("at")
    .orderBy("id")
    .limit(MAX_PARTICIPANTS)
    .$castTo<Row>()
    .execute()
  const pack = await statesNow(caller)
  const place = placesIn(pack, how, meeting.ends)
  return rows
    .map((row) => ({
      ...row,
      name: row.name ?? partyNameOn(pack, row.party ?? "", { lang: how.lang, date: meeting.ends }),
    }))
    .toSorted((a, b) => place(a.party) - place(b.party))
}

/** Where each party stands in the body's lists. */
function placesIn(pack: StatesPack, how: { body: Pick<BodyFacts, "list_order">; lang: Lang }, date: string) {
  const rule = orderFor(pack, "*", how.body.list_order === "english" ? "en" : how.lang)
  const order = new Map(listOrder(pack.states, rule, date).map(({ id }, at) => [id, at]))
  return (party: string | null) => (party === null ? order.size : (order.get(party) ?? order.size))
}

/** A party's name on a day: meetings of the past keep the names of their time. */
export function partyNameOn(
  pack: StatesPack,
  party: string,
  at: { lang: Lang; date: string; kind?: PrintedKind },
): string {
  const state = findState(pack, party)
  return state ? nameAt(state, { kind: "list", ...at }).text : party
}

/** The delegations for which the caller takes part here, with what the rules let their class do. */
export function seatsOf(
  { actor }: Caller,
  meeting: Pick<MeetingFacts, "id">,
  { participants, body }: { participants: readonly Participant[]; body: BodyFacts },
): Meeting["seats"] {
  const own = new Set(capacities(actor, "text.propose", { matter: meeting.id }).map(({ party }) => party))
  return participants
    .filter(({ party }) => party !== null && own.has(party))
    .map((one) => ({ ...one, rights: body.rules.rights[one.class] ?? [] }))
}

/** The parties that the caller may register: her own, as a mission. */
export function registers({ actor }: Caller, { id }: Pick<MeetingFacts, "id">): string[] {
  return capacities(actor, "state.nominate", { matter: id }).flatMap(({ party }) => party ?? [])
}

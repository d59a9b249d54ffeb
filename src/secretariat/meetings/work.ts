import type { Caller } from "../../platform/room.ts"
import { MAX_WORK, type WorkItem, type WorkLists } from "../identity/work.ts"
import { decidesOn } from "./find-dialogue.ts"
import { chairs, keeps, visibleMeetings } from "./find-meeting.ts"
import type { MeetingFacts } from "./meeting.ts"
import { dialoguePath, documentsPath, participantsPath, reportPath, speakersPath } from "./pages/paths.ts"
import { registers } from "./participant.ts"
import { readerLang, saidIn, wordsOf } from "./words.ts"
import { floorsOf, papersDue, registeredAt, reportsBefore, applicationsAt } from "./work-rows.ts"

type Named = MeetingFacts & { readonly name: string }
type Lists = { readonly turn: WorkItem[]; readonly waiting: WorkItem[]; readonly deadlines: WorkItem[] }

/** What lies with this person in meetings that are prepared or under way, what she waits for there, and by when. */
export async function meetingsWork(caller: Caller): Promise<WorkLists> {
  const lists: Lists = { turn: [], waiting: [], deadlines: [] }
  const meetings = await goingOn(caller)
  if (meetings.length === 0) return lists
  await registration(caller, meetings, lists)
  await floors(caller, meetings, lists)
  await reports(caller, meetings, lists)
  await papers(caller, meetings, lists)
  await applications(caller, meetings, lists)
  return {
    turn: lists.turn.slice(0, MAX_WORK),
    waiting: lists.waiting.slice(0, MAX_WORK),
    deadlines: lists.deadlines.slice(0, MAX_WORK),
  }
}

async function goingOn(caller: Caller): Promise<Named[]> {
  const found = await visibleMeetings(caller)
    .orderBy("starts", "desc")
    .orderBy("id")
    .limit(MAX_WORK)
    .execute()
  const words = await wordsOf(caller, [...new Set(found.map(({ body }) => body))])
  const lang = readerLang(caller)
  return found.map((one) => ({
    ...one,
    name: saidIn(words, { subject: one.body, field: "name" }, lang)?.text ?? one.body,
  }))
}

const idsOf = (meetings: readonly Named[]) => meetings.map(({ id }) => id)

/** A mission registers its delegation before the meeting begins. */
async function registration(caller: Caller, meetings: readonly Named[], { turn, deadlines }: Lists) {
  const open = meetings.filter(({ status }) => status === "announced" || status === "open")
  const asked = open.flatMap((meeting) => registers(caller, meeting).map((party) => ({ meeting, party })))
  if (asked.length === 0) return
  const there = await registeredAt(caller, idsOf(open))
  for (const { meeting, party } of asked) {
    if (there.has(`${meeting.id} ${party}`)) continue
    const item = itemOf("meetings.work_register", meeting, {
      path: participantsPath({ meeting: meeting.id }),
      since: caller.now,
      due: meeting.starts,
      party,
    })
    turn.push(item)
    deadlines.push(item)
  }
}

/** Who has asked for the floor waits for it; whoever keeps the list gives it; delegations hear which item is open. */
async function floors(caller: Caller, meetings: readonly Named[], { turn, waiting }: Lists) {
  const open = meetings.filter(({ status }) => status === "open")
  for (const one of await floorsOf(caller, idsOf(open))) {
    const meeting = open.find(({ id }) => id === one.meeting)
    if (!meeting) continue
    const at = { path: speakersPath({ meeting: meeting.id }), due: null }
    const values = { item: String(one.number) }
    if (one.speaking && one.mine)
      turn.push(itemOf("meetings.work_item_open", meeting, { ...at, since: one.since, party: null, values }))
    if (one.own > 0)
      waiting.push(itemOf("meetings.work_on_list", meeting, { ...at, since: one.since, party: null, values }))
    if (!one.speaking && one.waiting > 0 && (chairs(caller, meeting) || keeps(caller, meeting))) {
      const count = { ...values, count: one.waiting }
      turn.push(
        itemOf("meetings.work_speakers", meeting, { ...at, since: one.since, party: null, values: count }),
      )
    }
  }
}

/** A report laid before the meeting lies with the chair, paragraph by paragraph. */
async function reports(caller: Caller, meetings: readonly Named[], { turn, waiting }: Lists) {
  const mine = meetings.filter((one) => chairs(caller, one) || keeps(caller, one))
  for (const { meeting: id, at } of await reportsBefore(caller, idsOf(mine))) {
    const meeting = mine.find((one) => one.id === id)
    if (!meeting) continue
    const item = itemOf("meetings.work_adopt", meeting, {
      path: reportPath({ meeting: id }),
      since: at,
      due: null,
      party: null,
    })
    ;(chairs(caller, meeting) ? turn : waiting).push(item)
  }
}

/** The secretariat hands texts in by their slot dates, and awaits each language by the day on which it is expected. */
async function papers(caller: Caller, meetings: readonly Named[], { deadlines }: Lists) {
  const mine = meetings.filter((one) => one.status !== "closed" && keeps(caller, one))
  for (const { meeting: id, symbol, lang, due, at } of await papersDue(caller, idsOf(mine))) {
    const meeting = mine.find((one) => one.id === id)
    if (!meeting) continue
    const key = lang === null ? "meetings.work_slot" : "meetings.work_expected"
    const values = { symbol, ...(lang !== null && { lang }) }
    deadlines.push(
      itemOf(key, meeting, { path: documentsPath({ meeting: id }), since: at, due, party: null, values }),
    )
  }
}

/** Applications to a dialogue lie with those who decide on them. */
async function applications(caller: Caller, meetings: readonly Named[], { turn }: Lists) {
  const mine = meetings.filter((one) => decidesOn(caller, { meeting: one.id }))
  for (const { meeting: id, dialogue, count, at, deadline } of await applicationsAt(caller, idsOf(mine))) {
    const meeting = mine.find((one) => one.id === id)
    if (!meeting) continue
    const path = dialoguePath({ dialogue })
    turn.push(
      itemOf("meetings.work_applications", meeting, {
        path,
        since: at,
        due: deadline,
        party: null,
        values: { count },
      }),
    )
  }
}

type At = {
  readonly path: string
  readonly since: Date
  readonly due: string | null
  readonly party: string | null
  readonly values?: WorkItem["values"]
}

function itemOf(key: string, { name }: Named, { path, since, due, party, values = {} }: At): WorkItem {
  return { key, values: { name, ...values }, path, since: since.toISOString(), due, party }
}

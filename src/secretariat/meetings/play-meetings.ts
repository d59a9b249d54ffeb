import { languages } from "../../platform/languages.ts"
import type { Caller } from "../../platform/room.ts"
import { ensureCircle } from "../access/circle.ts"
import { release } from "../access/releases.ts"
import { fictionalParties } from "../directory/find-party.ts"
import { insertItem } from "./add-item.ts"
import { insertPaper } from "./add-paper.ts"
import { insertRequest } from "./ask-floor.ts"
import { insertOfficer } from "./elect.ts"
import { MEETING } from "./find-meeting.ts"
import { saveBody } from "./keep-body.ts"
import type { MeetingStatus } from "./meeting.ts"
import { letIn } from "./move-meeting.ts"
import { insertMeeting } from "./plan-meeting.ts"
import { playReport } from "./play-report.ts"
import { bodyWords, items, notice, papers } from "./play-words.ts"
import { insertParticipant } from "./register.ts"
import { setWords } from "./words.ts"

const BODY = "ferry-crossings"
const SERIES = "XTOC/COP/WG.1"
const DAY_MS = 86_400_000

/** For a rehearsal: a fictional body with a past session, its report adopted and public, and a coming one, announced. */
export async function playMeetings(caller: Caller): Promise<void> {
  for (const lang of languages) {
    const facts = {
      body: BODY,
      series: SERIES,
      instrument: "convention",
      presence: "participants_list",
    } as const
    await saveBody(caller, {
      ...facts,
      list_order: "each_language",
      town: "vienna",
      zone: "Europe/Vienna",
      lang,
      ...bodyWords[lang],
    })
  }
  await playComing(caller)
  await playPast(caller)
}

async function playComing(caller: Caller): Promise<void> {
  const meeting = await playMeeting(caller, { in: 60, status: "announced" })
  for (const lang of languages) {
    await setWords(caller, {
      meeting: meeting.id,
      subject: meeting.id,
      field: "notice",
      lang,
      words: notice[lang],
    })
  }
}

async function playPast(caller: Caller): Promise<void> {
  const meeting = await playMeeting(caller, { in: -180, status: "closed" })
  const everyone = await ensureCircle(caller.db, { kind: "public" }, caller.newId)
  await release(caller, { kind: MEETING, id: meeting.id }, everyone)
  const parties = fictionalParties().filter(({ kind }) => kind === "state")
  const present = new Map<string, string>()
  for (const [at, { id: party }] of parties.slice(0, 14).entries()) {
    const of = at < 10 ? ("parties" as const) : at < 12 ? ("signatories" as const) : ("other_states" as const)
    const asked = { meeting: meeting.id, class: of, party, credentials: "accepted" as const }
    present.set(party, await insertParticipant(caller, asked))
  }
  const union = {
    meeting: meeting.id,
    class: "regional_organizations",
    party: "XFB",
    credentials: "accepted",
  } as const
  present.set("XFB", await insertParticipant(caller, union))
  for (const name of ["Council of Lighthouses", "International Ferry Organization"]) {
    const asked = { meeting: meeting.id, class: "intergovernmental", name, credentials: "none" } as const
    await insertParticipant(caller, asked)
  }
  await playSpeakers(caller, meeting, [...present.values()])
  const [chair = "XAA", vice = "XAB", panel = "XAC"] = parties.map(({ id }) => id)
  const people = [
    { role: "chair", name: "Orla Vantreck", feminine: true, party: chair },
    { role: "vice_chair", name: "Tobiah Corvane", feminine: false, party: vice },
    { role: "panellist", name: "Mirela Astor", feminine: true, party: panel, item: meeting.items[1] ?? "" },
  ] as const
  for (const one of people) await insertOfficer(caller, { meeting: meeting.id, ...one })
  await playReport(caller, meeting.id)
}

async function playSpeakers(
  caller: Caller,
  meeting: { id: string; items: readonly string[] },
  present: readonly string[],
): Promise<void> {
  const [, second = "", third = ""] = meeting.items
  const said = [
    ...present.slice(0, 4).map((participant) => ({ item: second, participant, member_states: false })),
    { item: second, participant: present.at(-1) ?? "", member_states: false },
    ...present.slice(2, 6).map((participant) => ({ item: third, participant, member_states: false })),
  ]
  for (const one of said) {
    const id = await insertRequest(caller, { meeting: meeting.id, minutes: 3, ...one })
    await caller.db
      .updateTable("floor_request")
      .set({ status: "spoken", since: caller.now })
      .where("id", "=", id)
      .execute()
  }
}

/** A meeting some days from now, with its agenda and documents in six languages. */
async function playMeeting(
  caller: Caller,
  when: { in: number; status: MeetingStatus },
): Promise<{ id: string; items: string[] }> {
  const day = (after: number) => new Date(caller.now.getTime() + after * DAY_MS).toISOString().slice(0, 10)
  const [starts, ends] = [day(when.in), day(when.in + 2)]
  const id = await insertMeeting(caller, { body: BODY, starts, ends, begins: "10:00" })
  const made: string[] = []
  for (const words of items) {
    const item = await insertItem(caller, { id }, { lang: "en", title: words.en })
    made.push(item)
    for (const lang of languages)
      await setWords(caller, { meeting: id, subject: item, field: "title", lang, words: words[lang] })
  }
  for (const [at, words] of papers.entries()) {
    const symbol = `${SERIES}/${starts.slice(0, 4)}/${at + 1}`
    const facts = { kind: "regular", distribution: "general", stage: "final", original: "en" } as const
    const paper = await insertPaper(caller, { meeting: id, symbol, lang: "en", title: words.en, ...facts })
    for (const lang of languages)
      await setWords(caller, { meeting: id, subject: paper, field: "title", lang, words: words[lang] })
  }
  await letIn(
    caller,
    { id, body: BODY, starts },
    fictionalParties().map((party) => party.id),
  )
  await caller.db.updateTable("meeting").set({ status: when.status }).where("id", "=", id).execute()
  return { id, items: made }
}

import type { Input } from "../../platform/contract.ts"
import { notFound, problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { chainOf } from "./body.ts"
import type { meetings } from "./contract.ts"
import { keeps, lockMeeting, requireStatus, tellChange } from "./find-meeting.ts"
import { MAX_ITEMS, type Meeting, type MeetingFacts } from "./meeting.ts"
import { showMeeting } from "./show-meeting.ts"
import { setWords } from "./words.ts"

type Adding = Input<typeof meetings.addItem>

/** Adds an item to the provisional agenda, or a part to an item. */
export async function addItem(caller: Caller, input: Adding): Promise<Meeting> {
  const meeting = await lockMeeting(caller, input.meeting)

  caller.ask(keeps(caller, meeting), "meeting.add-item")
  requireStatus(meeting, ["planned", "announced", "open"])

  const id = await insertItem(caller, meeting, input)
  await tellChange(caller, meeting)

  await caller.record("meeting.add-item", id, { meeting: meeting.id, ...chainOf(meeting.body) })
  return showMeeting(caller, input)
}

export async function insertItem(
  caller: Caller,
  meeting: Pick<MeetingFacts, "id">,
  { under, lang, title }: Pick<Adding, "lang" | "title" | "under">,
): Promise<string> {
  const rows = await caller.db
    .selectFrom("agenda_item")
    .select(["number", "part"])
    .where("meeting", "=", meeting.id)
    .execute()
  if (rows.length >= MAX_ITEMS)
    throw problem("meetings.problem_too_many", 409, { values: { limit: MAX_ITEMS } })
  if (under !== undefined && !rows.some(({ number }) => number === under)) throw notFound()
  const number = under ?? Math.max(0, ...rows.map((row) => row.number)) + 1
  const parts = rows.filter((row) => row.number === number).map(({ part }) => part)
  const id = caller.newId()
  await caller.db
    .insertInto("agenda_item")
    .values({
      id,
      meeting: meeting.id,
      number,
      part: under === undefined ? 0 : Math.max(0, ...parts) + 1,
      at: caller.now,
    })
    .execute()
  await setWords(caller, { meeting: meeting.id, subject: id, field: "title", lang, words: title })
  return id
}

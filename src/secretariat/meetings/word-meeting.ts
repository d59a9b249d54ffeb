import type { Input } from "../../platform/contract.ts"
import { notFound } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { chainOf } from "./body.ts"
import type { meetings } from "./contract.ts"
import { keeps, lockMeeting, tellChange } from "./find-meeting.ts"
import type { Meeting } from "./meeting.ts"
import { showMeeting } from "./show-meeting.ts"
import { setWords } from "./words.ts"

/** Sets the notice, or a title or annotation of an item or a paper, in one language. */
export async function wordMeeting(caller: Caller, input: Input<typeof meetings.word>): Promise<Meeting> {
  const meeting = await lockMeeting(caller, input.meeting)

  caller.ask(keeps(caller, meeting), "meeting.word")
  const subject = input.subject ?? meeting.id
  if (subject !== meeting.id && !(await isOf(caller, { meeting: meeting.id, subject }))) throw notFound()

  const { field, lang, words } = input
  await setWords(caller, { meeting: meeting.id, subject, field, lang, words })
  await tellChange(caller, meeting)

  await caller.record("meeting.word", subject, { field, lang, ...chainOf(meeting.body) })
  return showMeeting(caller, input)
}

async function isOf(
  { db }: Caller,
  { meeting, subject }: { meeting: string; subject: string },
): Promise<boolean> {
  const item = db
    .selectFrom("agenda_item")
    .select("id")
    .where("id", "=", subject)
    .where("meeting", "=", meeting)
  const paper = db.selectFrom("paper").select("id").where("id", "=", subject).where("meeting", "=", meeting)
  return (await item.union(paper).executeTakeFirst()) !== undefined
}

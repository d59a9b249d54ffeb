import { beginning, dayOf } from "../../platform/clocks/days.ts"
import { DEFAULT_ZONE } from "../../platform/languages.ts"
import type { Input } from "../../platform/contract.ts"
import { notFound, problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { chainOf } from "./body.ts"
import type { meetings } from "./contract.ts"
import { keeps, lockMeeting, tellChange } from "./find-meeting.ts"
import { MAX_PAPERS, type Meeting, type MeetingFacts } from "./meeting.ts"
import { showMeeting } from "./show-meeting.ts"
import { setWords } from "./words.ts"

type Adding = Input<typeof meetings.addPaper>

/** Puts a document under its symbol into the meeting's list, with what it will be; its files come by language. */
export async function addPaper(caller: Caller, input: Adding): Promise<Meeting> {
  const meeting = await lockMeeting(caller, input.meeting)

  caller.ask(keeps(caller, meeting), "meeting.add-paper")
  if (input.item !== undefined) await requireItem(caller, { meeting: meeting.id, item: input.item })

  const id = await insertPaper(caller, input, meeting)
  await tellChange(caller, meeting)

  await caller.record("meeting.add-paper", id, { meeting: meeting.id, ...chainOf(meeting.body) })
  return showMeeting(caller, input)
}

export async function insertPaper(
  caller: Caller,
  input: Adding,
  { zone }: Pick<MeetingFacts, "zone"> = { zone: DEFAULT_ZONE },
): Promise<string> {
  const { lang, title, embargo, ...facts } = input
  const { count } = await caller.db
    .selectFrom("paper")
    .select((of) => of.fn.countAll<number>().as("count"))
    .where("meeting", "=", input.meeting)
    .executeTakeFirstOrThrow()
  if (count >= MAX_PAPERS) throw problem("meetings.problem_too_many", 409, { values: { limit: MAX_PAPERS } })
  const id = caller.newId()
  const inserted = await caller.db
    .insertInto("paper")
    .values({ id, ...facts, embargo: momentOf(embargo, zone), at: caller.now })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst()
  if (!inserted) {
    const code = "meetings.problem_symbol_taken"
    throw problem(code, 409, { fields: { symbol: { code } } })
  }
  await setWords(caller, { meeting: input.meeting, subject: id, field: "title", lang, words: title })
  return id
}

function momentOf(embargo: string | undefined, zone: string): Date | null {
  if (embargo === undefined) return null
  return new Date(/^\d{4}-\d{2}-\d{2}$/.test(embargo) ? beginning(dayOf(embargo), zone) : embargo)
}

export async function requireItem(
  { db }: Caller,
  { meeting, item }: { meeting: string; item: string },
): Promise<void> {
  const found = await db
    .selectFrom("agenda_item")
    .select("id")
    .where("id", "=", item)
    .where("meeting", "=", meeting)
    .executeTakeFirst()
  if (!found) throw notFound()
}

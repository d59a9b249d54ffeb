import type { Input } from "../../platform/contract.ts"
import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { knowsParty } from "../directory/find-party.ts"
import { requireItem } from "./add-paper.ts"
import { chainOf } from "./body.ts"
import type { meetings } from "./contract.ts"
import { keeps, lockMeeting, tellChange } from "./find-meeting.ts"
import { MAX_OFFICERS, type Meeting } from "./meeting.ts"
import { showMeeting } from "./show-meeting.ts"

/** Enters an officer whom the body elected, or a panellist of an item. A name given in office is a public one. */
export async function elect(caller: Caller, input: Input<typeof meetings.elect>): Promise<Meeting> {
  const meeting = await lockMeeting(caller, input.meeting)

  caller.ask(keeps(caller, meeting), "meeting.elect")
  if (input.item !== undefined) await requireItem(caller, { meeting: meeting.id, item: input.item })
  if (!(await knowsParty(caller, input.party))) {
    const code = "meetings.field_party_unknown"
    throw problem(code, 422, { fields: { party: { code } } })
  }

  const id = await insertOfficer(caller, input)
  await tellChange(caller, meeting)

  await caller.record("meeting.elect", id, {
    meeting: meeting.id,
    role: input.role,
    ...chainOf(meeting.body),
  })
  return showMeeting(caller, input)
}

export async function insertOfficer(caller: Caller, input: Input<typeof meetings.elect>): Promise<string> {
  const { count } = await caller.db
    .selectFrom("officer")
    .select((of) => of.fn.countAll<number>().as("count"))
    .where("meeting", "=", input.meeting)
    .executeTakeFirstOrThrow()
  if (count >= MAX_OFFICERS)
    throw problem("meetings.problem_too_many", 409, { values: { limit: MAX_OFFICERS } })
  const id = caller.newId()
  await caller.db
    .insertInto("officer")
    .values({ id, ...input, at: caller.now })
    .execute()
  return id
}

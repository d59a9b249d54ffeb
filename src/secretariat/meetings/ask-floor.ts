import type { Input } from "../../platform/contract.ts"
import { notFound, problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { requireItem } from "./add-paper.ts"
import { chainOf } from "./body.ts"
import type { meetings } from "./contract.ts"
import { bodyOf, chairs, keeps, lockMeeting, requireStatus, tellChange } from "./find-meeting.ts"
import { MAX_REQUESTS, type Meeting, type Participant } from "./meeting.ts"
import { participantsOf, seatsOf } from "./participant.ts"
import { showMeeting } from "./show-meeting.ts"
import { readerLang } from "./words.ts"

type Asking = Input<typeof meetings.askFloor>

/**
 * Asks for the floor on an item: a delegation for itself, perhaps on behalf of a group; the chair or the secretariat for
 * anybody who asked by ear. Refuses with `meetings.problem_on_the_list` (409) who waits there already.
 */
export async function askFloor(caller: Caller, input: Asking): Promise<Meeting> {
  const meeting = await lockMeeting(caller, input.meeting)
  const body = await bodyOf(caller, meeting)
  const participants = await participantsOf(caller, meeting, { body, lang: readerLang(caller) })
  const speaking = seatsOf(caller, meeting, { participants, body }).filter(({ rights }) =>
    rights.includes("speak"),
  )
  const moderates = keeps(caller, meeting) || chairs(caller, meeting)

  caller.ask(moderates || speaking.length > 0, "floor.ask")
  requireStatus(meeting, ["announced", "open"])
  await requireItem(caller, { meeting: meeting.id, item: input.item })
  const participant = chosen(input, moderates ? participants : speaking)

  const id = await insertRequest(caller, { ...input, participant: participant.id })
  await tellChange(caller, meeting)

  await caller.record("floor.ask", id, { meeting: meeting.id, ...chainOf(meeting.body) })
  return showMeeting(caller, input)
}

function chosen({ participant }: Asking, from: readonly Participant[]): Participant {
  if (participant !== undefined) {
    const found = from.find(({ id }) => id === participant)
    if (!found) throw notFound()
    return found
  }
  const [only, ...more] = from
  if (!only || more.length > 0) {
    const code = "meetings.problem_for_whom"
    throw problem(code, 422, { fields: { participant: { code } } })
  }
  return only
}

export async function insertRequest(
  caller: Caller,
  input: Asking & { participant: string },
): Promise<string> {
  const { meeting, item, participant, member_states, minutes, on_behalf_of = null } = input
  const { count, last } = await caller.db
    .selectFrom("floor_request")
    .select((of) => [of.fn.countAll<number>().as("count"), of.fn.max("place").as("last")])
    .where("meeting", "=", meeting)
    .executeTakeFirstOrThrow()
  if (count >= MAX_REQUESTS)
    throw problem("meetings.problem_too_many", 409, { values: { limit: MAX_REQUESTS } })
  const id = caller.newId()
  const row = { id, meeting, item, participant, on_behalf_of, member_states, minutes, at: caller.now }
  const inserted = await caller.db
    .insertInto("floor_request")
    .values({ ...row, place: (last ?? 0) + 1 })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst()
  if (!inserted) throw problem("meetings.problem_on_the_list", 409)
  return id
}

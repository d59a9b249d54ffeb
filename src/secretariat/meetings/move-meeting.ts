import { move } from "../../platform/moves.ts"
import type { Caller } from "../../platform/room.ts"
import { ensureCircle } from "../access/circle.ts"
import { release } from "../access/releases.ts"
import { chainOf } from "./body.ts"
import { bodyOf, keeps, lockMeeting, MEETING, tellChange } from "./find-meeting.ts"
import { moves, type Meeting, type MeetingFacts } from "./meeting.ts"
import { invitable } from "./participant.ts"
import { showMeeting } from "./show-meeting.ts"

/** Lets those invited see the meeting, with its notice, agenda and documents. */
export async function announceMeeting(
  caller: Caller,
  input: { meeting: string; invited?: string[] | undefined },
): Promise<Meeting> {
  const meeting = await step(caller, input.meeting, "announce")

  const parties = input.invited ?? (await invitable(caller))
  await letIn(caller, meeting, parties)

  await caller.record("meeting.announce", meeting.id, { invited: parties.length, ...chainOf(meeting.body) })
  return showMeeting(caller, input)
}

export async function openMeeting(caller: Caller, input: { meeting: string }): Promise<Meeting> {
  const meeting = await step(caller, input.meeting, "open")

  await caller.record("meeting.open", meeting.id, chainOf(meeting.body))
  return showMeeting(caller, input)
}

/** After the closure nobody asks for the floor; the report may still be worked on. */
export async function closeMeeting(caller: Caller, input: { meeting: string }): Promise<Meeting> {
  const meeting = await step(caller, input.meeting, "close")

  await caller.db
    .updateTable("floor_request")
    .set({ status: "withdrawn" })
    .where("meeting", "=", meeting.id)
    .where("status", "=", "waiting")
    .execute()

  await caller.record("meeting.close", meeting.id, chainOf(meeting.body))
  return showMeeting(caller, input)
}

async function step(caller: Caller, id: string, name: keyof typeof moves): Promise<MeetingFacts> {
  const meeting = await lockMeeting(caller, id)
  caller.ask(keeps(caller, meeting), `meeting.${name}`)
  await move(caller, "meeting", moves[name], meeting.id)
  await tellChange(caller, meeting)
  return meeting
}

/** Delegates, and those at home who send them. The circles belong to this meeting alone, so that no other widens them. */
export async function letIn(
  caller: Caller,
  { id, body, starts }: Pick<MeetingFacts, "body" | "id" | "starts">,
  parties: readonly string[],
) {
  const label = `${(await bodyOf(caller, { body })).series} ${starts}`
  for (const key of [
    { kind: "meeting", label: id, parties } as const,
    { kind: "parties", label, parties } as const,
  ]) {
    const circle = await ensureCircle(caller.db, key, caller.newId)
    await release(caller, { kind: MEETING, id }, circle)
  }
}

import { move } from "../../platform/moves.ts"
import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { chainOf } from "./body.ts"
import { requireStatus, tellChange } from "./find-meeting.ts"
import { floorMoves, lockRequest } from "./floor.ts"
import { circulate, handedOf } from "./statement.ts"
import type { Meeting } from "./meeting.ts"
import { showMeeting } from "./show-meeting.ts"

type Which = { request: string }

/** Takes a name off the list: its own delegation, or whoever keeps the list. */
export async function withdrawRequest(caller: Caller, input: Which): Promise<Meeting> {
  const { meeting, request, moderates, mine } = await lockRequest(caller, input.request)

  caller.ask(moderates || mine, "floor.withdraw")

  await move(caller, "floor_request", floorMoves.withdraw, request.id)
  await tellChange(caller, meeting)

  await caller.record("floor.withdraw", request.id, chainOf(meeting.body))
  return showMeeting(caller, { meeting: meeting.id })
}

/** Gives the floor. Refuses with `meetings.problem_somebody_speaks` (409) while another has it. */
export async function giveFloor(caller: Caller, input: Which): Promise<Meeting> {
  const { meeting, request, moderates } = await lockRequest(caller, input.request)

  caller.ask(moderates, "floor.give")
  requireStatus(meeting, ["open"])
  const speaking = await caller.db
    .selectFrom("floor_request")
    .select("id")
    .where("meeting", "=", meeting.id)
    .where("status", "=", "speaking")
    .executeTakeFirst()
  if (speaking && speaking.id !== request.id) throw problem("meetings.problem_somebody_speaks", 409)

  await move(caller, "floor_request", floorMoves.give, request.id, { since: caller.now })
  await tellChange(caller, meeting)

  await caller.record("floor.give", request.id, chainOf(meeting.body))
  return showMeeting(caller, { meeting: meeting.id })
}

/** The statement was made; from now on the report counts it. */
export async function endTurn(caller: Caller, input: Which): Promise<Meeting> {
  const { meeting, request, moderates } = await lockRequest(caller, input.request)

  caller.ask(moderates, "floor.end")

  await move(caller, "floor_request", floorMoves.end, request.id)
  await circulate(caller, meeting, await handedOf(caller, request.id))
  await tellChange(caller, meeting)

  await caller.record("floor.end", request.id, chainOf(meeting.body))
  return showMeeting(caller, { meeting: meeting.id })
}

/** Changes places with the one before or after on the same list; at its end nothing moves, and that is said. */
export async function moveRequest(
  caller: Caller,
  input: Which & { direction: "down" | "up" },
): Promise<Meeting> {
  const { meeting, request, moderates } = await lockRequest(caller, input.request)

  caller.ask(moderates, "floor.move")
  const up = input.direction === "up"
  const other = await caller.db
    .selectFrom("floor_request")
    .select(["id", "place"])
    .where("item", "=", request.item)
    .where("status", "=", "waiting")
    .where("place", up ? "<" : ">", request.place)
    .orderBy("place", up ? "desc" : "asc")
    .executeTakeFirst()
  if (!other || request.status !== "waiting") throw problem("platform.problem_moved_on", 409)

  await setPlace(caller, request.id, other.place)
  await setPlace(caller, other.id, request.place)
  await tellChange(caller, meeting)

  await caller.record("floor.move", request.id, { direction: input.direction, ...chainOf(meeting.body) })
  return showMeeting(caller, { meeting: meeting.id })
}

async function setPlace({ db }: Caller, id: string, place: number): Promise<void> {
  await db.updateTable("floor_request").set({ place }).where("id", "=", id).execute()
}

import type { Moves } from "../../platform/moves.ts"
import { notFound } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { chairs, keeps, lockMeeting } from "./find-meeting.ts"
import type { FloorRequest, MeetingFacts } from "./meeting.ts"
import { bodyOf } from "./find-meeting.ts"
import { participantsOf, seatsOf } from "./participant.ts"
import { readerLang } from "./words.ts"

/** A place in the list of speakers: asked for, given, and then a statement made. */
export const floorMoves = {
  withdraw: { from: ["waiting"], to: "withdrawn" },
  give: { from: ["waiting"], to: "speaking" },
  end: { from: ["speaking"], to: "spoken" },
} as const satisfies Moves<FloorRequest["status"]>

export type RequestFacts = {
  readonly id: string
  readonly meeting: string
  /** Null for a statement that was taken from a report. */
  readonly item: string | null
  readonly participant: string
  readonly place: number
  readonly status: FloorRequest["status"]
}

export type AtFloor = {
  readonly meeting: MeetingFacts
  readonly request: RequestFacts
  /** The chair, and the secretariat at her side, keep the list of speakers. */
  readonly moderates: boolean
  /** Whether it is a delegation of the caller's. */
  readonly mine: boolean
}

/** A request in a meeting that the caller sees, with the meeting's row locked: the list moves one step at a time. */
export async function lockRequest(caller: Caller, id: string): Promise<AtFloor> {
  const found = await findRequest(caller, id)
  if (!found) throw notFound()
  const meeting = await lockMeeting(caller, found.meeting)
  const request = (await findRequest(caller, id)) ?? found
  const body = await bodyOf(caller, meeting)
  const participants = await participantsOf(caller, meeting, { body, lang: readerLang(caller) })
  const seats = seatsOf(caller, meeting, { participants, body })
  return {
    meeting,
    request,
    moderates: keeps(caller, meeting) || chairs(caller, meeting),
    mine: seats.some(({ id: seat }) => seat === request.participant),
  }
}

function findRequest({ db }: Caller, id: string): Promise<RequestFacts | undefined> {
  return db
    .selectFrom("floor_request")
    .select(["id", "meeting", "item", "participant", "place", "status"])
    .where("id", "=", id)
    .$castTo<RequestFacts>()
    .executeTakeFirst()
}

import { sql } from "kysely"
import { tellEvent } from "../../platform/events.ts"
import { notFound, problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { may } from "../access/may.ts"
import { released } from "../access/releases.ts"
import type { BodyFacts } from "./body.ts"
import type { MeetingFacts, MeetingStatus } from "./meeting.ts"

export const MEETING = "meeting"

/** The one door to meetings: those released, now, to a circle of the caller's. */
export function visibleMeetings(caller: Caller) {
  return caller.db
    .selectFrom("meeting")
    .where(released(caller, sql.ref("meeting.id")))
    .select(["id", "body", "starts", "ends", "town", "zone", "begins", "place", "status", "version"])
    .$castTo<MeetingFacts>()
}

export async function getMeeting(caller: Caller, id: string): Promise<MeetingFacts> {
  const found = await visibleMeetings(caller).where("meeting.id", "=", id).executeTakeFirst()
  if (!found) throw notFound()
  return found
}

/** The same, with its row locked until the deed is done: what happens in one meeting happens one after another. */
export async function lockMeeting(caller: Caller, id: string): Promise<MeetingFacts> {
  await getMeeting(caller, id)
  await caller.db.selectFrom("meeting").select("id").where("id", "=", id).forUpdate().execute()
  return getMeeting(caller, id)
}

export async function bodyOf(caller: Caller, { body }: { body: string }): Promise<BodyFacts> {
  return caller.db
    .selectFrom("body")
    .select(["id", "series", "instrument", "rules", "presence", "list_order", "town", "zone"])
    .where("id", "=", body)
    .$castTo<BodyFacts>()
    .executeTakeFirstOrThrow()
}

/** The secretariat keeps a meeting; whose role is for one meeting keeps that one. */
export function keeps({ actor }: Caller, { id }: Pick<MeetingFacts, "id">): boolean {
  return may(actor, "text.keep", { matter: id })
}

export function chairs({ actor }: Caller, { id }: Pick<MeetingFacts, "id">): boolean {
  return may(actor, "meeting.chair", { matter: id })
}

/** Refuses with `platform.problem_moved_on` (409) what belongs to another time of the meeting. */
export function requireStatus({ status }: MeetingFacts, wanted: readonly MeetingStatus[]): void {
  if (!wanted.includes(status)) throw problem("platform.problem_moved_on", 409)
}

/** Something changed for all who see the meeting; their pages read it anew. */
export async function tellChange(caller: Caller, { id }: Pick<MeetingFacts, "id">): Promise<void> {
  const { version } = await caller.db
    .updateTable("meeting")
    .set((row) => ({ version: row("version", "+", 1) }))
    .where("id", "=", id)
    .returning("version")
    .executeTakeFirstOrThrow()
  await tellEvent(caller, { thing: MEETING, id, version })
}

import type { Input } from "../../platform/contract.ts"
import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { ensureCircle } from "../access/circle.ts"
import { may } from "../access/may.ts"
import { release } from "../access/releases.ts"
import { chainOf } from "./body.ts"
import type { meetings } from "./contract.ts"
import { MEETING } from "./find-meeting.ts"
import { MAX_DAYS, type Meeting } from "./meeting.ts"
import { showMeeting } from "./show-meeting.ts"

type Planning = Input<typeof meetings.plan>

/** Plans a meeting of a body: until it is announced the secretariat and the chair alone see it. */
export async function planMeeting(caller: Caller, input: Planning): Promise<Meeting> {
  caller.ask(may(caller.actor, "text.keep"), "meeting.plan")

  const meeting = await insertMeeting(caller, input)

  await caller.record("meeting.plan", meeting, chainOf(input.body))
  return showMeeting(caller, { meeting })
}

/** Inside the deed of whoever has asked leave. @returns its id */
export async function insertMeeting(caller: Caller, input: Planning): Promise<string> {
  const body = await caller.db
    .selectFrom("body")
    .select(["town", "zone"])
    .where("id", "=", input.body)
    .executeTakeFirst()
  if (!body) throw refuse("meetings.field_body_unknown", "body")
  const days = (Date.parse(input.ends) - Date.parse(input.starts)) / 86_400_000
  if (days < 0 || days > MAX_DAYS) throw refuse("meetings.field_days", "ends")
  const id = caller.newId()
  const { town = body.town, zone = body.zone, place = null, begins } = input
  await caller.db
    .insertInto("meeting")
    .values({
      id,
      body: input.body,
      starts: input.starts,
      ends: input.ends,
      town,
      zone,
      begins,
      place,
      at: caller.now,
    })
    .execute()
  for (const kind of ["secretariat", "chair"] as const) {
    const circle = await ensureCircle(caller.db, { kind }, caller.newId)
    await release(caller, { kind: MEETING, id }, circle)
  }
  return id
}

function refuse(code: string, field: string) {
  return problem(code, 422, { fields: { [field]: { code } } })
}

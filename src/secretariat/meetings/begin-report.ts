import type { Input } from "../../platform/contract.ts"
import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { openNegotiation } from "../texts/open-negotiation.ts"
import { chainOf } from "./body.ts"
import type { meetings } from "./contract.ts"
import { bodyOf, keeps, lockMeeting, requireStatus, tellChange } from "./find-meeting.ts"
import { participantsOf } from "./participant.ts"
import type { MeetingReport } from "./report.ts"
import { showReport } from "./show-report.ts"
import { saidIn, wordsOf } from "./words.ts"

/**
 * Begins the report: its texts are a negotiation among those registered, under the body's own rules. Refuses with
 * `meetings.problem_report_begun` (409) a second one.
 */
export async function beginReport(
  caller: Caller,
  input: Input<typeof meetings.beginReport>,
): Promise<MeetingReport> {
  const meeting = await lockMeeting(caller, input.meeting)

  caller.ask(keeps(caller, meeting), "report.begin")
  requireStatus(meeting, ["open", "closed"])

  const body = await bodyOf(caller, meeting)
  const registered = await participantsOf(caller, meeting, { body, lang: input.lang })
  const participants = registered.flatMap(({ party, class: of }) =>
    party === null ? [] : [{ party, class: of }],
  )
  if (participants.length === 0) throw problem("meetings.problem_nobody_registered", 409)
  const name = saidIn(await wordsOf(caller, [body.id]), { subject: body.id, field: "name" }, input.lang)
  const negotiation = await openNegotiation(caller, {
    body: body.id,
    title: `${name?.text ?? body.id}, ${meeting.starts}`,
    lang: input.lang,
    participants,
    rules: body.rules,
    zone: meeting.zone,
  })
  const { lang, symbol = null, sittings = null, deliberations } = input
  const id = caller.newId()
  const inserted = await caller.db
    .insertInto("meeting_report")
    .values({ id, meeting: meeting.id, negotiation, lang, symbol, sittings, deliberations, at: caller.now })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst()
  if (!inserted) throw problem("meetings.problem_report_begun", 409)
  await tellChange(caller, meeting)

  await caller.record("report.begin", id, { meeting: meeting.id, ...chainOf(meeting.body) })
  return showReport(caller, { meeting: meeting.id })
}

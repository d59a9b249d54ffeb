import { notFound } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { may } from "../../secretariat/access/may.ts"
import { chainOf } from "../../secretariat/meetings/body.ts"
import { lockMeeting } from "../../secretariat/meetings/find-meeting.ts"
import { findReport } from "../../secretariat/meetings/find-report.ts"
import { keepRecommended } from "../../secretariat/meetings/keep-recommended.ts"

/** Brings the languages into which an adopted report was translated since; words that are here already stay. */
export async function bringTranslations(caller: Caller, input: { meeting: string }) {
  const meeting = await lockMeeting(caller, input.meeting)

  caller.ask(may(caller.actor, "text.keep"), "recommendation.bring")
  const report = await findReport(caller, meeting.id)
  if (report?.status !== "adopted") throw notFound()

  await keepRecommended(caller, { meeting, report })

  await caller.record("recommendation.bring", meeting.id, chainOf(meeting.body))
  return { meeting: meeting.id }
}

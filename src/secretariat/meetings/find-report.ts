import { notFound } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { may } from "../access/may.ts"
import { chairs, keeps, lockMeeting } from "./find-meeting.ts"
import type { MeetingFacts } from "./meeting.ts"
import type { ReportFacts } from "./report.ts"

/** A meeting's report, for who sees the meeting. */
export function findReport({ db }: Caller, meeting: string): Promise<ReportFacts | undefined> {
  return db
    .selectFrom("meeting_report")
    .select([
      "id",
      "meeting",
      "negotiation",
      "lang",
      "symbol",
      "sittings",
      "deliberations",
      "status",
      "adopted",
    ])
    .where("meeting", "=", meeting)
    .$castTo<ReportFacts>()
    .executeTakeFirst()
}

/** The meeting with its row locked, and its report. */
export async function lockReport(
  caller: Caller,
  id: string,
): Promise<{ meeting: MeetingFacts; report: ReportFacts }> {
  const meeting = await lockMeeting(caller, id)
  const report = await findReport(caller, id)
  if (!report) throw notFound()
  return { meeting, report }
}

/** The secretariat, the chair and the rapporteur draft; what they draft nobody else reads until it is laid. */
export function drafts(caller: Caller, meeting: Pick<MeetingFacts, "id">): boolean {
  return (
    keeps(caller, meeting) ||
    chairs(caller, meeting) ||
    may(caller.actor, "report.draft", { matter: meeting.id })
  )
}

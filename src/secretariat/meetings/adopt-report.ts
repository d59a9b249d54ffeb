import { dateOf, localDay } from "../../platform/clocks/days.ts"
import { move } from "../../platform/moves.ts"
import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { adopt, adoptAsOrallyAmended } from "../texts/decide.ts"
import { chainOf } from "./body.ts"
import { chairs, tellChange } from "./find-meeting.ts"
import { lockReport } from "./find-report.ts"
import { keepRecommended } from "./keep-recommended.ts"
import { reportMoves, type MeetingReport } from "./report.ts"
import { showReport } from "./show-report.ts"

/**
 * The report as a whole is adopted, as its paragraphs were one by one, but for what stands on another's word; with amendments read out, as orally amended.
 * Refuses with `meetings.problem_not_all_adopted` (409) while a paragraph is not settled.
 */
export async function adoptReport(caller: Caller, input: { meeting: string }): Promise<MeetingReport> {
  const { meeting, report } = await lockReport(caller, input.meeting)

  caller.ask(chairs(caller, meeting), "report.adopt")
  const { pieces } = await showReport(caller, { meeting: meeting.id, lang: report.lang })
  const before = pieces.filter(({ standing }) => standing === "adopted")
  const written = before.flatMap((piece) => piece.written ?? [])
  const open = written.filter(({ status }) => status !== "agreed")
  if (open.length > 0)
    throw problem("meetings.problem_not_all_adopted", 409, { values: { count: open.length } })

  const amended = written.some((one) => one.amended !== null)
  const decided = {
    negotiation: report.negotiation,
    ...(report.symbol !== null && { symbol: report.symbol }),
  }
  await (amended ? adoptAsOrallyAmended(caller, decided) : adopt(caller, decided))
  const today = dateOf(localDay(caller.now.getTime(), meeting.zone))
  await move(caller, "meeting_report", reportMoves.adopt, report.id, { adopted: today })
  const now = { ...report, status: "adopted", adopted: today } as const
  await keepRecommended(caller, { meeting, report: now })
  await tellChange(caller, meeting)

  await caller.record("report.adopt", report.id, { amended, ...chainOf(meeting.body) })
  return showReport(caller, { meeting: meeting.id })
}

import { move } from "../../platform/moves.ts"
import type { Caller } from "../../platform/room.ts"
import { addText } from "../texts/add-text.ts"
import { issueDrafts } from "../texts/issue-version.ts"
import { chainOf } from "./body.ts"
import { chairs, keeps, tellChange } from "./find-meeting.ts"
import { lockReport } from "./find-report.ts"
import { PIECE, reportMoves, type MeetingReport } from "./report.ts"
import { showReport } from "./show-report.ts"

/**
 * Lays the draft before the meeting. From now on every paragraph, also those that follow from the meeting's data, is a
 * text of its own that the meeting adopts or amends.
 */
export async function layReport(caller: Caller, input: { meeting: string }): Promise<MeetingReport> {
  const { meeting, report } = await lockReport(caller, input.meeting)

  caller.ask(keeps(caller, meeting) || chairs(caller, meeting), "report.lay")
  const { pieces } = await showReport(caller, { meeting: meeting.id, lang: report.lang })

  await move(caller, "meeting_report", reportMoves.lay, report.id)
  const { negotiation } = report
  for (const [at, { kind, id, written, text }] of pieces.entries()) {
    if (kind !== "paragraph" || written) continue
    const position = `9.${String(at).padStart(4, "0")}`
    const subject = `${report.id}.${id}`
    await addText(caller, {
      negotiation,
      thing: PIECE,
      subject,
      field: "text",
      position,
      body: text,
      lang: report.lang,
    })
  }
  await issueDrafts(caller, { negotiation })
  await tellChange(caller, meeting)

  await caller.record("report.lay", report.id, chainOf(meeting.body))
  return showReport(caller, { meeting: meeting.id })
}

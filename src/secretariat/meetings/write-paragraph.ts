import type { Input } from "../../platform/contract.ts"
import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { addText } from "../texts/add-text.ts"
import { chainOf } from "./body.ts"
import type { meetings } from "./contract.ts"
import { drafts, lockReport } from "./find-report.ts"
import { tellChange } from "./find-meeting.ts"
import {
  MAX_PARAGRAPHS,
  PARAGRAPH,
  reportSections,
  type MeetingReport,
  type ReportSection,
} from "./report.ts"
import { showReport } from "./show-report.ts"

type Writing = Input<typeof meetings.writeParagraph>

/** Writes a paragraph of the report, or a recommendation, in a person's own words. It names no delegation. */
export async function writeParagraph(caller: Caller, input: Writing): Promise<MeetingReport> {
  const { meeting, report } = await lockReport(caller, input.meeting)

  caller.ask(drafts(caller, meeting), "report.write")
  if (report.status !== "draft") throw problem("platform.problem_moved_on", 409)

  const rows = await caller.db
    .selectFrom("report_paragraph")
    .select("place")
    .where("report", "=", report.id)
    .orderBy("place", "desc")
    .execute()
  if (rows.length >= MAX_PARAGRAPHS)
    throw problem("meetings.problem_too_many", 409, { values: { limit: MAX_PARAGRAPHS } })
  const id = caller.newId()
  const place = (rows[0]?.place ?? 0) + 1
  const { section, item = null, body } = input
  await caller.db
    .insertInto("report_paragraph")
    .values({ id, report: report.id, section, item, place, at: caller.now })
    .execute()
  const position = positionOf({ section, item, place })
  const adding = {
    negotiation: report.negotiation,
    thing: PARAGRAPH,
    subject: id,
    field: "text",
    position,
    body,
  }
  await addText(caller, { ...adding, lang: report.lang })
  await tellChange(caller, meeting)

  await caller.record("report.write", id, { report: report.id, ...chainOf(meeting.body) })
  return showReport(caller, { meeting: meeting.id })
}

/** In the negotiation's own list texts stand as they stand in the report. */
function positionOf({
  section,
  item,
  place,
}: {
  section: ReportSection
  item: number | null
  place: number
}): string {
  const padded = (value: number, length: number) => String(value).padStart(length, "0")
  return `${reportSections.indexOf(section)}.${padded(item ?? 99, 2)}.${padded(place, 4)}`
}

import { notFound } from "../../platform/problem.ts"
import type { PaperOf } from "../documents/papers.ts"
import { getMeeting } from "./find-meeting.ts"
import { drafts, findReport } from "./find-report.ts"
import { pieceTogether } from "./show-report.ts"
import { reportSpeaker } from "./speak.ts"
import { akomaNtosoOf } from "./writer/as-akoma-ntoso.ts"
import { paperOf } from "./writer/as-paper.ts"

/** The report of a meeting as Word, PDF or Akoma Ntoso, in one language, by the meeting's id. */
export const reportPapers: PaperOf = {
  thing: "meeting",
  async make(caller, { id, lang, markup }) {
    const meeting = await getMeeting(caller, id)
    const report = await findReport(caller, id)
    if (!report || (report.status === "draft" && !drafts(caller, meeting))) throw notFound()
    const { title, pieces, draft } = await pieceTogether(caller, { meeting, report, lang })
    const written = { title, pieces }
    const speakers = { speaker: reportSpeaker(lang), english: reportSpeaker("en") }
    const changes = new Map(
      pieces.flatMap(({ id: piece, lang: spoken, written: own }) =>
        own?.amended && markup === "tracked" && spoken === report.lang ? [[piece, own.amended] as const] : [],
      ),
    )
    return {
      name: `${report.symbol ?? `report-${meeting.starts}`}-${lang}`,
      paper: paperOf(written, draft, { ...speakers, changes }),
      akn: akomaNtosoOf(written, draft),
    }
  },
}

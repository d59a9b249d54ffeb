import { notFound } from "../../../platform/problem.ts"
import { onlyParty } from "../../../secretariat/access/may.ts"
import type { PaperOf } from "../../../secretariat/documents/papers.ts"
import { draftReport } from "../draft-report.ts"
import { ownReportPaper } from "./own-report-paper.ts"
import { reportSpeaker } from "./speak.ts"

/** A State's own report on a meeting's recommendations, by the meeting's id, for that State's people alone. */
export const ownReportPapers: PaperOf = {
  thing: "follow_up_report",
  async make(caller, { id, lang }) {
    const party = onlyParty(caller.actor)
    if (party === null) throw notFound()
    const speaking = { ...caller, actor: { ...caller.actor, lang } }
    const report = await draftReport(speaking, { party, meeting: id })
    if (report.entries.length === 0) throw notFound()
    return { name: `follow-up-${party}-${lang}`, paper: ownReportPaper(report, reportSpeaker(lang)) }
  },
}

import { readFileSync } from "node:fs"
import { tool } from "../../platform/command.ts"
import { problem } from "../../platform/problem.ts"
import { shippedStates } from "../directory/shipped-states.ts"
import { readReportApart } from "./apart/read-report-apart.ts"
import { inputOfFile, isPacked } from "./report/read-file.ts"
import { readReport } from "./report/read-report.ts"
import type { Report } from "./report/report.ts"
import { statesOfPack } from "./report/states-of-pack.ts"

/** `./palermo report read FILE [--json]`: reads a meeting's report from text, Word or PDF, in six languages. */
export const readCommand = tool({
  name: "report read",
  usage: "FILE",
  async run({ words }) {
    const [file] = words
    if (!file) throw problem("meetings.problem_report_no_file")
    const report = await reportIn(readFileSync(file))
    return { json: report, lines: linesOf(report) }
  },
})

/** Text is read here, at once; what has to be unpacked first could hold anything and is read apart. */
async function reportIn(bytes: Uint8Array): Promise<Report> {
  if (isPacked(bytes)) return (await readReportApart(bytes, shippedStates())).report
  return readReport(await inputOfFile(bytes), { states: statesOfPack(shippedStates()) })
}

/** What a person wants to know first: how much was read, and what was not. */
function linesOf(report: Report): string[] {
  const { title, paragraphs, recommendations, contradictions, remarks, unread } = report
  return [
    title ?? "",
    `${paragraphs.length} paragraphs, ${recommendations.length} recommendations, ${unread.length} places not read`,
    ...contradictions.map((one) => `contradiction: ${JSON.stringify(one)}`),
    ...remarks.map((one) => `remark: ${JSON.stringify(one)}`),
  ]
}

import { answerApart } from "../../../platform/apart/answer-apart.ts"
import { inputOfFile } from "../report/read-file.ts"
import { readReport } from "../report/read-report.ts"
import type { ReportInput } from "../report/source.ts"
import { statesOfPack } from "../report/states-of-pack.ts"
import type { NamesOfStates, Read } from "./read-report-apart.ts"

await answerApart(async (bytes, names: NamesOfStates): Promise<Read> => {
  const input = await inputOfFile(bytes)
  return { report: readReport(input, { states: statesOfPack(names) }), lines: linesOf(input) }
})

/** The source as its places count it. */
function linesOf(input: ReportInput): string[] {
  return "text" in input
    ? input.text.split(/\r\n|[\n\r\u2028\u2029\u0085]/)
    : input.paragraphs.map(({ text }) => text)
}

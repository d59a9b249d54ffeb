import { writeFileSync } from "node:fs"
import type { Command } from "../../../platform/command.ts"
import { isLang } from "../../../platform/languages.ts"
import { pdfOf } from "../../../platform/paper/pdf.ts"
import { wordOf } from "../../../platform/paper/word.ts"
import { problem } from "../../../platform/problem.ts"
import { observations } from "../contract.ts"
import { outcomePaper } from "./outcome-paper.ts"
import { outcomeSpeaker } from "./speak.ts"

/** Writes what a review handed on as Word, PDF or JSON, by the file's ending, in one of six languages. */
export const outcomePaperCommand: Command = {
  name: "outcome paper",
  usage: "ID FILE.docx|FILE.pdf|FILE.json [--lang=ru]",
  needs: "house",
  async run(call, { words: [outcome = "", file = ""], options }) {
    const shown = await call(observations.showOutcome, { outcome })
    const wanted = options["lang"]
    const lang = isLang(wanted) ? wanted : (shown.parts[0]?.lang ?? "en")
    const paper = outcomePaper(shown, outcomeSpeaker(lang))
    const bytes = /\.docx$/i.test(file)
      ? await wordOf(paper, { markup: "clean" })
      : /\.pdf$/i.test(file)
        ? await pdfOf(paper, { markup: "clean" })
        : /\.json$/i.test(file)
          ? Buffer.from(`${JSON.stringify(shown, null, 2)}\n`)
          : null
    if (!bytes) throw problem("platform.problem_paper_ending", 422)
    writeFileSync(file, bytes)
    return { json: { file, lang, bytes: bytes.length }, lines: [file] }
  },
}

import { writeFileSync } from "node:fs"
import type { Command } from "../../../platform/command.ts"
import { isLang } from "../../../platform/languages.ts"
import { pdfOf } from "../../../platform/paper/pdf.ts"
import { wordOf } from "../../../platform/paper/word.ts"
import { problem } from "../../../platform/problem.ts"
import { questionnaires } from "../contract.ts"
import { questionnairePaper } from "../paper.ts"
import { paperSpeaker } from "./speak.ts"

/** Writes a questionnaire as a blank form, Word or PDF by the file's ending, in its own language or another. */
export const paperCommand: Command = {
  name: "questionnaire paper",
  usage: "ID FILE.docx|FILE.pdf [--lang=ru]",
  needs: "house",
  async run(call, { words: [questionnaire = "", file = ""], options }) {
    const make = /\.docx$/i.test(file) ? wordOf : /\.pdf$/i.test(file) ? pdfOf : null
    if (!make) throw problem("platform.problem_paper_ending", 422)
    const wanted = options["lang"]
    const { lang: own } = await call(questionnaires.show, { questionnaire })
    const lang = isLang(wanted) ? wanted : own
    const shown = await call(questionnaires.show, { questionnaire, lang })
    const bytes = await make(questionnairePaper(shown, paperSpeaker(lang)), { markup: "clean" })
    writeFileSync(file, bytes)
    return { json: { file, lang, bytes: bytes.length }, lines: [file] }
  },
}

import { notFound } from "../../../platform/problem.ts"
import type { PaperOf } from "../../documents/papers.ts"
import { nonPaper } from "../non-paper.ts"
import { nonPaperSheet } from "./sheet.ts"
import { paperSpeaker } from "./speak.ts"

/** The non-paper of a negotiation, in one language. */
export const nonPapers: PaperOf = {
  thing: "negotiation",
  async make(caller, { id, lang, ...asked }) {
    const { papers } = await nonPaper(caller, { negotiation: id, languages: [lang], ...asked })
    const [paper] = papers
    if (!paper) throw notFound()
    const name = `${paper.symbol ?? "non-paper"}-${paper.markup}-${lang}`
    return { name, paper: nonPaperSheet(paper, paperSpeaker(lang)) }
  },
}

import { notFound } from "../../../platform/problem.ts"
import type { PaperOf } from "../../../secretariat/documents/papers.ts"
import { holdQuestionnaire } from "../../questionnaires/hold-questionnaire.ts"
import { titlesOf, wordsIn } from "../../questionnaires/words.ts"
import { checkResponse } from "../check-response.ts"
import { Receipt } from "../receipt.ts"
import { receiptText } from "../show-receipt.ts"
import { briefPaper } from "./brief-paper.ts"
import { receiptPaper } from "./receipt-paper.ts"
import { exportSpeaker } from "./speak.ts"
import { versionAt } from "./version-at.ts"

/** The receipt of the version that stood at the moment asked about, for whoever reads the whole of it. */
export const receiptPapers: PaperOf = {
  thing: "receipt",
  async make(caller, asked) {
    const facts = await versionAt(caller, asked)
    if (!facts.whole) throw notFound()
    const receipt = Receipt.parse(JSON.parse(await receiptText(caller, facts)))
    const { lang } = await holdQuestionnaire(caller, facts.questionnaire)
    const titles = await titlesOf(caller, [facts.questionnaire])
    const words = wordsIn(titles.get(facts.questionnaire) ?? [], asked.lang, lang)
    const title = words("title")?.text ?? receipt.questionnaire.code
    const paper = receiptPaper(receipt, title, exportSpeaker(asked.lang))
    return { name: `${receipt.number}-${asked.lang}`, paper }
  },
}

/** The clearance brief, two pages for whoever approves; for those who work on the whole response. */
export const briefPapers: PaperOf = {
  thing: "response-brief",
  async make(asking, { id, lang }) {
    const caller = { ...asking, actor: { ...asking.actor, lang } }
    const check = await checkResponse(caller, { response: id })
    const { party, questionnaire } = check.response
    const name = `brief-${questionnaire.code}-${party}-${lang}`
    return { name, paper: briefPaper(check, exportSpeaker(lang)) }
  },
}

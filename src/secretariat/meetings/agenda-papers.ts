import { isLang } from "../../platform/languages.ts"
import { notFound } from "../../platform/problem.ts"
import type { PaperOf } from "../documents/papers.ts"
import { getMeeting } from "./find-meeting.ts"
import type { Paper } from "./meeting.ts"
import { itemsOf, papersOf } from "./parts-of-meeting.ts"
import { foldText } from "./report/fold.ts"
import { reportSpeaker } from "./speak.ts"
import { bodyNameIn } from "./words.ts"
import { agendaPaper, agendaTitle } from "./writer/agenda-as-paper.ts"

/**
 * The provisional agenda of a meeting, with its annotations, for who sees the meeting. It goes from hand to hand: what is
 * under embargo is not in it, whoever takes it.
 */
export const agendaPapers: PaperOf = {
  thing: "agenda",
  async make(caller, { id, lang }) {
    const meeting = await getMeeting(caller, id)
    const items = await itemsOf(caller, meeting, lang)
    if (items.length === 0) throw notFound()
    const papers = await papersOf(caller, meeting, { lang, keeper: false })
    const registered = papers.find(isAgenda) ?? null
    const body = await bodyNameIn(caller, meeting.body, lang)
    return {
      name: `${registered?.symbol ?? `agenda-${meeting.starts}`}-${lang}`,
      paper: agendaPaper(
        { body, meeting, items, papers, registered },
        { speaker: reportSpeaker(lang), english: reportSpeaker("en") },
      ),
    }
  },
}

/** The document that is the agenda itself: the list of documents calls it so, and no State submitted it. */
function isAgenda({ title, submitted_by }: Paper): boolean {
  if (submitted_by !== null || !isLang(title.lang)) return false
  const speaker = reportSpeaker(title.lang)
  return [false, true].some((annotated) =>
    foldText(title.text).startsWith(foldText(agendaTitle(annotated, speaker))),
  )
}

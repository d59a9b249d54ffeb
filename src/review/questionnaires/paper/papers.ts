import type { PaperOf } from "../../../secretariat/documents/papers.ts"
import { questionnairePaper } from "../paper.ts"
import { showQuestionnaire } from "../show-questionnaire.ts"
import { paperSpeaker } from "./speak.ts"

/** A questionnaire as a blank form. */
export const questionnaireForms: PaperOf = {
  thing: "questionnaire",
  async make(caller, { id, lang }) {
    const shown = await showQuestionnaire(caller, { questionnaire: id, lang })
    return {
      name: `${shown.code}-${shown.version}-${lang}`,
      paper: questionnairePaper(shown, paperSpeaker(lang)),
    }
  },
}

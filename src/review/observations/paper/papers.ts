import type { PaperOf } from "../../../secretariat/documents/papers.ts"
import { listObservations } from "../list-observations.ts"
import { OUTCOME } from "../outcome.ts"
import { showOutcome } from "../show-outcome.ts"
import { listPaper } from "./list-paper.ts"
import { outcomePaper } from "./outcome-paper.ts"
import { outcomeSpeaker } from "./speak.ts"

/** What was handed on, or of it what is published, by the outcome's id. */
export const outcomePapers: PaperOf = {
  thing: OUTCOME,
  async make(caller, { id, lang }) {
    const outcome = await showOutcome(caller, { outcome: id })
    const { output, state, phase } = outcome
    return { name: `${output}-${state}-${phase}-${lang}`, paper: outcomePaper(outcome, outcomeSpeaker(lang)) }
  },
}

/** The list of observations as it stands for the caller, by the review's id. */
export const listPapers: PaperOf = {
  thing: "observations",
  async make(caller, { id, lang }) {
    const list = await listObservations(caller, { review: id })
    return { name: `observations-${list.state}-${lang}`, paper: listPaper(list, outcomeSpeaker(lang)) }
  },
}

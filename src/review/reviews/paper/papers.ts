import { direction } from "../../../platform/languages.ts"
import type { PaperOf } from "../../../secretariat/documents/papers.ts"
import { showCourse } from "../clocks/show-course.ts"
import { inLanguage } from "../letters/draft-letter.ts"
import { getLetter } from "../letters/find-letter.ts"
import { LETTER } from "../letters/letter.ts"
import { REVIEW } from "../review.ts"
import { showReview } from "../show-review.ts"
import { coursePaper } from "./course-paper.ts"
import { reviewSpeaker } from "./speak.ts"

/** A letter as it was kept, in its own language whatever is asked for. */
export const letterPapers: PaperOf = {
  thing: LETTER,
  async make(caller, { id }) {
    const { kind, party, lang, body } = await getLetter(caller, id)
    const { say, dir } = reviewSpeaker(lang)
    const title = kind === "handover" ? say("reviews.letter_kind", { kind }) : say("reviews.note_verbale")
    const blocks = body
      .split("\n")
      .filter((line) => line.trim() !== "")
      .map((text) => ({ kind: "paragraph", runs: [{ text }] }) as const)
    return { name: `${kind}-${party}-${lang}`, paper: { lang, dir, header: {}, title, blocks } }
  },
}

/** The course of a review: its parties, steps and dates, its terms, and what happened. */
export const coursePapers: PaperOf = {
  thing: REVIEW,
  async make(caller, { id, lang }) {
    const speaking = inLanguage(caller, lang)
    const review = await showReview(speaking, { review: id })
    const course = await showCourse(speaking, { review: id })
    const paper = coursePaper(review, course, reviewSpeaker(lang))
    return {
      name: `review-${review.state}-${review.phase}-${lang}`,
      paper: { ...paper, dir: direction(lang) },
    }
  },
}

import { direction, type Speaker } from "../../platform/languages.ts"
import type { Block, Paper } from "../../platform/paper.ts"
import { paperQuestion } from "./paper/paper-question.ts"
import { said } from "./paper/said.ts"
import type { Questionnaire } from "./views.ts"

/**
 * A questionnaire as a blank form: to be answered on paper or in a word processor, in the speaker's language, or where
 * words are missing in the authoritative one. Every page says whether it is an official text.
 */
export function questionnairePaper(shown: Questionnaire, speaker: Speaker): Paper {
  const { lang, say } = speaker
  const { code, version, notice, official } = shown
  const standing = say(official ? "questionnaires.official" : "questionnaires.not_official")
  return {
    lang,
    dir: direction(lang),
    header: {
      symbol: `${code}/${version}`,
      body: say("questionnaires.version_of", { version }),
      // On one line: a line that begins with a number is a question to whoever reads the form back.
      distribution: `${say(`questionnaires.status_${shown.status}`)} · ${speaker.date(shown.at)}`,
      notice: notice?.text ?? standing,
    },
    title: shown.title.text,
    blocks: [
      ...(shown.guidance ? [{ kind: "paragraph", runs: said(shown.guidance, speaker) } as const] : []),
      ...shown.parts.flatMap((_, index) => partBlocks(shown, index, speaker)),
    ],
  }
}

function partBlocks(shown: Questionnaire, index: number, speaker: Speaker): Block[] {
  const part = shown.parts[index]
  if (!part) return []
  const questions = part.sections.flatMap((section) => section.questions)
  const numbers = new Map(questions.map(({ key, number }) => [key, number]))
  const place = { part: index + 1, version: shown.version, numbers }
  return [
    { kind: "heading", level: 1, runs: said(part.title, speaker) },
    ...part.sections.flatMap((section): Block[] => [
      { kind: "heading", level: 2, runs: said(section.title, speaker) },
      ...section.questions.map((question) => paperQuestion(question, place, speaker)),
    ]),
  ]
}

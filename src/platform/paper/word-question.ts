import { BorderStyle } from "docx"
import type { Answer, Question } from "../paper.ts"
import { numbered, plain, type Line } from "./word-lines.ts"
import { inkIn, STEP, type Ink } from "./word-ink.ts"
import { wordRuns } from "./word-runs.ts"

/** A question's lines, and apart from them those of its answers. The code is printed, so that it survives any program. */
export function questionLines(ink: Ink, question: Question): { asked: Line[]; answers: Line[] } {
  const { number, code, runs, guidance } = question
  const first = numbered(ink, { number, runs: [...runs, { text: ` [${code}]` }], hang: true, step: 0 })
  const asked = [
    { ...first, keepNext: true, spacing: { before: 240, after: 80 } },
    ...(guidance
      ? [
          {
            ...inset(ink),
            keepNext: true,
            children: wordRuns(
              ink,
              guidance.map((run) => ({ ...run, italic: true })),
            ),
          },
        ]
      : []),
  ]
  return { asked, answers: question.answers.flatMap((answer) => answerLines(ink, answer)) }
}

function inset(ink: Ink) {
  return { bidirectional: ink.rtl, indent: { left: STEP } }
}

function answerLines(ink: Ink, answer: Answer): Line[] {
  const label =
    answer.label === undefined ? [] : [{ ...inset(ink), keepNext: true, children: plain(ink, answer.label) }]
  return [...label, ...bodyLines(ink, answer)]
}

function bodyLines(ink: Ink, answer: Answer): Line[] {
  switch (answer.kind) {
    case "options":
      return answer.options.map(({ text, chosen }) => ({
        ...inset(ink),
        spacing: { after: 40 },
        children: plain(ink, `${chosen ? "☒" : "☐"} ${text}`),
      }))
    case "text": {
      const own = inkIn(ink, answer.lang)
      return [{ ...inset(own), children: wordRuns(own, answer.runs) }]
    }
    default:
      return Array.from({ length: answer.lines }, (_, index) => writingLine(ink, index))
  }
}

/**
 * A ruled line that words typed on it do not push away. Word draws paragraphs with one and the same border as one box,
 * so every other line has its rule a point lower.
 */
function writingLine(ink: Ink, index: number): Line {
  return {
    ...inset(ink),
    children: [],
    spacing: { before: 120, after: 0 },
    border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 1 + (index % 2), color: "808080" } },
  }
}

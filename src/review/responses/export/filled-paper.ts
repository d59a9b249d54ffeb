import { direction, type Speaker } from "../../../platform/languages.ts"
import type { Answer, Block, Paper } from "../../../platform/paper.ts"
import { partyName } from "../../../secretariat/directory/find-party.ts"
import { paperQuestion, type Place } from "../../questionnaires/paper/paper-question.ts"
import { said } from "../../questionnaires/paper/said.ts"
import { findingBlocks } from "./finding-lines.ts"
import type { Form, FormAnswer, FormLine } from "./lay-form.ts"
import { valueLines } from "./value-lines.ts"

type Standing = {
  readonly party: string
  /** How it stands, such as the version that was submitted; a line of the head. */
  readonly standing: string
  /** A frame on every page, for what is not to leave the State. */
  readonly notice?: string
}

/** The official form, filled: every question in its order and layout, with the answer where the blank form has its lines. */
export function filledPaper(form: Form, { party, standing, notice }: Standing, speaker: Speaker): Paper {
  const { lang, say } = speaker
  const { code, version } = form.held
  const parts = [...new Set(form.sections.map(({ part }) => part.text))]
  const numbers = new Map(form.held.questions.map(({ key, number }) => [key, number]))
  return {
    lang,
    dir: direction(lang),
    header: {
      symbol: `${code}/${version}`,
      body: partyName(party, lang),
      distribution: standing,
      ...(notice !== undefined && { notice }),
    },
    title: form.title.text,
    subtitle: say("questionnaires.version_of", { version }),
    blocks: [
      ...form.sections.flatMap((section, index): Block[] => {
        const place = { part: parts.indexOf(section.part.text) + 1, version, numbers }
        return [
          ...(section.part.text === form.sections[index - 1]?.part.text
            ? []
            : [{ kind: "heading", level: 1, runs: said(section.part, speaker) } as const]),
          { kind: "heading", level: 2, runs: said(section.title, speaker) },
          ...section.lines.map((line) => filledQuestion(line, place, speaker)),
        ]
      }),
      ...findingBlocks(form.findings, numbers, speaker),
    ],
  }
}

function filledQuestion({ question, answers }: FormLine, place: Place, speaker: Speaker): Block {
  const blank = paperQuestion(question, place, speaker)
  if (blank.kind !== "question") return blank
  const filled = answers.flatMap((answer) => answersOf(question, answer, { blank: blank.answers, speaker }))
  const none = {
    kind: "text",
    runs: [{ text: speaker.say("responses.no_answer_yet"), italic: true }],
  } as const
  return { ...blank, answers: filled.length > 0 ? filled : [none] }
}

type On = { readonly blank: readonly Answer[]; readonly speaker: Speaker }

function answersOf(question: FormLine["question"], answer: FormAnswer, { blank, speaker }: On): Answer[] {
  const label = answer.name === null ? {} : { label: answer.name }
  // A group names its offences or units in words: what the blank form offers beside are examples.
  const boxes = question.kind === "group" ? undefined : blank.find((one) => one.kind === "options")
  const chosen = valueLines(question, answer, speaker)
  const value: Answer[] =
    boxes?.kind === "options"
      ? [
          {
            ...boxes,
            ...label,
            options: boxes.options.map((one) => ({ ...one, chosen: chosen.includes(one.text) })),
          },
          ...chosen.filter((line) => !boxes.options.some(({ text }) => text === line)).map(lineOf),
        ]
      : chosen.map((text, index) => ({ kind: "text", ...(index === 0 && label), runs: [{ text }] }))
  const named = value.length === 0 ? label : {}
  const cited = answer.source
  return [
    ...value,
    ...(answer.text === "" ? [] : [wordsOf(answer, named)]),
    ...(cited ? [sourceOf(cited, speaker)] : []),
  ]
}

function lineOf(text: string): Answer {
  return { kind: "text", runs: [{ text }] }
}

function wordsOf({ text, lang }: FormAnswer, label: { label?: string }): Answer {
  return { kind: "text", ...label, lang, runs: [{ text }] }
}

function sourceOf({ name, date }: NonNullable<FormAnswer["source"]>, speaker: Speaker): Answer {
  const day = date === null ? "" : `, ${speaker.date(date)}`
  return { kind: "text", runs: [{ text: `${speaker.say("responses.source")} ${name}${day}`, italic: true }] }
}

import { direction, type Speaker } from "../../../platform/languages.ts"
import type { Block, Paper } from "../../../platform/paper.ts"
import { said } from "../../questionnaires/paper/said.ts"
import { lawsIn } from "../cited-laws.ts"
import { rowLines } from "../export/value-lines.ts"
import type { AnswerView } from "../views.ts"
import { hintOf, linesOf } from "./answer-lines.ts"
import {
  bookmarkOf,
  closingCode,
  identityBookmark,
  printedCode,
  printedIdentity,
  type Code,
  type Identity,
} from "./code.ts"
import type { Contents } from "./contents.ts"
import { itemName } from "./item-name.ts"

/** The questions with their answers, to be answered in a word processor and brought back. */
export function packagePaper(contents: Contents, speaker: Speaker): Paper {
  const { row, sections } = contents
  const { lang, say } = speaker
  const count = sections.reduce((sum, { answers }) => sum + answers.length, 0)
  const identity: Identity = { response: row.id, lang, count }
  return {
    lang,
    dir: direction(lang),
    header: {
      symbol: `${row.questionnaire.code}/${row.questionnaire.version}`,
      body: say("responses.version", { version: row.questionnaire.version }),
      notice: say("responses.package_notice"),
    },
    title: row.questionnaire.title,
    blocks: [
      { kind: "paragraph", runs: [{ text: say("responses.package_how_word") }] },
      {
        kind: "paragraph",
        bookmark: identityBookmark(identity),
        runs: [{ text: printedIdentity(identity) }],
      },
      ...sections.flatMap((section, index): Block[] => [
        ...(section.part.text === sections[index - 1]?.part.text
          ? []
          : [{ kind: "heading", level: 1, runs: said(section.part, speaker) } as const]),
        { kind: "heading", level: 2, runs: said(section.title, speaker) },
        ...section.answers.flatMap((answer) => answerBlocks(contents, answer, speaker)),
      ]),
    ],
  }
}

function answerBlocks(contents: Contents, answer: AnswerView, speaker: Speaker): Block[] {
  const { question, current, item } = answer
  const code = codeOf(contents, answer)
  const named = item === "" ? [] : [{ text: ` – ${itemName(contents, answer)}`, bold: true }]
  const hint = hintOf(answer, speaker)
  const bookmark = bookmarkOf(code)
  const own = current?.lang ?? speaker.lang
  return [
    {
      kind: "heading",
      level: 3,
      number: `${question.number}.`,
      runs: [...said(question.text, speaker), ...named],
    },
    ...(question.guidance ? [{ kind: "paragraph", runs: said(question.guidance, speaker) } as const] : []),
    ...citedLaws(answer, speaker),
    ...(hint ? [{ kind: "paragraph", runs: [{ text: hint, italic: true }] } as const] : []),
    {
      kind: "control",
      alias: printedCode(code),
      tag: `q${code.number}@v${code.base}`,
      before: printedCode(code),
      after: closingCode(code),
      ...(bookmark && { bookmark }),
      lines: linesOf(answer, speaker).map((text) => [{ text, ...(own !== speaker.lang && { lang: own }) }]),
    },
  ]
}

/** On which laws a yes or no rests, to be read beside it: they are no part of what is brought back. */
function citedLaws({ question, current }: AnswerView, { say }: Speaker): Block[] {
  if (question.kind !== "closed" || lawsIn(current?.value ?? null).length === 0) return []
  const lines = rowLines(question, { value: current?.value ?? null }, say)
  return [
    { kind: "paragraph", runs: [{ text: say("responses.package_laws"), italic: true }] },
    ...lines.map((text): Block => ({ kind: "paragraph", indent: 1, runs: [{ text }] })),
  ]
}

/** The place of a question among all of its questionnaire; the first is 1. */
function codeOf({ held }: Contents, { question, item, number }: AnswerView): Code {
  return { number: held.questions.findIndex(({ key }) => key === question.key) + 1, item, base: number }
}

import type { Speaker } from "../../../platform/languages.ts"
import type { Answer, Block, Runs } from "../../../platform/paper.ts"
import { cite } from "../../../secretariat/instruments/pages/cite.ts"
import { closedAnswers, type Kind } from "../question.ts"
import type { QuestionView } from "../views.ts"
import { said } from "./said.ts"

export type Place = {
  readonly part: number
  readonly version: string
  /** The numbers of the part's questions by their keys. */
  readonly numbers: ReadonlyMap<string, string>
}

/** So many lines to write on for each kind of answer. */
const LINES: Readonly<Record<Kind, number>> = {
  closed: 3,
  choice: 1,
  text: 5,
  law: 4,
  number: 1,
  table: 0,
  date: 1,
  authority: 2,
  link: 1,
  group: 0,
}

/**
 * A question with room for its answer. Its code is its key and the version, printed, and the answers lie in a bookmark:
 * by either an answer is found again, whatever a word processor has done to the file.
 */
export function paperQuestion(question: QuestionView, place: Place, speaker: Speaker): Block {
  const { key, number, text } = question
  const guidance = hints(question, place, speaker)
  return {
    kind: "question",
    code: `${key}·v${place.version}`,
    bookmark: `p${place.part}_q${number}_v${place.version}`.replaceAll(/[^0-9A-Za-z_]/g, "_"),
    number: `${number}.`,
    runs: said(text, speaker),
    ...(guidance.length > 0 && { guidance }),
    answers: answersTo(question, speaker),
  }
}

/** Guidance, what a yes needs, over what it is repeated, after which question it is asked, and the provisions. */
function hints(question: QuestionView, { numbers }: Place, speaker: Speaker): Runs {
  const { say } = speaker
  const { guidance, evidence_text, over, when, provisions } = question
  const cited = provisions.map((ref) => `${cite(ref, speaker)} ${ref.slice(0, ref.indexOf("."))}`)
  const lines: Runs[] = [
    guidance ? said(guidance, speaker) : [],
    evidence_text ? [{ text: `${say("questionnaires.evidence")} ` }, ...said(evidence_text, speaker)] : [],
    over ? [{ text: say(`questionnaires.over_${over}`) }] : [],
    when
      ? [
          {
            text: say("questionnaires.asked_when", { question: numbers.get(when.question) ?? when.question }),
          },
        ]
      : [],
    cited.length > 0 ? [{ text: cited.join(" · ") }] : [],
  ]
  return lines
    .filter((line) => line.length > 0)
    .flatMap((line, index) => (index > 0 ? [{ text: "\n" }, ...line] : line))
}

function answersTo(question: QuestionView, { say }: Speaker): Answer[] {
  const { kind, option_texts, column_texts } = question
  const options =
    kind === "closed"
      ? closedAnswers.map((answer) => ({ text: say(`questionnaires.answer_${answer}`) }))
      : option_texts.map(({ text }) => ({ text: text.text }))
  const lines = LINES[kind]
  return [
    ...(options.length > 0 ? [{ kind: "options", options } as const] : []),
    ...column_texts.map(({ text }) => ({ kind: "lines", label: text.text, lines: 1 }) as const),
    ...(lines > 0 ? [{ kind: "lines", lines } as const] : []),
  ]
}

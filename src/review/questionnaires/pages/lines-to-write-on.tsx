import { useSaying } from "../../../platform/ui/saying.tsx"
import { closedAnswers } from "../question.ts"
import type { QuestionView } from "../views.ts"
import { Said } from "./said.tsx"

/** So many rules for an answer in words. */
const LINES = ["1", "2", "3"]

/** On paper only: boxes to tick and rules to write on, so that a ministry without a machine can answer. */
export function LinesToWriteOn({ question }: { question: QuestionView }) {
  const { say } = useSaying()
  const { kind, option_texts, column_texts } = question
  return (
    <div class="paper-only" aria-hidden="true">
      {kind === "closed" && (
        <p>{closedAnswers.map((answer) => `☐ ${say(`questionnaires.answer_${answer}`)}   `)}</p>
      )}
      {option_texts.map(({ option, text }) => (
        <p key={option}>
          ☐ <Said words={text} />
        </p>
      ))}
      {column_texts.length > 0 && (
        <p>
          {column_texts.map(({ column, text }) => (
            <span key={column}>
              <Said words={text} />: ____________{" "}
            </span>
          ))}
        </p>
      )}
      {kind !== "group" && LINES.map((line) => <hr key={line} />)}
    </div>
  )
}

import { useSaying } from "../../../platform/ui/saying.tsx"
import type { AnswerView } from "../views.ts"
import { AnswerFields } from "./answer-fields.tsx"

type BlockProps = {
  readonly answers: readonly AnswerView[]
  readonly at: number
  /** The number of the first of them in its form, where several questions stand in one. */
  readonly first?: number
}

/** The blocks of those among the answers that hang on no other of them. */
export function AnswerBlocks({ answers, first = 0 }: Omit<BlockProps, "at">) {
  const top = Math.min(...answers.map(({ question }) => question.depth))
  return (
    <>
      {answers.map(({ question, item }, at) =>
        question.depth === top ? (
          <Block key={`${question.key}/${item}`} answers={answers} at={at} first={first} />
        ) : null,
      )}
    </>
  )
}

/** A question and, below it, its follow-ups; those that hang on an answer open when it is chosen. */
function Block({ answers, at, first = 0 }: BlockProps) {
  const { say } = useSaying()
  const answer = answers[at] as AnswerView
  const { key, kind } = answer.question
  const below = answers.flatMap((one, index) => (one.question.parent === key ? [{ one, index }] : []))
  return (
    <div class="asks" data-answer={first + at} id={first === 0 ? key : `answer-${first + at}`}>
      <AnswerFields answer={answer} index={first + at} />
      {below.map(({ one, index }) => {
        const when = one.question.when
        const hangs = when?.question === key && kind === "closed"
        const said = one.current !== null && (one.current.value !== null || one.current.text !== "")
        const names = hangs
          ? ["when", ...when.is.map((answered) => `on-${answered}`), ...(said ? ["kept"] : [])]
          : []
        return (
          <div key={one.question.key} class={["follow", ...names].join(" ")}>
            {when && !hangs && (
              <p class="hint">{say("questionnaires.asked_when", { question: when.question })}</p>
            )}
            <Block answers={answers} at={index} first={first} />
          </div>
        )
      })}
    </div>
  )
}

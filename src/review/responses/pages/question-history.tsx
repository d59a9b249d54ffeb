import { Details } from "../../../platform/ui/details.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Timeline } from "../../../platform/ui/timeline.tsx"
import type { AnswerView, QuestionWork, VersionView } from "../views.ts"
import { AnswerShown } from "./answer-shown.tsx"

/** Who is writing now, and what was said before; both stay within the State. */
export function QuestionHistory({ work: { answers } }: { work: QuestionWork }) {
  const { say } = useSaying()
  const all = answers.flatMap((answer) => answer.history.map((version) => ({ answer, version })))
  if (all.length === 0) return null
  return (
    <>
      <BeingWritten answers={answers} />
      <Details summary={say("responses.history_of_answers", { count: all.length })}>
        <Timeline
          steps={all.map(({ answer, version }) => ({
            at: version.at,
            done: true,
            title: <By version={version} number={answer.question.number} />,
            detail: <AnswerShown question={answer.question} version={version} />,
          }))}
        />
      </Details>
    </>
  )
}

/** Soft presence: somebody else's version is still open. It is never a lock. */
function BeingWritten({ answers }: { answers: readonly AnswerView[] }) {
  const { say, dateTime } = useSaying()
  const open = answers.flatMap(({ question, current }) =>
    current?.open && !current.mine ? [{ question, current }] : [],
  )
  return (
    <>
      {open.map(({ question, current }) => (
        <p key={question.key} class="small">
          {say("responses.being_written", {
            name: current.author ?? say("responses.somebody"),
            question: question.number,
            at: dateTime(current.at),
          })}
        </p>
      ))}
    </>
  )
}

function By({ version, number }: { version: VersionView; number: string }) {
  const { say } = useSaying()
  const name = version.author ?? say("responses.somebody")
  return (
    <>
      {say("responses.version_by", { name, question: number })}
      {version.branch === "theirs" && <> · {say("responses.not_taken")}</>}
    </>
  )
}

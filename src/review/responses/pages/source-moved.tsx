import { Notice } from "../../../platform/ui/notice.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import type { Before } from "../before/views.ts"
import type { QuestionWork } from "../views.ts"

/** Amber: where an answer comes from has moved on since it was taken over. It stays inside the State. */
export function SourceMoved({ work, before: { amber } }: { work: QuestionWork; before: Before }) {
  const { say, date } = useSaying()
  return (
    <>
      {amber.map(({ question, why, at }) => {
        const asked = work.answers.find((one) => one.question.key === question)
        const title = say("responses.question_number", { number: asked?.question.number ?? "" })
        return (
          <Notice key={`${question} ${why}`} tone="warn" title={title}>
            <p>{say(`responses.amber_${why}`, { date: date(at) })}</p>
          </Notice>
        )
      })}
    </>
  )
}

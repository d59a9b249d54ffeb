import { Redline } from "../../../platform/ui/redline.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import type { ComparedAnswer } from "../package/package.ts"
import { AnswerShown } from "./answer-shown.tsx"

type RowProps = { readonly answer: ComparedAnswer; readonly index: number; readonly ticks: boolean }

/** One answer of a file beside the one that stands: what differs in its words, and a tick to take it. */
export function ComparedRow({ answer, index, ticks }: RowProps) {
  const { say, sayCode } = useSaying()
  const { question, item, how, brought, current, parts, slot } = answer
  const id = `take-${index}`
  return (
    <section>
      <h2>
        <bdi lang={question.text.lang}>
          {question.number}. {question.text.text}
        </bdi>{" "}
        {item !== "" && <bdi>({item})</bdi>}
      </h2>
      <p>
        <strong>{sayCode(`responses.package_how_${how}`)}</strong>
      </p>
      <div class="sides">
        <section>
          <h3>{say("responses.package_in_file")}</h3>
          <AnswerShown question={question} version={brought} />
        </section>
        <section>
          <h3>{say("responses.branch_theirs")}</h3>
          <AnswerShown question={question} version={current} />
        </section>
      </div>
      {brought.text !== (current?.text ?? "") && (current?.text ?? "") !== "" && (
        <>
          <h3>{say("responses.branch_differs")}</h3>
          <Redline parts={parts} lang={brought.lang} />
        </>
      )}
      {ticks && (
        <div class="choice">
          <input type="checkbox" id={id} name="rows" value={slot} checked={answer.ticked} />
          <label for={id}>{say("responses.package_take_this", { question: question.number })}</label>
        </div>
      )}
    </section>
  )
}

import { Button, Buttons } from "../../../platform/ui/button.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Hidden } from "../../../platform/ui/hidden.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { responses } from "../contract.ts"
import type { QuestionWork } from "../views.ts"
import { AnswerBlocks } from "./answer-block.tsx"
import { questionPath } from "./paths.ts"
import { WrittenIn } from "./written-in.tsx"

/** The form of a question with its follow-ups: one press saves what was changed, and a script saves in between. */
export function AnswerForm({ work }: { work: QuestionWork }) {
  const { lang, say } = useSaying()
  const { response, task, answers, item, after } = work
  const action = `/${lang}${questionPath({ response: response.id, question: task.question }, item ? { item } : {})}`
  const written = answers.find(({ current }) => current?.mine)?.current?.lang
  return (
    <Form action={action} operation={responses.answerPage.name} class="form answers">
      <Hidden name="item" value={item} />
      <AnswerBlocks answers={answers} />
      <WrittenIn lang={written ?? response.lang} />
      <Buttons>
        <Button>{say("responses.save")}</Button>
        {after && (
          <Button kind="plain" name="go" value="next">
            {say("responses.save_and_next")}
          </Button>
        )}
      </Buttons>
    </Form>
  )
}

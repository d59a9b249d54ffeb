import { useSaying } from "../../../platform/ui/saying.tsx"
import { StatusTag } from "../../../platform/ui/tag.tsx"
import { Said } from "../../questionnaires/pages/said.tsx"
import type { QuestionWork } from "../views.ts"
import { questionPath, responsePath } from "./paths.ts"

/** The section's tasks with their states, and the way to the neighbours. */
export function Rail({ work: { response, section, task, before, after } }: { work: QuestionWork }) {
  const { lang, say } = useSaying()
  const to = (question: string) => `/${lang}${questionPath({ response: response.id, question })}`
  return (
    <nav aria-label={say("responses.task_list")}>
      <p>
        <a href={`/${lang}${responsePath({ response: response.id })}#${section.key}`}>
          <Said words={section.title} />
        </a>
      </p>
      <ul class="tasks">
        {section.tasks.map((one) => (
          <li key={one.question}>
            <a href={to(one.question)} aria-current={one.question === task.question ? "page" : undefined}>
              {say("responses.question_number", { number: one.number })}
            </a>
            <StatusTag status={one.status} />
          </li>
        ))}
      </ul>
      <p class="more">
        {before && <a href={to(before.question)}>{say("responses.previous", { number: before.number })}</a>}{" "}
        {after && <a href={to(after.question)}>{say("responses.next", { number: after.number })}</a>}
      </p>
    </nav>
  )
}

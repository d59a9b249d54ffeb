import { useSaying } from "../../../platform/ui/saying.tsx"
import { StatusTag } from "../../../platform/ui/tag.tsx"
import { TaskList } from "../../../platform/ui/task-list.tsx"
import { Said } from "../../questionnaires/pages/said.tsx"
import type { SectionTasks, TaskView } from "../views.ts"
import { questionPath } from "./paths.ts"
import { SectionHead } from "./section-head.tsx"

type SectionProps = {
  readonly response: string
  readonly section: SectionTasks
  readonly before: SectionTasks | undefined
}

/** One section of the task list; the first of a part has the part's name above it. */
export function SectionList({ response, section, before }: SectionProps) {
  const { lang } = useSaying()
  return (
    <section>
      <SectionHead section={section} before={before} id={section.key} />
      <TaskList
        tasks={section.tasks.map((task) => ({
          href: `/${lang}${questionPath({ response, question: task.question })}`,
          title: (
            <>
              <bdi>{task.number}</bdi>. <Said words={task.text} />
            </>
          ),
          hint: <TaskHint task={task} />,
          status: <StatusTag status={task.status} />,
        }))}
      />
    </section>
  )
}

/** Who has it, and what waits in it. */
function TaskHint({ task }: { task: TaskView }) {
  const { say, date } = useSaying()
  const { office, due, branches, note, validated } = task
  return (
    <>
      {office && (
        <span>
          {say("responses.with_office")} <bdi lang={office.lang}>{office.name}</bdi>{" "}
        </span>
      )}
      {due && <span>{say("responses.due_by", { date: date(due) })} </span>}
      {branches > 0 && <strong>{say("responses.branches_wait", { count: branches })} </strong>}
      {validated && <span>{say("responses.validated")} </span>}
      {note && <q>{note}</q>}
    </>
  )
}

import type { ComponentChildren } from "preact"

export type Task = {
  href: string
  title: ComponentChildren
  /** Who waits, since when, until when. */
  hint?: ComponentChildren
  /** A tag. */
  status?: ComponentChildren
}

/** Pieces of work, each a link with its state. */
export function TaskList({ tasks }: { tasks: Task[] }) {
  return (
    <ul class="tasks">
      {tasks.map((task) => (
        <li key={task.href}>
          <div>
            <a href={task.href}>{task.title}</a>
            {task.hint && <div class="hint">{task.hint}</div>}
          </div>
          {task.status}
        </li>
      ))}
    </ul>
  )
}

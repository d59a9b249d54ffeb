import type { ComponentChildren } from "preact"
import { useSaying } from "./saying.tsx"

export type Step = {
  /** A moment or a plain day; a step still to come may have none. */
  at?: string
  title: ComponentChildren
  /** Who did it, or with whom it lies. */
  detail?: ComponentChildren
  done?: boolean
}

/** What happened and what is to come, in order. */
export function Timeline({ steps }: { steps: Step[] }) {
  const { say, date, dateTime } = useSaying()
  return (
    <ol class="timeline">
      {steps.map((step, index) => (
        <li key={index} class={step.done ? "done" : undefined}>
          <p>
            <strong>{step.title}</strong>
            {!step.done && <span class="unseen"> {say("ui.still_to_come")}</span>}
          </p>
          {step.detail && <p>{step.detail}</p>}
          {step.at && (
            <time dateTime={step.at}>{step.at.includes("T") ? dateTime(step.at) : date(step.at)}</time>
          )}
        </li>
      ))}
    </ol>
  )
}

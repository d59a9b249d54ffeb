import { Table } from "../../../platform/ui/table.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import type { StepView } from "../views.ts"
import { StepState } from "./step-state.tsx"
import { Who } from "./who.tsx"

/** Every step of a review with its dates. What has no date yet shows when it is to be expected. */
export function StepsTable({ steps }: { steps: StepView[] }) {
  const { say, date } = useSaying()
  const day = (text: string | null) => text && <time dateTime={text}>{date(text)}</time>
  return (
    <Table
      caption={say("reviews.steps")}
      captionUnseen
      rows={steps}
      keyOf={({ id }) => id}
      columns={[
        {
          key: "step",
          head: say("reviews.column_step"),
          names: true,
          cell: (step) => <bdi>{step.label}</bdi>,
        },
        { key: "who", head: say("reviews.column_who"), cell: (step) => <Who step={step} /> },
        { key: "state", head: say("reviews.column_state"), cell: (step) => <StepState step={step} /> },
        { key: "date", head: say("reviews.column_date"), cell: (step) => day(step.date) },
        {
          key: "done",
          head: say("reviews.column_done"),
          cell: ({ met, expected, date: due }) =>
            day(met) ??
            (expected && expected !== due && (
              <span class="hint">
                {say("reviews.expected")} {day(expected)}
              </span>
            )),
        },
      ]}
    />
  )
}

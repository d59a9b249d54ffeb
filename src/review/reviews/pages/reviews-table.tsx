import { Table } from "../../../platform/ui/table.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import type { ReviewRow } from "../views.ts"
import { PartyName } from "./party-name.tsx"
import { reviewPath } from "./paths.ts"
import { StepState } from "./step-state.tsx"
import { Reviewers, Who } from "./who.tsx"

/** Reviews in the order of the States' codes: whose it is, who reviews, and what waits for whom. */
export function ReviewsTable({ reviews }: { reviews: ReviewRow[] }) {
  const { lang, say, number } = useSaying()
  return (
    <Table
      caption={say("reviews.title_reviews")}
      captionUnseen
      rows={reviews}
      keyOf={({ id }) => id}
      columns={[
        {
          key: "state",
          head: say("reviews.column_review"),
          names: true,
          cell: ({ id, state }) => (
            <a href={`/${lang}${reviewPath({ review: id })}`}>
              <PartyName party={state} />
            </a>
          ),
        },
        {
          key: "phase",
          head: say("reviews.column_phase"),
          cell: ({ phase, cluster_label }) => (
            <>
              {number(phase)}. <bdi>{cluster_label}</bdi>
            </>
          ),
        },
        {
          key: "reviewers",
          head: say("reviews.column_reviewers"),
          cell: ({ reviewers }) => <Reviewers reviewers={reviewers} />,
        },
        { key: "waiting", head: say("reviews.column_waiting"), cell: (row) => <Waiting row={row} /> },
      ]}
    />
  )
}

/** What a review waits for: the step, with whom it lies, and its date. */
function Waiting({ row }: { row: ReviewRow }) {
  const { say, date } = useSaying()
  if (row.status !== "under_way") return <>{say(`reviews.status_${row.status}`)}</>
  return (
    <ul>
      {row.waiting.map((step) => (
        <li key={step.id}>
          <bdi>{step.label}</bdi>: <Who step={step} />
          {step.date && (
            <>
              , <time dateTime={step.date}>{date(step.date)}</time>
            </>
          )}{" "}
          <StepState step={step} />
        </li>
      ))}
    </ul>
  )
}

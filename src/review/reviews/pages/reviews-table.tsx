import { Table } from "../../../platform/ui/table.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { partyName } from "../../../secretariat/directory/find-party.ts"
import type { ReviewRow, StepView } from "../views.ts"
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

/** What a review waits for: each step once, with whom it lies, and its date. */
function Waiting({ row }: { row: ReviewRow }) {
  const { lang, say, date, list } = useSaying()
  if (row.status !== "under_way") return <>{say(`reviews.status_${row.status}`)}</>
  const alike = Map.groupBy(row.waiting, ({ step, date: due, state }) => `${step} ${due} ${state}`)
  return (
    <ul>
      {[...alike].map(([key, steps]) => {
        const [{ label, date: due, by }] = steps as [StepView]
        const parties = steps.flatMap(({ party }) => (party === null ? [] : partyName(party, lang)))
        return (
          <li key={key}>
            <bdi>{label}</bdi>:{" "}
            {parties.length > 0 ? <bdi>{list(parties)}</bdi> : <Who step={{ by, party: null }} />}
            {due && (
              <>
                {" · "}
                <time dateTime={due}>{date(due)}</time>
              </>
            )}{" "}
            <StepState step={steps[0]!} />
          </li>
        )
      })}
    </ul>
  )
}

import type { z } from "zod"
import { Table } from "../../../platform/ui/table.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { statuses } from "../review.ts"
import type { Totals } from "../show-totals.ts"

type TotalsTableProps = z.output<typeof Totals>

/** How many reviews stand where. A number that would say where a single one stands is left out. */
export function TotalsTable({ totals, floor }: TotalsTableProps) {
  const { say, number } = useSaying()
  if (totals.length === 0) return <></>
  const shown = (count: number | null) => (count === null ? say("reviews.below", { floor }) : number(count))
  return (
    <section>
      <h2>{say("reviews.totals")}</h2>
      <p class="hint">{say("reviews.totals_hint", { floor })}</p>
      <Table
        caption={say("reviews.totals")}
        captionUnseen
        rows={totals}
        keyOf={({ mechanism, phase }) => `${mechanism} ${phase}`}
        columns={[
          {
            key: "phase",
            head: say("reviews.column_phase"),
            names: true,
            cell: ({ title, phase, label }) => (
              <>
                <bdi>{title}</bdi>: {number(phase)}. <bdi>{label}</bdi>
              </>
            ),
          },
          ...statuses.map((status) => ({
            key: status,
            head: say(`reviews.status_${status}`),
            kind: "number" as const,
            cell: ({ cells }: (typeof totals)[number]) =>
              shown(cells.find((cell) => cell.status === status)?.count ?? null),
          })),
          { key: "all", head: say("reviews.all"), kind: "number" as const, cell: ({ all }) => shown(all) },
        ]}
      />
    </section>
  )
}

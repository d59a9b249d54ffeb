import type { z } from "zod"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Table } from "../../../platform/ui/table.tsx"
import { Code } from "../../../platform/ui/unseen.tsx"
import type { Comparison, LocalCorrection } from "../version.ts"
import { Value } from "./effects-table.tsx"

type Props = {
  readonly corrections: readonly z.output<typeof LocalCorrection>[]
  readonly comparison: Comparison
}

/** Each corrected row: what was shipped, what stands here, and what the newer pack says. */
export function CorrectionsTable({ corrections, comparison }: Props) {
  const { say, number } = useSaying()
  const compared = new Map(comparison.rows.map((row) => [row.correction, row]))
  return (
    <Table
      caption={say("instruments.caption_corrections")}
      captionUnseen
      rows={[...corrections]}
      keyOf={({ id }) => id}
      columns={[
        {
          key: "ref",
          head: say("instruments.column_provision"),
          names: true,
          cell: ({ ref }) => <Code>{ref}</Code>,
        },
        {
          key: "field",
          head: say("instruments.field_field"),
          cell: ({ field }) => say(`instruments.row_${field}`),
        },
        {
          key: "number",
          head: say("instruments.column_number"),
          kind: "number",
          cell: (row) => number(row.number),
        },
        {
          key: "shipped",
          head: say("instruments.column_shipped"),
          cell: ({ id, lang }) => <Value text={compared.get(id)?.shipped ?? ""} lang={lang} />,
        },
        {
          key: "local",
          head: say("instruments.column_local"),
          cell: ({ value, lang, dropped }) =>
            dropped === null ? (
              <Value text={value} lang={lang} />
            ) : (
              say("instruments.dropped", { number: dropped })
            ),
        },
        {
          key: "new",
          head: say("instruments.column_new"),
          cell: ({ id, lang }) => <Value text={compared.get(id)?.new ?? ""} lang={lang} />,
        },
        {
          key: "source",
          head: say("instruments.column_source"),
          cell: ({ source, reason }) => (
            <>
              <bdi>{source}</bdi>: <bdi>{reason}</bdi>
            </>
          ),
        },
      ]}
    />
  )
}

import { useSaying } from "../../../platform/ui/saying.tsx"
import { Table } from "../../../platform/ui/table.tsx"
import { Code } from "../../../platform/ui/unseen.tsx"
import type { Effect } from "../version.ts"

/** What each field says now and what it would say, as a correction spells it. */
export function EffectsTable({ effects }: { effects: readonly Effect[] }) {
  const { say } = useSaying()
  return (
    <Table
      caption={say("instruments.would_change")}
      captionUnseen
      rows={[...effects]}
      keyOf={({ ref, field, lang }) => `${ref} ${field} ${lang}`}
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
          key: "before",
          head: say("instruments.column_before"),
          cell: (row) => <Value text={row.before} lang={row.lang} />,
        },
        {
          key: "after",
          head: say("instruments.column_after"),
          cell: (row) => <Value text={row.after} lang={row.lang} />,
        },
      ]}
    />
  )
}

/** A text in its language; codes from left to right. */
export function Value({ text, lang }: { text: string; lang: string | null }) {
  if (text === "") return <>–</>
  return lang === null ? <Code>{text}</Code> : <bdi lang={lang}>{text}</bdi>
}

import { useSaying } from "../../../platform/ui/saying.tsx"
import { Table } from "../../../platform/ui/table.tsx"
import type { Evidence } from "../treaty-status/evidence.ts"
import { sourceWords } from "./words.ts"
import { useTreatyName } from "./treaty-names.ts"

/** What other papers say of a State's status: shown as that, and never as a status. */
export function EvidenceSection({ evidence }: { evidence: readonly Evidence[] }) {
  const speaker = useSaying()
  const treatyName = useTreatyName()
  const { say, date } = speaker
  if (evidence.length === 0) return null
  return (
    <section>
      <h2>{say("directory.evidence_caption")}</h2>
      <p>{say("directory.evidence_lead")}</p>
      <Table
        caption={say("directory.evidence_caption")}
        captionUnseen
        rows={[...evidence]}
        keyOf={({ instrument, says, date, source }) => `${instrument} ${says} ${date} ${source}`}
        columns={[
          { key: "date", head: say("directory.column_date"), cell: (row) => date(row.date) },
          {
            key: "instrument",
            head: say("directory.column_instrument"),
            names: true,
            cell: ({ instrument }) => treatyName(instrument),
          },
          {
            key: "says",
            head: say("directory.column_says"),
            cell: ({ says }) => say(`directory.says_${says}`),
          },
          { key: "source", head: say("directory.column_source"), cell: (row) => sourceWords(row, speaker) },
        ]}
      />
    </section>
  )
}

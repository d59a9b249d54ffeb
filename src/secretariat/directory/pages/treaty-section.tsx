import { DateField } from "../../../platform/ui/date-field.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Table } from "../../../platform/ui/table.tsx"
import type { PartyActions } from "../party-actions.ts"
import { ActionsTable } from "./actions-table.tsx"
import { AskingForm } from "../../../platform/ui/asking-form.tsx"
import { partyPath } from "./paths.ts"
import { statusWords } from "./words.ts"
import { useTreatyName } from "./treaty-names.ts"

type TreatySectionProps = { treaties: PartyActions; wrong: boolean }

/** Where a State stands towards each treaty on a day, and what it did. Silence of the record is said as such. */
export function TreatySection({ treaties, wrong }: TreatySectionProps) {
  const speaker = useSaying()
  const treatyName = useTreatyName()
  const { lang, say, date } = speaker
  const byInstrument = Map.groupBy(treaties.actions, ({ instrument }) => instrument)
  return (
    <section>
      <h2>{say("directory.treaties_caption")}</h2>
      <p>{say("directory.treaties_lead")}</p>
      <AskingForm
        action={`/${lang}${partyPath(treaties)}`}
        label={say("directory.ask_date")}
        button={say("directory.show_date")}
        {...(wrong && { errors: { at: say("directory.date_not_read") } })}
      >
        <DateField name="at" label={say("directory.field_at")} value={treaties.at} />
      </AskingForm>
      <Table
        caption={say("directory.statuses_caption", { date: date(treaties.at) })}
        rows={treaties.statuses}
        keyOf={({ instrument }) => instrument}
        columns={[
          {
            key: "instrument",
            head: say("directory.column_instrument"),
            names: true,
            cell: ({ instrument }) => treatyName(instrument),
          },
          { key: "status", head: say("directory.column_status"), cell: (row) => statusWords(row, speaker) },
        ]}
      />
      {treaties.statuses.map(({ instrument }) => {
        const actions = byInstrument.get(instrument)
        return actions && <ActionsTable key={instrument} instrument={instrument} actions={actions} />
      })}
    </section>
  )
}

import { page } from "../../../platform/page.ts"
import { Empty } from "../../../platform/ui/empty.tsx"
import { Field } from "../../../platform/ui/field.tsx"
import { Notice } from "../../../platform/ui/notice.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Select } from "../../../platform/ui/select.tsx"
import { Table } from "../../../platform/ui/table.tsx"
import { Tag } from "../../../platform/ui/tag.tsx"
import { AskingForm } from "../../../platform/ui/asking-form.tsx"
import { partyName } from "../../directory/find-party.ts"
import { instruments } from "../../instruments/contract.ts"
import { paragraphPath } from "../../instruments/pages/paths.ts"
import { library } from "../contract.ts"
import type { TableRow } from "../views.ts"
import { Name } from "./name.tsx"
import { measurePath, partyLawsPath, tablePath } from "./paths.ts"
import { citeFull, tones } from "./words.ts"

/** One State's table: which article of which law carries out which provision. It lists, and judges nothing. */
export const tablePage = page({
  route: tablePath,
  async load({ call, params, query }) {
    const { party } = params
    const { instruments: treaties } = await call(instruments.listInstruments, {})
    const instrument = treaties.find(({ code }) => code === query.get("instrument"))?.code
    const table = await call(library.showTable, { party, ...(instrument && { instrument }) })
    return { ...table, party, instrument, treaties }
  },
  title: ({ party }, { lang, say }) => say("library.title_table_of", { party: partyName(party, lang) }),
  View({ data }) {
    const { lang, say } = useSaying()
    const { party, rows } = data
    const choices = data.treaties.map(({ code, short }) => ({ value: code, label: short }))
    return (
      <>
        <p class="lead">{say("library.table_lead")}</p>
        <AskingForm
          action={`/${lang}${tablePath({ party })}`}
          label={say("library.search_table")}
          button={say("library.show")}
        >
          <Field name="instrument" label={say("library.field_instrument")} optional>
            <Select value={data.instrument} empty={say("library.instrument_any")} choices={choices} />
          </Field>
        </AskingForm>
        {rows.length === 0 ? <Empty sentence={say("library.table_empty")} /> : <Rows rows={rows} />}
        {data.more && <Notice>{say("library.table_more", { count: rows.length })}</Notice>}
        <p>
          <a href={`/${lang}${partyLawsPath({ party })}`}>
            {say("library.title_laws_of", { party: partyName(party, lang) })}
          </a>
        </p>
      </>
    )
  },
})

function Rows({ rows }: { rows: TableRow[] }) {
  const voice = useSaying()
  const { lang, say } = voice
  return (
    <Table
      caption={say("library.title_table")}
      captionUnseen
      rows={rows}
      keyOf={({ ref, article, measure }) => `${ref} ${measure.id} ${article}`}
      columns={[
        {
          key: "ref",
          head: say("library.field_provision"),
          names: true,
          cell: ({ ref }) => <a href={`/${lang}${paragraphPath(ref)}`}>{citeFull(ref, voice)}</a>,
        },
        {
          key: "law",
          head: say("library.field_law"),
          cell: ({ measure }) => (
            <a href={`/${lang}${measurePath({ measure: measure.id })}`}>
              <Name measure={measure} />
            </a>
          ),
        },
        { key: "article", head: say("library.field_article"), cell: ({ article }) => <bdi>{article}</bdi> },
        {
          key: "status",
          head: say("library.field_status"),
          cell: ({ measure, confirmed }) => (
            <>
              <Tag tone={tones[measure.status]}>{say(`library.status_${measure.status}`)}</Tag>{" "}
              {!confirmed && <Tag tone="warn">{say("library.source_changed")}</Tag>}
            </>
          ),
        },
      ]}
    />
  )
}

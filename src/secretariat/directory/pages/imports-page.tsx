import { page, post } from "../../../platform/page.ts"
import { Button } from "../../../platform/ui/button.tsx"
import { Details } from "../../../platform/ui/details.tsx"
import { Field } from "../../../platform/ui/field.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Input } from "../../../platform/ui/input.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Table } from "../../../platform/ui/table.tsx"
import { Textarea } from "../../../platform/ui/textarea.tsx"
import type { ImportLine } from "../action-import.ts"
import { directory } from "../contract.ts"
import { importPath, importsPath } from "./paths.ts"

const COLUMNS =
  "state,instrument,kind,deposited,source,confidence,provision,text,lang,effective,notification,ends,withdraws,id,mistake"

/** Where treaty actions come in: a file is pasted, its effect is shown on the next page, and nothing is changed yet. */
export const importsPage = page({
  route: importsPath,
  load: ({ call }) => call(directory.listImports, {}),
  title: (_, { say }) => say("directory.title_imports"),
  posts: [post(directory.previewImport, (output) => importPath({ import: output.import }))],
  View({ data }) {
    const { lang, say } = useSaying()
    return (
      <>
        <p class="lead">{say("directory.imports_lead")}</p>
        <Form action={`/${lang}${importsPath()}`} operation={directory.previewImport.name}>
          <Field name="text" label={say("directory.field_csv")} hint={say("directory.hint_csv")}>
            <Textarea rows={12} />
          </Field>
          <Field
            name="reason"
            label={say("directory.field_reason")}
            hint={say("directory.hint_import_reason")}
          >
            <Input maxLength={1000} />
          </Field>
          <Button>{say("directory.preview_import")}</Button>
        </Form>
        <Details summary={say("directory.csv_columns")}>
          <p>{say("directory.csv_columns_lead")}</p>
          <p>
            <code dir="ltr">{COLUMNS}</code>
          </p>
        </Details>
        {data.imports.length > 0 && <Imports imports={data.imports} />}
      </>
    )
  },
})

function Imports({ imports }: { imports: readonly ImportLine[] }) {
  const { lang, say, dateTime } = useSaying()
  return (
    <Table
      caption={say("directory.imports_caption")}
      rows={[...imports]}
      keyOf={(row) => row.import}
      columns={[
        {
          key: "at",
          head: say("directory.column_date"),
          names: true,
          cell: (row) => <a href={`/${lang}${importPath({ import: row.import })}`}>{dateTime(row.at)}</a>,
        },
        {
          key: "status",
          head: say("directory.column_import_status"),
          cell: ({ status }) => say(`directory.import_${status}`),
        },
        { key: "reason", head: say("directory.field_reason"), cell: ({ reason }) => <bdi>{reason}</bdi> },
      ]}
    />
  )
}

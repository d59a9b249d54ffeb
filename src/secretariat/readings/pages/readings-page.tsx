import { page, post } from "../../../platform/page.ts"
import { Button } from "../../../platform/ui/button.tsx"
import { Empty } from "../../../platform/ui/empty.tsx"
import { Field } from "../../../platform/ui/field.tsx"
import { FileField } from "../../../platform/ui/file-field.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Select } from "../../../platform/ui/select.tsx"
import { Table } from "../../../platform/ui/table.tsx"
import { MAX_UPLOAD_MIB } from "../../documents/file-kind.ts"
import { readings } from "../contract.ts"
import { readingPath, readingsPath } from "./paths.ts"

/** Reports that came as files, and the field for the next one. */
export const readingsPage = page({
  route: readingsPath,
  islands: ["upload"],
  load: ({ call }) => call(readings.list, {}),
  title: (_, { say }) => say("readings.title"),
  posts: [post(readings.open, ({ reading }) => readingPath({ reading }))],
  View({ data }) {
    const { lang, say, date } = useSaying()
    return (
      <>
        <p>{say("readings.lead")}</p>
        {data.bodies.length > 0 && <UploadForm bodies={data.bodies} />}
        {data.readings.length === 0 ? (
          <Empty sentence={say("readings.empty")} />
        ) : (
          <Table
            caption={say("readings.title")}
            captionUnseen
            rows={data.readings}
            keyOf={({ id }) => id}
            columns={[
              {
                key: "title",
                head: say("readings.column_title"),
                names: true,
                cell: ({ id, title, lang: own, name }) => (
                  <a href={`/${lang}${readingPath({ reading: id })}`}>
                    <bdi lang={title ? own : undefined}>{title ?? name}</bdi>
                  </a>
                ),
              },
              { key: "body", head: say("readings.column_body"), cell: ({ name }) => <bdi>{name}</bdi> },
              {
                key: "status",
                head: say("readings.column_status"),
                cell: ({ status }) => say("readings.status", { status }),
              },
              { key: "at", head: say("readings.column_at"), cell: ({ at }) => date(at) },
            ]}
          />
        )}
      </>
    )
  },
})

function UploadForm({ bodies }: { bodies: readonly { id: string; name: string }[] }) {
  const { lang, say } = useSaying()
  return (
    <Form action={`/${lang}${readingsPath()}`} operation={readings.open.name} files>
      <Field name="body" label={say("readings.column_body")}>
        <Select choices={bodies.map(({ id, name }) => ({ value: id, label: name }))} />
      </Field>
      <FileField
        name="upload"
        label={say("readings.field_file")}
        hint={say("readings.file_hint")}
        accept=".txt,.docx,.pdf"
        limit={MAX_UPLOAD_MIB}
      />
      <Button>{say("readings.read")}</Button>
    </Form>
  )
}

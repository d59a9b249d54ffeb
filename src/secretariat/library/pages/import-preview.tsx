import { useSaying } from "../../../platform/ui/saying.tsx"
import { Table } from "../../../platform/ui/table.tsx"
import type { MeasuresImport } from "../import/measures-import.ts"
import { measurePath } from "./paths.ts"

type PreviewProps = { shown: MeasuresImport }

/** The dry run in tables: what is wrong, what would be added, and what would be changed. */
export function ImportPreview({ shown }: PreviewProps) {
  return (
    <>
      {shown.problems.length > 0 && <Problems problems={shown.problems} />}
      {shown.added.length > 0 && <Added added={shown.added} />}
      {shown.changed.length > 0 && <Changed changed={shown.changed} />}
    </>
  )
}

function Problems({ problems }: Pick<MeasuresImport, "problems">) {
  const { say, sayCode } = useSaying()
  return (
    <Table
      caption={say("library.import_problems_caption")}
      rows={problems}
      keyOf={({ row, column, code }) => `${row} ${column ?? ""} ${code}`}
      columns={[
        { key: "row", head: say("library.column_row"), kind: "code", names: true, cell: ({ row }) => row },
        { key: "column", head: say("library.column_column"), kind: "code", cell: ({ column }) => column },
        { key: "why", head: say("library.column_why"), cell: ({ code }) => sayCode(code) },
      ]}
    />
  )
}

function Added({ added }: Pick<MeasuresImport, "added">) {
  const { say, number } = useSaying()
  return (
    <Table
      caption={say("library.import_added_caption")}
      rows={added}
      keyOf={({ name, lang }) => `${lang} ${name}`}
      columns={[
        {
          key: "name",
          head: say("library.field_name"),
          names: true,
          cell: ({ name, lang }) => <bdi lang={lang}>{name}</bdi>,
        },
        { key: "kind", head: say("library.field_kind"), cell: ({ kind }) => say(`library.kind_${kind}`) },
        {
          key: "status",
          head: say("library.field_status"),
          cell: ({ status }) => say(`library.status_${status}`),
        },
        { key: "rows", head: say("library.count_rows"), kind: "number", cell: ({ rows }) => number(rows) },
      ]}
    />
  )
}

function Changed({ changed }: Pick<MeasuresImport, "changed">) {
  const { lang, say, number } = useSaying()
  return (
    <Table
      caption={say("library.import_changed_caption")}
      rows={changed}
      keyOf={({ measure }) => measure}
      columns={[
        {
          key: "name",
          head: say("library.field_name"),
          names: true,
          cell: ({ measure, name }) => (
            <a href={`/${lang}${measurePath({ measure })}`}>
              <bdi>{name}</bdi>
            </a>
          ),
        },
        {
          key: "fields",
          head: say("library.column_changes"),
          cell: ({ fields }) => (
            <ul>
              {fields.map(({ field, before, after }) => (
                <li key={field}>
                  <code dir="ltr">{field}</code>: <bdi>{before ?? "–"}</bdi> → <bdi>{after ?? "–"}</bdi>
                </li>
              ))}
            </ul>
          ),
        },
        { key: "rows", head: say("library.count_rows"), kind: "number", cell: ({ rows }) => number(rows) },
      ]}
    />
  )
}

import { useSaying } from "../../../platform/ui/saying.tsx"
import { Table } from "../../../platform/ui/table.tsx"
import type { Document } from "../document.ts"
import { downloadPath } from "./paths.ts"

/** The versions, the newest first; each can be fetched and checked against its hash. */
export function Versions({ document }: { document: Document }) {
  const { say, date, number } = useSaying()
  const size = (bytes: number) =>
    number(bytes / 1024, { style: "unit", unit: "kilobyte", maximumFractionDigits: bytes < 10_240 ? 1 : 0 })
  return (
    <Table
      caption={say("documents.versions")}
      rows={document.versions}
      keyOf={(version) => String(version.number)}
      columns={[
        {
          key: "number",
          head: say("documents.column_version"),
          names: true,
          cell: (version) => number(version.number),
        },
        {
          key: "file",
          head: say("documents.field_file"),
          cell: (version) =>
            version.name === null ? (
              say("documents.erased_file")
            ) : (
              <a href={downloadPath({ document: document.id, version: String(version.number) })} download>
                {say("documents.download", { name: version.name })}
              </a>
            ),
        },
        {
          key: "at",
          head: say("documents.column_at"),
          cell: ({ at }) => <time dateTime={at}>{date(at)}</time>,
        },
        {
          key: "size",
          head: say("documents.column_size"),
          kind: "number",
          cell: (version) => size(version.size),
        },
      ]}
    />
  )
}

import { useSaying } from "../../../platform/ui/saying.tsx"
import { Table } from "../../../platform/ui/table.tsx"
import type { Measure } from "../views.ts"
import { measurePath } from "./paths.ts"

/** The versions, the newest first: what an answer once cited stays readable. */
export function Versions({ measure }: { measure: Measure }) {
  const { lang, say, sayCode, date, number } = useSaying()
  if (measure.versions.length < 2) return null
  return (
    <section>
      <h2>{say("documents.versions")}</h2>
      <Table
        caption={say("documents.versions")}
        captionUnseen
        rows={measure.versions}
        keyOf={(version) => String(version.number)}
        columns={[
          {
            key: "number",
            head: say("documents.column_version"),
            names: true,
            cell: (version) => (
              <a
                class="wide-target"
                href={`/${lang}${measurePath({ measure: measure.id }, { version: String(version.number) })}`}
              >
                {say("library.version", { number: number(version.number) })}
              </a>
            ),
          },
          {
            key: "change",
            head: say("library.column_change"),
            cell: ({ change }) => sayCode(`library.changed_${change}`),
          },
          {
            key: "at",
            head: say("documents.column_at"),
            cell: ({ at }) => <time dateTime={at}>{date(at)}</time>,
          },
        ]}
      />
    </section>
  )
}

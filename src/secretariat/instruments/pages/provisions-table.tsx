import { useSaying } from "../../../platform/ui/saying.tsx"
import { Table } from "../../../platform/ui/table.tsx"
import type { Provision } from "../provision.ts"
import { cite } from "./cite.ts"
import { Levels } from "./levels.tsx"
import { paragraphPath } from "./paths.ts"
import { Said } from "./said.tsx"

type ProvisionsTableProps = { readonly caption: string; readonly provisions: readonly Provision[] }

/** Provisions in a list, each a link to its place on its article's page. */
export function ProvisionsTable({ caption, provisions }: ProvisionsTableProps) {
  const voice = useSaying()
  const { lang, say } = voice
  return (
    <Table
      caption={caption}
      rows={[...provisions]}
      keyOf={({ ref }) => ref}
      columns={[
        {
          key: "provision",
          head: say("instruments.column_provision"),
          names: true,
          cell: ({ ref, parent, title }) => (
            <a href={`/${lang}${paragraphPath(ref)}`}>
              {cite(ref, voice)}
              {parent === null && (
                <>
                  {" – "}
                  <Said words={title} />
                </>
              )}
            </a>
          ),
        },
        { key: "gist", head: say("instruments.column_gist"), cell: ({ gist }) => <Said words={gist} /> },
        {
          key: "levels",
          head: say("instruments.column_levels"),
          cell: ({ levels }) => <Levels levels={levels} />,
        },
      ]}
    />
  )
}

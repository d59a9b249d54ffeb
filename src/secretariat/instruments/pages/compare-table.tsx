import { useSaying } from "../../../platform/ui/saying.tsx"
import { Table } from "../../../platform/ui/table.tsx"
import { Tag } from "../../../platform/ui/tag.tsx"
import type { Provision } from "../provision.ts"
import type { CompareView } from "../views.ts"
import { cite } from "./cite.ts"
import { Levels } from "./levels.tsx"
import { paragraphPath } from "./paths.ts"
import { Said } from "./said.tsx"

/** Articles that belong together stand in one row; the others have the row to themselves. */
export function CompareTable({ view }: { view: CompareView }) {
  const { say } = useSaying()
  return (
    <Table
      caption={say("instruments.title_beside", { one: view.one.short, two: view.two.short })}
      captionUnseen
      rows={view.rows}
      keyOf={({ one, two }) => `${one?.ref} ${two?.ref}`}
      columns={[
        { key: "one", head: view.one.short, cell: ({ one }) => <Article provision={one} /> },
        { key: "two", head: view.two.short, cell: ({ two }) => <Article provision={two} /> },
        {
          key: "kind",
          head: say("instruments.links"),
          cell: ({ kind, reason }) =>
            kind && (
              <>
                <Tag>{say(`instruments.link_${kind}`)}</Tag> {reason}
              </>
            ),
        },
      ]}
    />
  )
}

function Article({ provision }: { provision: Provision | null }) {
  const voice = useSaying()
  if (!provision) return <>–</>
  return (
    <>
      <a href={`/${voice.lang}${paragraphPath(provision.ref)}`}>
        {cite(provision.ref, voice)} – <Said words={provision.title} />
      </a>
      <br />
      <Levels levels={provision.levels} />
    </>
  )
}

import { useSaying } from "../../../platform/ui/saying.tsx"
import { SummaryList } from "../../../platform/ui/summary-list.tsx"
import { Code } from "../../../platform/ui/unseen.tsx"
import { DEADLINE, NOTICE, spell } from "../overlay/spelling.ts"
import type { Provision } from "../provision.ts"
import { Said } from "./said.tsx"

/** What a row says now, spelled as a correction spells it. */
export function PresentRow({ provision }: { provision: Provision }) {
  const { say } = useSaying()
  const { title, gist, levels, cluster } = provision
  const deadlines = provision.deadlines.map(({ within, from }) => ({ within, ...(from && { from }) }))
  const notify = provision.notify.map(({ to, what, when }) => ({ to, what, ...(when && { when }) }))
  const codes = [
    { key: say("instruments.row_levels"), text: levels.join(" ") },
    { key: say("instruments.row_deadlines"), text: spell(deadlines, DEADLINE) },
    { key: say("instruments.row_notify"), text: spell(notify, NOTICE) },
    { key: say("instruments.row_cluster"), text: cluster ?? "" },
  ]
  return (
    <SummaryList
      rows={[
        { key: say("instruments.row_title"), value: <Said words={title} /> },
        { key: say("instruments.row_gist"), value: <Said words={gist} /> },
        ...codes.map(({ key, text }) => ({ key, value: text === "" ? "–" : <Code>{text}</Code> })),
      ]}
    />
  )
}

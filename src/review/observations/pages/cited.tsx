import { useSaying } from "../../../platform/ui/saying.tsx"
import { Code } from "../../../platform/ui/unseen.tsx"
import { cite } from "../../../secretariat/instruments/pages/cite.ts"
import { paragraphPath } from "../../../secretariat/instruments/pages/paths.ts"

/** A provision as it is cited, a link to its place. */
export function Cited({ provision }: { provision: string }) {
  const voice = useSaying()
  return (
    <a href={`/${voice.lang}${paragraphPath(provision)}`}>
      {cite(provision, voice)} <Code>{provision.slice(0, provision.indexOf("."))}</Code>
    </a>
  )
}

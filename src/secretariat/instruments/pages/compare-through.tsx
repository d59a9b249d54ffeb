import { Details } from "../../../platform/ui/details.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import type { CompareView } from "../views.ts"
import { cite } from "./cite.ts"
import { paragraphPath } from "./paths.ts"
import { Said } from "./said.tsx"

/** What a Protocol takes over from the Convention, with the necessary changes (article 1 of each Protocol). */
export function Through({ view: { through } }: { view: CompareView }) {
  const voice = useSaying()
  if (through.length === 0) return null
  return (
    <Details summary={voice.say("instruments.link_makes_apply", { count: through.length })}>
      <ul>
        {through.map(({ from, provision }) => (
          <li key={`${from} ${provision.ref}`}>
            <a href={`/${voice.lang}${paragraphPath(provision.ref)}`}>
              {cite(provision.ref, voice)} – <Said words={provision.title} />
            </a>
          </li>
        ))}
      </ul>
    </Details>
  )
}

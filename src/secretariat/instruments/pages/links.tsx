import { Details } from "../../../platform/ui/details.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import type { ProvisionLink } from "../provision.ts"
import { cite } from "./cite.ts"
import { ReadingLine } from "./levels.tsx"
import { paragraphPath } from "./paths.ts"
import { Said } from "./said.tsx"

/** Twins, true and false, and what applies through what. */
export function Links({ links }: { links: readonly ProvisionLink[] }) {
  const { say } = useSaying()
  if (links.length === 0) return null
  const twins = links.filter(({ kind }) => kind !== "applies_through")
  const outward = links.filter(({ kind, outward }) => kind === "applies_through" && outward)
  const inward = links.filter(({ kind, outward }) => kind === "applies_through" && !outward)
  return (
    <section>
      <h2>{say("instruments.links")}</h2>
      {twins.map((link) => (
        <div key={`${link.here} ${link.ref}`}>
          <p>
            {say(`instruments.link_${link.kind}`)}: <LinkTo link={link} />
          </p>
          {link.reason && <p>{link.reason}</p>}
          <ReadingLine reading={link.reading} />
        </div>
      ))}
      <Through summary={say("instruments.link_makes_apply", { count: outward.length })} links={outward} />
      <Through summary={say("instruments.link_applies_through", { count: inward.length })} links={inward} />
    </section>
  )
}

function Through({ summary, links }: { summary: string; links: readonly ProvisionLink[] }) {
  const [first] = links
  if (!first) return null
  return (
    <Details summary={summary}>
      <ul>
        {links.map((link) => (
          <li key={link.ref}>
            <LinkTo link={link} />
          </li>
        ))}
      </ul>
      <ReadingLine reading={first.reading} />
    </Details>
  )
}

function LinkTo({ link: { ref, title } }: { link: ProvisionLink }) {
  const voice = useSaying()
  return (
    <a href={`/${voice.lang}${paragraphPath(ref)}`}>
      <bdi dir="ltr">{ref.split(".")[0]}</bdi>, {cite(ref, voice)} – <Said words={title} />
    </a>
  )
}

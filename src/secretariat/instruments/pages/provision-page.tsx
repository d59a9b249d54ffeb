import { page, post } from "../../../platform/page.ts"
import { Breadcrumb } from "../../../platform/ui/breadcrumb.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Code } from "../../../platform/ui/unseen.tsx"
import { instruments } from "../contract.ts"
import type { ProvisionView } from "../views.ts"
import { cite } from "./cite.ts"
import { DisputeForm } from "./dispute-form.tsx"
import { ReadingAid } from "./levels.tsx"
import { Links } from "./links.tsx"
import { instrumentPath, instrumentsPath, provisionPath } from "./paths.ts"
import { ProvisionSection } from "./provision-section.tsx"
import { ClusterLine } from "./cluster-line.tsx"
import { Trace } from "./trace.tsx"

/** An article or a paragraph: what it says, beside it the official text, and below everything that cites it. */
export const provisionPage = page({
  route: provisionPath,
  async load({ call, params, query }) {
    return { view: await call(instruments.showProvision, { ref: params.ref }), kind: query.get("kind") }
  },
  title: ({ view }, speaker) =>
    `${cite(view.ref, speaker)} – ${view.provisions[0]?.title.text ?? ""} (${view.instrument.short})`,
  posts: [
    post(instruments.disputeLevel, ({ ref }) => `${provisionPath({ ref })}#${ref}`),
    post(instruments.withdrawDispute, ({ ref }) => `${provisionPath({ ref })}#${ref}`),
  ],
  View({ data }) {
    const { say } = useSaying()
    const { view, kind } = data
    return (
      <>
        <Way view={view} />
        {view.provisions.map((provision) => (
          <ProvisionSection key={provision.ref} provision={provision} view={view} />
        ))}
        <ReadingAid />
        <ClusterLine cluster={view.cluster} />
        <Links links={view.links} />
        <Trace view={view} kind={kind} />
        {view.can.dispute && <DisputeForm view={view} />}
        <Onwards view={view} />
        <p class="small quiet-text">
          {say("instruments.version")} <Code>{view.version}</Code>
        </p>
      </>
    )
  },
})

function Way({ view: { instrument, ref } }: { view: ProvisionView }) {
  const voice = useSaying()
  const { lang, say } = voice
  const article = ref.split(".").slice(0, 2).join(".")
  const crumbs = [
    { href: `/${lang}${instrumentsPath()}`, label: say("instruments.title_instruments") },
    { href: `/${lang}${instrumentPath({ instrument: instrument.code })}`, label: instrument.short },
  ]
  const above = { href: `/${lang}${provisionPath({ ref: article })}#${ref}`, label: cite(article, voice) }
  return <Breadcrumb crumbs={article === ref ? crumbs : [...crumbs, above]} />
}

/** Articles are read one after the other. */
function Onwards({ view: { before, after } }: { view: ProvisionView }) {
  const voice = useSaying()
  const { lang } = voice
  return (
    <p class="more">
      {[before, after].map(
        (ref) =>
          ref !== null && (
            <a key={ref} href={`/${lang}${provisionPath({ ref })}`}>
              {cite(ref, voice)}
            </a>
          ),
      )}
    </p>
  )
}

import { Empty } from "../../../platform/ui/empty.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { TabsAsLinks } from "../../../platform/ui/tabs-as-links.tsx"
import type { ProvisionView } from "../views.ts"
import { cite } from "./cite.ts"
import { provisionPath } from "./paths.ts"

type TraceProps = { readonly view: ProvisionView; readonly kind: string | null }

/** Everything that cites the provision and that the reader may see, in the words of the rooms that keep it. */
export function Trace({ view: { ref, trace }, kind }: TraceProps) {
  const { lang, say, sayCode } = useSaying()
  const found = trace.filter(({ citations }) => citations.length > 0)
  const shown = found.filter((group) => kind === null || group.kind === kind)
  return (
    <section id="trace">
      <h2>{say("instruments.trace")}</h2>
      {found.length === 0 && <Empty sentence={say("instruments.trace_empty")} />}
      {found.length > 1 && (
        <TabsAsLinks
          label={say("instruments.trace")}
          tabs={[
            {
              href: `/${lang}${provisionPath({ ref })}#trace`,
              label: say("instruments.any"),
              current: kind === null,
            },
            ...found.map((group) => ({
              href: `/${lang}${provisionPath({ ref }, { kind: group.kind })}#trace`,
              label: sayCode(group.heading),
              current: group.kind === kind,
            })),
          ]}
        />
      )}
      {shown.map((group) => (
        <section key={group.kind}>
          <h3>{sayCode(group.heading)}</h3>
          <Citations citations={group.citations} />
        </section>
      ))}
    </section>
  )
}

function Citations({ citations }: Pick<ProvisionView["trace"][number], "citations">) {
  const voice = useSaying()
  return (
    <ul>
      {citations.map(({ ref, key, values, path }) => (
        <li key={`${ref} ${path}`}>
          <a href={`/${voice.lang}${path}`}>{voice.sayCode(key, values)}</a>{" "}
          <span class="small quiet-text">{cite(ref, voice)}</span>
        </li>
      ))}
    </ul>
  )
}

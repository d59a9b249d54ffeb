import { useSaying } from "../../../platform/ui/saying.tsx"
import { cite } from "../../../secretariat/instruments/pages/cite.ts"
import type { Recommendation } from "../views.ts"

/** Question, answer, observation, recommendation: what cites the same provisions, in the words of the rooms that keep it. */
export function TraceStrip({ one }: { one: Recommendation }) {
  const voice = useSaying()
  const { lang, say, sayCode } = voice
  if (one.trace.length === 0) return null
  return (
    <section id="trace">
      <h2>{say("recommendations.trace_of")}</h2>
      {one.trace.map(({ kind, heading, citations }) => (
        <section key={kind}>
          <h3>{sayCode(heading)}</h3>
          <ul>
            {citations.map(({ ref, key, values, path }) => (
              <li key={`${ref} ${path}`}>
                <a href={`/${lang}${path}`}>{sayCode(key, values)}</a>{" "}
                <span class="small quiet-text">{cite(ref, voice)}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  )
}

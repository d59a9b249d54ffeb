import { Details } from "../../../platform/ui/details.tsx"
import { useSaying, type Voice } from "../../../platform/ui/saying.tsx"
import { findingKinds } from "../reading.ts"
import type { Reading } from "../views.ts"
import { Source } from "./source.tsx"

/** What the report says twice and differently, lesser things, and what was not understood: nothing of it is dropped. */
export function Findings({ reading }: { reading: Reading }) {
  const voice = useSaying()
  const { say } = voice
  if (reading.findings.length === 0) return <p>{say("readings.findings_none")}</p>
  return (
    <section>
      <h2>{say("readings.findings")}</h2>
      {findingKinds.map((kind) => {
        const own = reading.findings.filter((one) => one.kind === kind)
        return (
          own.length > 0 && (
            <Details
              key={kind}
              summary={say("readings.finding_kind", { kind, count: own.length })}
              open={kind === "contradiction" && own.length < 10}
            >
              {own.map(({ why, what, detail, at, source }, index) => (
                <div class="side-by-side" key={index}>
                  <p>
                    {say("readings.why", { why })}: <bdi>{named(what, voice)}</bdi>{" "}
                    {kind === "contradiction" || detail === "" ? null : (
                      <>
                        (<bdi>{detail}</bdi>)
                      </>
                    )}
                  </p>
                  <Source lang={reading.lang} at={at} text={source} />
                </div>
              ))}
            </Details>
          )
        )
      })}
    </section>
  )
}

/** What does not fit, in the reader's words where the reader of reports has only its own: a count or a day. */
function named(what: string, { say, date }: Voice): string {
  const counted = /^(paragraph|recommendation|section|agenda item) (\d+)$/.exec(what)
  if (counted) return say("readings.numbered", { what: counted[1] ?? "", number: counted[2] ?? "" })
  return /^\d{4}-\d{2}-\d{2}$/.test(what) ? date(what) : what
}

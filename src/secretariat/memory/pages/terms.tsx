import { useSaying } from "../../../platform/ui/saying.tsx"
import { Bdi } from "../../../platform/ui/unseen.tsx"
import type { UnitView } from "../views.ts"

type TermsProps = { terms: UnitView["sentences"][number]["terms"]; from: string; to: string }

/** The agreed terms of a sentence. Where the draft has another word, the page asks; the word stays. */
export function Terms({ terms, from, to }: TermsProps) {
  const { say } = useSaying()
  if (terms.length === 0) return null
  return (
    <>
      <p class="hint">{say("memory.terms")}</p>
      <ul>
        {terms.map(({ concept, term, translation, source, confidence, used }) => (
          <li key={concept}>
            <Bdi lang={from}>{term}</Bdi> – <Bdi lang={to}>{translation}</Bdi>{" "}
            <small>{say("memory.term_source", { source, confidence })}</small>
            {!used && <div class="hint">{say("memory.term_ask")}</div>}
          </li>
        ))}
      </ul>
    </>
  )
}

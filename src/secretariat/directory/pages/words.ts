import { languageNames, type Lang, type Speaker } from "../../../platform/languages.ts"
import { isolated } from "../../../platform/ui/saying.tsx"
import type { PartyCard } from "../party.ts"
import type { Status } from "../treaty-status.ts"

type Voice = Pick<Speaker, "say" | "date">

/** From when until when something held; both days may be unknown, which is said as "always". */
export function spanWords(
  { from, to }: { from: string | null; to: string | null },
  { say, date }: Voice,
): string {
  if (from !== null && to !== null) return say("directory.span_between", { from: date(from), to: date(to) })
  if (from !== null) return say("directory.span_from", { from: date(from) })
  return to === null ? say("directory.span_always") : say("directory.span_to", { to: date(to) })
}

/** Where a State stands, as far as the actions on record here say: that there is none is no finding. */
export function statusWords({ status, since, until, enters }: Status, { say, date }: Voice): string {
  const words = {
    none: () => say("directory.status_none"),
    signatory: () => say("directory.status_signatory", { since: date(since ?? "") }),
    party: () => say("directory.status_party", { since: date(since ?? "") }),
    former_party: () => say("directory.status_former_party", { until: date(until ?? "") }),
  }
  const further = [
    status === "party" && until !== undefined && say("directory.status_leaves", { until: date(until) }),
    enters !== undefined && say("directory.status_enters", { enters: date(enters) }),
  ]
  return [words[status](), ...further.filter((part) => part !== false)].join(" ")
}

/** Where a fact comes from, in the language it is written in, and how sure it is. */
export function sourceWords({ source, confidence }: Grounds, { say }: Pick<Speaker, "say">): string {
  return say("directory.source_and_confidence", {
    source: isolated(source),
    confidence: say(`directory.confidence_${confidence}`),
  })
}

type Grounds = Pick<PartyCard["names"][number], "source" | "confidence">

export function languageName(lang: Lang): string {
  return languageNames[lang]
}

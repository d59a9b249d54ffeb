import type { Speaker } from "../../../platform/languages.ts"
import type { Block } from "../../../platform/paper.ts"
import { cite } from "../../../secretariat/instruments/pages/cite.ts"
import { abouts } from "../../questionnaires/question.ts"
import type { SentFinding } from "../finding/finding.ts"

/** What kind of need or find it is, and the terms on which help is sought, in one line. */
export function findingLine({ kind, help, priority, partner, provision }: SentFinding, speaker: Speaker) {
  const { say } = speaker
  return [
    say(`questionnaires.about_${kind}`),
    help && say(`responses.help_${help}`),
    priority && say(`responses.priority_${priority}`),
    partner && say("responses.finding_partner_is", { partner }),
    provision && cite(provision, speaker),
  ]
    .filter(Boolean)
    .join(" · ")
}

/** Needs and finds at the end of a paper, kind by kind, each with the number of the question on which it rests. */
export function findingBlocks(
  findings: readonly SentFinding[],
  numbers: ReadonlyMap<string, string>,
  speaker: Speaker,
): Block[] {
  if (findings.length === 0) return []
  const { say } = speaker
  const inOrder = abouts.flatMap((about) => findings.filter(({ kind }) => kind === about))
  return [
    { kind: "heading", level: 1, runs: [{ text: say("responses.finding_of_submission") }] },
    ...inOrder.flatMap((finding): Block[] => {
      const number = numbers.get(finding.question) ?? finding.question
      const rests = say("responses.finding_rests", { number })
      return [
        { kind: "paragraph", runs: [{ text: `${findingLine(finding, speaker)} · ${rests}`, bold: true }] },
        { kind: "paragraph", lang: finding.lang, runs: [{ text: finding.text }] },
      ]
    }),
  ]
}

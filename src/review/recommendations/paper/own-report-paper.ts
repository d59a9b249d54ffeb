import { direction, type Lang, type Speaker } from "../../../platform/languages.ts"
import type { Block, Paper, Runs } from "../../../platform/paper.ts"
import { partyName } from "../../../secretariat/directory/find-party.ts"
import type { OwnReport } from "../views.ts"

type Entry = OwnReport["entries"][number]

/** A State's report on what a meeting recommended: each recommendation in its own words, and below it what the State says. */
export function ownReportPaper({ party, entries }: OwnReport, speaker: Speaker): Paper {
  const { lang, say } = speaker
  const [first] = entries
  return {
    lang,
    dir: direction(lang),
    header: {
      organization: partyName(party, lang),
      ...(first && { body: first.body_name }),
      notice: say("recommendations.paper_notice"),
    },
    title: say("recommendations.paper_title", { state: partyName(party, lang) }),
    ...(first?.symbol && { subtitle: first.symbol }),
    blocks: entries.flatMap((entry) => blocksOf(entry, speaker)),
  }
}

function blocksOf({ id, number, words, step }: Entry, speaker: Speaker): Block[] {
  const { lang, say, date } = speaker
  const label = say("recommendations.number", { number: String(number) })
  return [
    { kind: "heading", level: 2, bookmark: `r_${id.replaceAll("-", "")}`, runs: [{ text: label }] },
    { kind: "paragraph", runs: inLang(words.text, words.lang, lang) },
    ...(step === null
      ? [line(say("recommendations.paper_nothing"), "", speaker)]
      : [
          line(
            say("recommendations.field_status"),
            say("recommendations.status", { status: step.status }),
            speaker,
          ),
          line(say("recommendations.paper_as_of"), date(step.at), speaker),
          ...(step.lead ? [line(say("recommendations.field_lead"), step.lead, speaker)] : []),
          ...(step.said ? spoken(say("recommendations.field_said"), step.said, speaker, step.lang) : []),
          ...(step.link ? [line(say("recommendations.field_link"), step.link, speaker)] : []),
          ...(step.assistance
            ? spoken(say("recommendations.field_assistance"), step.assistance, speaker, step.lang)
            : []),
        ]),
  ]
}

/** What the State wrote: in another language than the paper's it stands by itself, in its own direction. */
function spoken(...[label, text, speaker, own]: [string, string, Speaker, Lang]): Block[] {
  if (own === speaker.lang) return [line(label, text, speaker)]
  const before = speaker.say("recommendations.paper_label", { label })
  return [
    { kind: "paragraph", indent: 1, runs: [{ text: before, bold: true }] },
    { kind: "paragraph", indent: 1, lang: own, runs: [{ text, lang: own }] },
  ]
}

function line(label: string, text: string, { say }: Speaker): Block {
  if (text === "") return { kind: "paragraph", indent: 1, runs: [{ text: label, italic: true }] }
  const before = say("recommendations.paper_label", { label })
  return { kind: "paragraph", indent: 1, runs: [{ text: `${before} `, bold: true }, { text }] }
}

function inLang(text: string, own: Lang, lang: Lang): Runs {
  return [{ text, ...(own !== lang && { lang: own }) }]
}

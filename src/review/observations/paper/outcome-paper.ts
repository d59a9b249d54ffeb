import { direction, type Lang, type Speaker } from "../../../platform/languages.ts"
import type { Block, Paper, Runs } from "../../../platform/paper.ts"
import { partyName } from "../../../secretariat/directory/find-party.ts"
import type { Outcome } from "../views.ts"

/**
 * What was handed on, as a paper: by provision and in the blueprint's order, a State's comment under the line with which it
 * is kept. Words stand in the language in which they were cleared; what is translated, in the paper's own.
 */
export function outcomePaper(outcome: Outcome, speaker: Speaker): Paper {
  const { lang, say, list } = speaker
  const { output, state, phase, at, parts } = outcome
  const to = [...new Set(parts.flatMap((part) => part.to))].toSorted()
  const values = { output: say("observations.output", { output }), state: partyName(state, lang), phase }
  return {
    lang,
    dir: direction(lang),
    header: {
      date: speaker.date(at),
      ...(to.length > 0 && { distribution: `${say("observations.goes_to")} ${list(to)}` }),
    },
    title: say("observations.outcome_title", values),
    blocks: output === "summary" ? summaryBlocks(outcome, speaker) : lineBlocks(outcome, speaker),
  }
}

type Words = { readonly lang: Lang; readonly body: string }

/** The translation into the paper's language where there is one that follows the cleared words, else these. */
function inPaper(
  { translations }: Outcome,
  own: Words,
  of: { part: string; comment: boolean; lang: Lang },
): Words {
  const fitting = translations.filter((one) => one.part === of.part && one.comment === of.comment)
  return fitting.find((one) => one.lang === of.lang && !one.stale) ?? own
}

function summaryBlocks(outcome: Outcome, { lang }: Speaker): Block[] {
  const [part] = outcome.parts
  const words = part && inPaper(outcome, part, { part: part.part, comment: false, lang })
  return (words?.body ?? "")
    .split(/\n{2,}/)
    .filter((text) => text.trim() !== "")
    .map((text) => ({ kind: "paragraph", runs: inLang(text, words?.lang ?? lang, lang) }) as const)
}

function lineBlocks(outcome: Outcome, speaker: Speaker): Block[] {
  const { lang, say } = speaker
  const { state } = outcome
  const parts = outcome.parts.map((line) => {
    const { body, lang: own } = inPaper(outcome, line, { part: line.part, comment: false, lang })
    const comment = line.comment && inPaper(outcome, line.comment, { part: line.part, comment: true, lang })
    return { ...line, body, lang: own, comment }
  })
  const kept = say("observations.kept_with", { state: partyName(state, lang) })
  const groups = [...Map.groupBy(parts, ({ provision }) => provision ?? "")]
  return groups.flatMap(([provision, lines]): Block[] => [
    { kind: "heading", level: 1, runs: [{ text: provision }] },
    ...lines.flatMap((line, index): Block[] => [
      {
        kind: "paragraph",
        number: `${index + 1}.`,
        runs: [
          ...(line.kind ? [{ text: `${say("observations.kind", { kind: line.kind })}. `, bold: true }] : []),
          ...inLang(line.body, line.lang, lang),
        ],
      },
      ...(line.comment ? [beside(kept, line.comment, lang)] : []),
      ...(line.to.length > 0 ? [goesTo(line.to, speaker)] : []),
    ]),
  ])
}

/** A State's words under the line of which they speak. */
export function beside(who: string, said: { body: string; lang: Lang }, lang: Lang): Block {
  const runs = [{ text: `${who} `, italic: true }, ...inLang(said.body, said.lang, lang)]
  return { kind: "paragraph", indent: 1, runs }
}

export function goesTo(to: readonly string[], { say, list }: Speaker): Block {
  const runs = [{ text: `${say("observations.goes_to")} `, italic: true }, { text: list(to) }]
  return { kind: "paragraph", indent: 1, runs }
}

export function inLang(text: string, own: Lang, lang: Lang): Runs {
  return [{ text, ...(own !== lang && { lang: own }) }]
}

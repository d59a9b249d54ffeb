import { direction, type Speaker } from "../../../platform/languages.ts"
import type { Block, Change, Paper as Sheet, Runs } from "../../../platform/paper.ts"
import { bylineText } from "../pages/words.ts"
import type { Paper, PaperPart, Run } from "../paper.ts"

/**
 * A non-paper as it is printed: each text under its number, and after it what is proposed. Insertions and deletions are
 * changes of the file itself, so that a capital can take or refuse each; a name stands there only where one may be told.
 */
export function nonPaperSheet(paper: Paper, speaker: Speaker): Sheet {
  const { lang, say, dateTime } = speaker
  return {
    lang,
    dir: direction(lang),
    header: {
      ...(paper.symbol && { symbol: paper.symbol }),
      date: dateTime(paper.at),
      notice: say("texts.paper_notice"),
    },
    title: paper.title,
    subtitle: say(paper.markup === "tracked" ? "texts.paper_with_changes" : "texts.non_paper"),
    blocks: paper.parts.flatMap((part) =>
      part.of === "text" ? textBlocks(part, speaker) : proposalBlocks(part, speaker),
    ),
  }
}

function textBlocks(part: PaperPart, { lang, say, list }: Speaker): Block[] {
  const { number, heading, status, untranslated } = part
  const hints = [say("texts.text_status", { status }), ...(untranslated ? [say("texts.untranslated")] : [])]
  return [
    { kind: "heading", level: 2, number: `${number}.`, runs: [{ text: heading ?? say("texts.text_title") }] },
    { kind: "paragraph", runs: [{ text: list(hints), italic: true }] },
    { kind: "paragraph", ...spoken(part, lang), runs: changes(part.runs, { lang, say, list }) },
  ]
}

function proposalBlocks(part: PaperPart, { lang, say, list }: Speaker): Block[] {
  const { code = "MOD", by, reason } = part
  const whose = by ? `: ${bylineText(by, { lang, say, list } as Speaker)}` : ""
  const head: Runs = [{ text: `${code}${whose}`, bold: true }]
  return [
    { kind: "paragraph", indent: 1, runs: head },
    { kind: "paragraph", indent: 1, ...spoken(part, lang), runs: changes(part.runs, { lang, say, list }) },
    ...(reason
      ? [
          {
            kind: "paragraph",
            indent: 1,
            ...spoken(part, lang),
            runs: [{ text: reason, italic: true }],
          } as const,
        ]
      : []),
  ]
}

function spoken(part: PaperPart, lang: Speaker["lang"]) {
  return part.lang === lang ? {} : { lang: part.lang }
}

function changes(runs: readonly Run[], says: Pick<Speaker, "lang" | "say" | "list">): Runs {
  return runs.map(({ text, kind, by, at }) => {
    if (kind === "same") return { text }
    const change: Change = { kind, ...(by && { by: bylineText(by, says as Speaker) }), ...(at && { at }) }
    return { text, change }
  })
}

import { direction, type Speaker } from "../../../platform/languages.ts"
import type { Block, Paper } from "../../../platform/paper.ts"
import { partyName } from "../../../secretariat/directory/find-party.ts"
import type { Line } from "../observation.ts"
import type { Observations } from "../views.ts"
import { beside, goesTo, inLang } from "./outcome-paper.ts"

/** The list as it stands for its reader: each line with its standing, its sources and what the State said of it. */
export function listPaper(list: Observations, speaker: Speaker): Paper {
  const { lang, say } = speaker
  const groups = [...Map.groupBy(list.lines, ({ provision }) => provision)]
  const output = list.outputs.find((one) => one.output === "observations")
  return {
    lang,
    dir: direction(lang),
    header: { notice: say(`observations.rule_${list.without_agreement}`) },
    title: say("observations.title", { state: partyName(list.state, lang) }),
    blocks: [
      ...groups.flatMap(([provision, lines]): Block[] => [
        { kind: "heading", level: 1, runs: [{ text: provision }] },
        ...lines.flatMap((line, index) => lineBlocks(line, { index, speaker })),
      ]),
      ...summaryBlocks(list, speaker),
      ...(output && output.to.length > 0 ? [goesTo(output.to, speaker)] : []),
    ],
  }
}

function lineBlocks(line: Line, { index, speaker }: { index: number; speaker: Speaker }): Block[] {
  const { lang, say } = speaker
  const { kind, status, body, comments, sources } = line
  const head = `${say("observations.kind", { kind })} (${say("observations.status", { status })}). `
  return [
    {
      kind: "paragraph",
      number: `${index + 1}.`,
      runs: [{ text: head, bold: true }, ...inLang(body, line.lang, lang)],
    },
    ...sources.map(({ question, asked, version, newest }): Block => {
      const which =
        newest > version
          ? say("observations.source_moved", { version, newest })
          : say("observations.source_version", { version })
      const runs = asked ? inLang(`${asked.number}. ${asked.text}`, asked.lang, lang) : [{ text: question }]
      return { kind: "paragraph", indent: 1, runs: [...runs, { text: ` (${which})` }] }
    }),
    ...comments.map((comment) => {
      const who = say("observations.kept_with", { state: partyName(comment.party, lang) })
      return beside(who, comment, lang)
    }),
  ]
}

function summaryBlocks({ summary }: Observations, { lang, say }: Speaker): Block[] {
  if (summary === null) return []
  const paragraphs = summary.body.split(/\n{2,}/).filter((text) => text.trim() !== "")
  return [
    { kind: "heading", level: 1, runs: [{ text: say("observations.summary") }] },
    ...paragraphs.map((text): Block => ({ kind: "paragraph", runs: inLang(text, summary.lang, lang) })),
  ]
}

import { direction, type Speaker } from "../../../platform/languages.ts"
import type { Block, Paper } from "../../../platform/paper.ts"
import { partyName } from "../../../secretariat/directory/find-party.ts"
import { circleName } from "../../../secretariat/documents/pages/circle-name.ts"
import { said } from "../../questionnaires/paper/said.ts"
import { briefGroups, type BriefGroup } from "../brief.ts"
import type { Check } from "../check-response.ts"

/** The clearance brief on two pages of paper: for whoever approves and has no account, or no time. */
export function briefPaper(check: Check, speaker: Speaker): Paper {
  const { lang, say, list } = speaker
  const { response, readers, standing } = check
  return {
    lang,
    dir: direction(lang),
    header: {
      symbol: `${response.questionnaire.code}/${response.questionnaire.version}`,
      body: partyName(response.party, lang),
      ...(standing !== null && { date: say("responses.version", { version: String(standing) }) }),
      notice: say("responses.brief_national"),
    },
    title: say("responses.title_brief"),
    subtitle: response.questionnaire.title,
    blocks: [
      { kind: "heading", level: 2, runs: [{ text: say("responses.who_will_read") }] },
      { kind: "paragraph", runs: [{ text: list(readers.map((circle) => circleName(circle, speaker))) }] },
      ...briefGroups(check).flatMap((group) => groupBlocks(group, speaker)),
    ],
  }
}

function groupBlocks({ heading, lines, more }: BriefGroup, speaker: Speaker): Block[] {
  const { say, sayCode } = speaker
  const rest = more > 0 ? [{ text: say("responses.brief_more", { count: more }) }] : []
  return [
    { kind: "heading", level: 2, runs: [{ text: say(heading) }] },
    ...(lines.length === 0
      ? [{ kind: "paragraph", runs: [{ text: say("responses.brief_none") }] } as const]
      : [
          {
            kind: "list",
            items: lines.map(({ line, why }) => ({
              number: `${line.number}.`,
              runs: [
                ...said({ ...line.text, text: shortened(line.text.text) }, speaker),
                ...why.map((key) => ({ text: ` ${sayCode(key)}`, bold: true })),
              ],
            })),
          } as const,
        ]),
    ...(rest.length > 0 ? [{ kind: "paragraph", runs: rest } as const] : []),
  ]
}

/** A question may have 400 letters; two lines tell which one it is. */
const MAX_LETTERS = 130

function shortened(text: string): string {
  return text.length <= MAX_LETTERS ? text : `${text.slice(0, text.lastIndexOf(" ", MAX_LETTERS))} …`
}

import { direction, type Speaker } from "../../../platform/languages.ts"
import type { Block, Masthead, Paper, Runs } from "../../../platform/paper.ts"
import type { Part } from "../../texts/redline.ts"
import type { ReportDraft } from "./draft.ts"
import type { Piece } from "./pieces.ts"
import { dayOf } from "./wording.ts"
import type { Written } from "./write-report.ts"

const levels = { section: 1, part: 2, heading: 3, label: 3 } as const

/** Of the paper's language, and of English, in which some of a head's lines are printed. */
export type Speakers = { readonly speaker: Speaker; readonly english: Speaker }
/** `changes`: what the meeting amended, by piece, for a paper that shows it. */
type Printing = Speakers & { changes?: ReadonlyMap<string, readonly Part[]> }

/** The report as a paper in the layout of United Nations documents, for Word and PDF. */
export function paperOf(
  { title, pieces }: Written,
  draft: ReportDraft,
  { speaker, english, changes = new Map() }: Printing,
): Paper {
  return {
    lang: draft.lang,
    dir: direction(draft.lang),
    header: mastheadOf(draft, { speaker, english }),
    title,
    blocks: pieces.map((piece) => blockOf(piece, changes.get(piece.id))),
  }
}

function mastheadOf(draft: ReportDraft, speakers: Speakers): Masthead {
  const { symbol, issued, conference, body, distribution, original } = draft
  return {
    organization: speakers.speaker.say("meetings.written_organization"),
    body: conference === null ? body.name : `${conference}\n${body.name}`,
    ...(symbol !== null && { symbol }),
    ...particularsOf({ distribution, original }, speakers),
    ...(issued !== null && { date: dayOf(issued, speakers.speaker) }),
  }
}

type Particulars = { distribution: ReportDraft["distribution"]; original: string | null }

/** In Arabic, Chinese and Russian documents these lines of the head are in English (facts 6.3). */
export function particularsOf(
  { distribution, original }: Particulars,
  { speaker, english }: Speakers,
): Masthead {
  const { say } = ["ar", "ru", "zh"].includes(speaker.lang) ? english : speaker
  return {
    distribution: say(`meetings.written_distribution_${distribution}`),
    ...(original !== null && { original: say("meetings.written_original", { lang: original }) }),
  }
}

/** A bookmark is at most forty signs; the ids that people's paragraphs have are longer and are shortened from the front. */
export function bookmarkOf(id: string): string {
  const plain = id.replaceAll(/[^A-Za-z0-9_]/g, "")
  return `r_${plain.slice(-38)}`
}

const kinds = { inserted: "ins", deleted: "del" } as const

function runsOf(parts: readonly Part[]): Runs {
  return parts.map(({ kind, text }) => (kind === "same" ? { text } : { text, change: { kind: kinds[kind] } }))
}

function blockOf({ kind, id, number, text }: Piece, changed: readonly Part[] | undefined): Block {
  const runs = changed ? runsOf(changed) : [{ text }]
  const own = { bookmark: bookmarkOf(id), ...(number !== "" && { number }), runs }
  switch (kind) {
    case "section":
    case "part":
    case "heading":
    case "label":
      return { kind: "heading", level: levels[kind], ...own }
    case "entry":
      return { kind: "paragraph", indent: 1, ...own }
    case "under_entry":
      return { kind: "paragraph", indent: 2, ...own }
    default:
      return { kind: "paragraph", ...own }
  }
}

import { z } from "zod"
import { languages } from "../../platform/languages.ts"
import type { Moves } from "../../platform/moves.ts"
import { textStatuses } from "../texts/content-text.ts"
import { Part } from "../texts/redline.ts"

export const MAX_PARAGRAPHS = 600

export const reportStatuses = ["draft", "before_the_meeting", "adopted"] as const
/** A report is drafted, laid before the meeting as an L. document, and adopted. */
export const reportMoves = {
  lay: { from: ["draft"], to: "before_the_meeting" },
  adopt: { from: ["before_the_meeting"], to: "adopted" },
} as const satisfies Moves<(typeof reportStatuses)[number]>

export const reportSections = ["introduction", "recommendations", "deliberations", "opening"] as const
export type ReportSection = (typeof reportSections)[number]
export const reportStandings = ["adopted", "chair", "secretariat"] as const

/** One piece of the report in reading order, with the text behind it where a person or the meeting has written one. */
export const ReportPiece = z
  .object({
    kind: z.enum([
      "section",
      "part",
      "heading",
      "label",
      "recommendation",
      "paragraph",
      "entry",
      "under_entry",
    ]),
    id: z.string(),
    number: z.string(),
    text: z.string(),
    /** The language of the words, when they are still to be translated. */
    lang: z.enum(languages),
    /** On whose word the part stands to which it belongs: what is not the meeting's own is not before it for adoption. */
    standing: z.enum(reportStandings),
    written: z
      .object({
        text: z.uuid(),
        status: z.enum(textStatuses),
        version: z.int(),
        /** The words in the working language, and how the meeting has amended them. */
        body: z.string(),
        amended: z.array(Part).nullable(),
        can: z.object({ agree: z.boolean(), amend: z.boolean() }),
      })
      .nullable(),
  })
  .meta({ id: "ReportPiece" })
export type ReportPiece = z.output<typeof ReportPiece>

export const MeetingReport = z
  .object({
    meeting: z.uuid(),
    /** Null before the report is begun. */
    report: z
      .object({
        id: z.uuid(),
        negotiation: z.uuid(),
        lang: z.enum(languages),
        symbol: z.string().nullable(),
        status: z.enum(reportStatuses),
        adopted: z.iso.date().nullable(),
        deliberations: z.enum(reportStandings),
      })
      .nullable(),
    title: z.string(),
    lang: z.enum(languages),
    pieces: z.array(ReportPiece),
    /** Where what it recommends is followed up, once it is adopted or was taken from a report. */
    recommended: z.object({ path: z.string(), count: z.int() }).nullable(),
    can: z.object({ begin: z.boolean(), write: z.boolean(), lay: z.boolean(), adopt: z.boolean() }),
  })
  .meta({ id: "MeetingReport" })
export type MeetingReport = z.output<typeof MeetingReport>

export type ReportFacts = {
  readonly id: string
  readonly meeting: string
  readonly negotiation: string
  readonly lang: (typeof languages)[number]
  readonly symbol: string | null
  readonly sittings: number | null
  readonly deliberations: (typeof reportStandings)[number]
  readonly status: (typeof reportStatuses)[number]
  readonly adopted: string | null
}

/** Texts of the report, as negotiations name them. */
export const PARAGRAPH = "report_paragraph"
export const PIECE = "report_piece"

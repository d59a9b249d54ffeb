import { z } from "zod"
import { languages, type Lang } from "../../platform/languages.ts"
import type { Moves } from "../../platform/moves.ts"
import { proposalCodes } from "./proposal-code.ts"

/** One text: a question, a paragraph, a recommendation. Longer ones are several texts. */
export const MAX_BODY = 20_000
export const MAX_WORDS = 4_000
/** A text that has been through more versions than this is read from its latest ones. */
export const MAX_VERSIONS = 200

export const textStatuses = [
  "open",
  "bracketed",
  "parked",
  "in_small_group",
  "chairs_proposal",
  "agreed_ad_referendum",
  "agreed",
  "agreed_in_package",
  "reopened",
  "withdrawn",
] as const
export type TextStatus = (typeof textStatuses)[number]

const UNSETTLED = ["open", "bracketed", "parked", "in_small_group", "chairs_proposal", "reopened"] as const
const SETTLED = ["agreed_ad_referendum", "agreed", "agreed_in_package"] as const

/** Whoever finds a text where she wanted to put it came too late: a move leads out of a state. */
function unsettledBut(status: TextStatus): readonly TextStatus[] {
  return UNSETTLED.filter((one) => one !== status)
}

/** The life of one text. Each move is a deed of the chair; the server enforces this table and the page shows it. */
export const textMoves = {
  takeUp: { from: unsettledBut("open"), to: "open" },
  bracket: { from: unsettledBut("bracketed"), to: "bracketed" },
  park: { from: unsettledBut("parked"), to: "parked" },
  refer: { from: unsettledBut("in_small_group"), to: "in_small_group" },
  /** The chair may offer one text after another; each says which version it replaces. */
  offer: { from: UNSETTLED, to: "chairs_proposal" },
  agreeAdReferendum: { from: UNSETTLED, to: "agreed_ad_referendum" },
  agree: { from: [...UNSETTLED, "agreed_ad_referendum"], to: "agreed" },
  agreeInPackage: { from: [...UNSETTLED, "agreed_ad_referendum"], to: "agreed_in_package" },
  agreePackage: { from: ["agreed_in_package"], to: "agreed" },
  reopen: { from: SETTLED, to: "reopened" },
  withdraw: { from: [...UNSETTLED, ...SETTLED], to: "withdrawn" },
} as const satisfies Moves<TextStatus>
export type TextMove = keyof typeof textMoves

/** What the last move said: why, until what, and at whose asking. */
export const MoveNote = z
  .object({
    move: z.string(),
    why: z.string().nullable(),
    until: z.string().nullable(),
    at: z.iso.datetime(),
  })
  .meta({ id: "TextMoveNote" })

export const standings = ["draft", "chair", "agreed", "translation"] as const
export type VersionStanding = (typeof standings)[number]

/** One version, without its words. A translation is stale when the version that it follows is not the latest one. */
export const TextVersion = z
  .object({
    lang: z.enum(languages),
    number: z.int(),
    follows: z.int().nullable(),
    standing: z.enum(standings),
    issued: z.iso.datetime().nullable(),
    stale: z.boolean(),
  })
  .meta({ id: "TextVersion" })
export type TextVersion = z.output<typeof TextVersion>

/** A text as the list of a negotiation shows it: in its authoritative language, in its latest version. */
export const TextRow = z
  .object({
    id: z.uuid(),
    thing: z.string(),
    subject: z.string(),
    field: z.string(),
    position: z.string(),
    label: z.string().nullable(),
    lang: z.enum(languages),
    status: z.enum(textStatuses),
    version: z.int(),
    standing: z.enum(standings),
    body: z.string(),
    /** How many proposals stand, by code. How many support something is nowhere. */
    proposals: z.array(z.object({ code: z.enum(proposalCodes), count: z.int() })),
    note: MoveNote.nullable(),
    package: z.uuid().nullable(),
  })
  .meta({ id: "NegotiatedTextRow" })
export type TextRow = z.output<typeof TextRow>

export type TextFacts = {
  readonly id: string
  readonly negotiation: string
  readonly thing: string
  readonly subject: string
  readonly field: string
  readonly position: string
  readonly label: string | null
  readonly lang: Lang
  readonly status: TextStatus
  readonly package: string | null
  readonly last_move: string | null
}

export type VersionFacts = {
  readonly id: string
  readonly text: string
  readonly lang: Lang
  readonly number: number
  readonly follows: number | null
  readonly standing: VersionStanding
  readonly body: string
  readonly proposal: string | null
  readonly issued: Date | null
  readonly at: Date
}

/** One way to write the same: composed letters, and lines ended as on most machines. */
export function writtenBody(body: string): string {
  return body.replaceAll(/\r\n?/g, "\n").normalize("NFC")
}

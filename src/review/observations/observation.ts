import { z } from "zod"
import { languages } from "../../platform/languages.ts"
import type { Moves } from "../../platform/moves.ts"
import { NamedQuestion } from "../questionnaires/question.ts"

export const OBSERVATION = "observation"

/** Lines of one review: over all instruments more than anybody reads in a meeting. */
export const MAX_LINES = 500
export const MAX_BODY = 4_000
export const MAX_COMMENTS = 40
/** Answers on which one line rests. */
export const MAX_SOURCES = 20
export const MAX_SUMMARY = 60_000

/** The order of the blueprint: gaps and challenges, good practices, suggestions, needs for assistance. */
export const kinds = ["challenge", "good_practice", "suggestion", "assistance_need"] as const
export type Kind = (typeof kinds)[number]

export function isKind(word: string | null): word is Kind {
  return (kinds as readonly (string | null)[]).includes(word)
}

export const statuses = ["draft", "proposed", "commented", "agreed", "kept", "withdrawn"] as const
export type Status = (typeof statuses)[number]

/**
 * The life of a line. The reviewing team drafts and proposes; the State under review comments or agrees; a line on which
 * the two do not meet may be kept with the State's comment beside it. New words go to the State again.
 */
export const moves = {
  propose: { from: ["draft"], to: "proposed" },
  comment: { from: ["proposed", "kept"], to: "commented" },
  agree: { from: ["proposed", "commented", "kept"], to: "agreed" },
  keep: { from: ["commented"], to: "kept" },
  reword: { from: ["proposed", "commented", "agreed", "kept"], to: "proposed" },
  withdraw: { from: ["draft", "proposed", "commented", "agreed", "kept"], to: "withdrawn" },
} as const satisfies Moves<Status>

/** What becomes of a line at the end without agreement: a rule of the procedure. */
export type WithoutAgreement = "not_transmitted" | "with_comment"

/** Whether a line goes into the list that is handed on, and whether the State's comment goes beside it. */
export function goesOn(status: Status, rule: WithoutAgreement): "alone" | "with_comment" | "not" {
  if (status === "agreed") return "alone"
  if (status === "kept") return "with_comment"
  if (status === "draft" || status === "withdrawn") return "not"
  return rule === "with_comment" ? "with_comment" : "not"
}

export const Source = z
  .object({
    question: z.string(),
    /** Its number and words, for who reads the answers. */
    asked: NamedQuestion.nullable(),
    version: z.int(),
    /** The newest version that was submitted; it differs from `version` when the answer has changed since. */
    newest: z.int(),
  })
  .meta({ id: "ObservationSource" })
export type Source = z.output<typeof Source>

export const Line = z
  .object({
    id: z.uuid(),
    kind: z.enum(kinds),
    provision: z.string(),
    number: z.int(),
    lang: z.enum(languages),
    body: z.string(),
    status: z.enum(statuses),
    /** The reviewing State that drafted it. */
    party: z.string(),
    thread: z.uuid().nullable(),
    sources: z.array(Source),
    source_changed: z.boolean(),
    comments: z.array(
      z.object({
        party: z.string(),
        number: z.int(),
        lang: z.enum(languages),
        body: z.string(),
        at: z.iso.datetime(),
      }),
    ),
    goes: z.enum(["alone", "with_comment", "not"]),
    can: z.object({
      reword: z.boolean(),
      propose: z.boolean(),
      comment: z.boolean(),
      agree: z.boolean(),
      keep: z.boolean(),
      confirm: z.boolean(),
      withdraw: z.boolean(),
    }),
  })
  .meta({ id: "Observation" })
export type Line = z.output<typeof Line>

/** A line as its row says it, with its newest wording. */
export type LineFacts = {
  readonly id: string
  readonly review: string
  readonly kind: Kind
  readonly provision: string
  readonly number: number
  readonly lang: (typeof languages)[number]
  readonly body: string
  readonly thread: string | null
  readonly status: Status
  readonly party: string
  readonly by_account: string
  readonly at: Date
}

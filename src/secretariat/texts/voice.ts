import { z } from "zod"
import { languages, type Lang } from "../../platform/languages.ts"
import type { Moves } from "../../platform/moves.ts"
import { Byline } from "./proposal.ts"
import { formats, type Format } from "./rules.ts"

/** Voices that one text's page shows; the earliest give way. */
export const MAX_VOICES = 500

export const voiceKinds = ["comment", "objection", "reopening"] as const
export type VoiceKind = (typeof voiceKinds)[number]

/** What was said can be taken back; the chair's consent answers a request to reopen. */
export const voiceMoves = {
  withdraw: { from: ["said"], to: "withdrawn" },
  consent: { from: ["said"], to: "consented" },
} as const satisfies Moves<"said" | "withdrawn" | "consented">

/** Something said of a text in words: a comment, an objection, a request to reopen. Never counted, never weighed. */
export const Voice = z
  .object({
    id: z.uuid(),
    kind: z.enum(voiceKinds),
    format: z.enum(formats),
    /** The version that it was said of; it stays there. */
    version: z.int(),
    version_lang: z.enum(languages),
    lang: z.enum(languages),
    body: z.string(),
    status: z.enum(["said", "consented"]),
    by: Byline.nullable(),
    mine: z.boolean(),
    at: z.iso.datetime().nullable(),
    can: z.object({ withdraw: z.boolean(), consent: z.boolean() }),
  })
  .meta({ id: "TextVoice" })
export type Voice = z.output<typeof Voice>

export type VoiceFacts = {
  readonly id: string
  readonly text: string
  readonly round: string
  readonly kind: VoiceKind
  readonly version: number
  readonly version_lang: Lang
  readonly lang: Lang
  readonly body: string | null
  readonly office: "chair" | "secretariat" | null
  readonly status: "said" | "withdrawn" | "consented"
  readonly at: Date
  readonly format: Format
}

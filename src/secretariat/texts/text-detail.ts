import { z } from "zod"
import { languages } from "../../platform/languages.ts"
import { Circle } from "../access/circle.ts"
import { TextRow, TextVersion } from "./content-text.ts"
import { Proposal } from "./proposal.ts"
import { Round } from "./round.ts"
import { Voice } from "./voice.ts"

/** A capital whose word is awaited. In informal formats only that delegation, the chair and the secretariat read which. */
const Referendum = z
  .object({ id: z.uuid(), party: z.string(), can: z.object({ lift: z.boolean() }) })
  .meta({ id: "TextReferendum" })

/** The latest version in one language, beside the others; stale when the authoritative text has moved on since. */
const InLanguage = z
  .object({
    lang: z.enum(languages),
    number: z.int(),
    follows: z.int().nullable(),
    current: z.int(),
    stale: z.boolean(),
    authoritative: z.boolean(),
    body: z.string(),
  })
  .meta({ id: "TextInLanguage" })

export const TextDetail = TextRow.extend({
  negotiation: z.uuid(),
  versions: z.array(TextVersion),
  in_languages: z.array(InLanguage),
  proposals_made: z.array(Proposal),
  voices: z.array(Voice),
  awaits: z.array(Referendum),
  rounds: z.array(Round),
  seats: z.array(z.object({ party: z.string() })),
  /** Who renders it into which language, for whoever gives it out; empty for everybody else. */
  given_to: z.array(z.object({ task: z.uuid(), lang: z.enum(languages), assignee: z.uuid() })),
  can: z.object({
    set_chair_text: z.boolean(),
    draft: z.boolean(),
    issue: z.boolean(),
    move: z.record(z.string(), z.boolean()),
    assign_translation: z.boolean(),
  }),
  visible_to: z.array(Circle),
}).meta({ id: "NegotiatedText" })
export type TextDetail = z.output<typeof TextDetail>

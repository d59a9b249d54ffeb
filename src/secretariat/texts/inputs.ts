import { z } from "zod"
import { languages } from "../../platform/languages.ts"
import { MAX_BODY, MAX_WORDS } from "./content-text.ts"
import { MAX_PARTICIPANTS, MAX_TITLE, Participant } from "./negotiation.ts"
import { MAX_GROUP_NAME, MAX_SPONSORS } from "./proposal.ts"
import { proposalCodes } from "./proposal-code.ts"
import { formats, Rules } from "./rules.ts"

export const Lang = z.enum(languages)
export const Body = z.string().trim().min(1).max(MAX_BODY)
export const Words = z.string().trim().min(1).max(MAX_WORDS)
export const Party = z.string().regex(/^[A-Z]{3}$/)

export const WhichNegotiation = z.object({ negotiation: z.uuid() })
export const WhichText = z.object({ text: z.uuid() })
export const WhichRound = z.object({ round: z.uuid() })
export const WhichProposal = z.object({ proposal: z.uuid() })

/** A zone that this runtime knows. */
const Zone = z
  .string()
  .max(60)
  .refine(isZone, { params: { code: "platform.field_clock_zone" } })

/** The body whose texts these are, in small letters; its deeds have a chain of the record of their own. */
const BodyName = z.string().regex(/^[a-z][a-z0-9-]{1,39}$/)

export const CarriedOn = WhichNegotiation.extend({ body: BodyName, matter: z.uuid().optional() })

export const Opened = z.object({
  body: BodyName,
  title: z.string().trim().min(1).max(MAX_TITLE),
  /** The language in which drafts are authoritative unless a text says otherwise. */
  lang: Lang,
  participants: z.array(Participant).min(1).max(MAX_PARTICIPANTS),
  /** The usual ones when the body hands in none. */
  rules: Rules.optional(),
  /** The meeting to which it belongs: then only those whose role is for that meeting take part. */
  matter: z.uuid().optional(),
  zone: Zone.optional(),
  /** The negotiation, perhaps of another body, that this one carries on. */
  continues: z.uuid().optional(),
  /** Whether its texts are carried along as drafts; a room that puts its own texts in says no. */
  carry: z.boolean().default(false),
})

export const Added = WhichNegotiation.extend({
  /** The thing whose text this is, its id and which of its fields: `question`, `0193…`, `wording`. */
  thing: z.string().regex(/^[a-z][a-z_]{1,39}$/),
  subject: z.string().min(1).max(80),
  field: z.string().regex(/^[a-z][a-z_]{0,39}$/),
  /** Texts stand in the order of these keys, compared by code point. */
  position: z.string().regex(/^[0-9A-Za-z.]{1,60}$/),
  label: z.string().trim().min(1).max(120).optional(),
  lang: Lang.optional(),
  body: Body,
})

/** For whom the caller acts; needed only by who acts for several delegations here. */
const For = { party: Party.optional() }

export const Proposed = WhichRound.extend({
  ...For,
  /** The text that it is about; an addition stands after it. */
  text: z.uuid(),
  code: z.enum(proposalCodes),
  lang: Lang,
  body: Body.optional(),
  reason: Words.optional(),
  /** The version that was before the proposer; the latest if nothing is said. */
  base: z.int().min(1).optional(),
  sponsors: z.array(Party).max(MAX_SPONSORS).default([]),
  on_behalf_of: z.string().trim().min(1).max(MAX_GROUP_NAME).optional(),
  show_to_chair: z.boolean().default(false),
})

/** Made by ear, for the delegation that then confirms it. */
export const TakenDown = Proposed.omit({ show_to_chair: true }).extend({ party: Party })

export const Said = WhichText.extend({
  ...For,
  round: z.uuid(),
  lang: Lang,
  words: Words,
  /** The version that is spoken of: the latest of the authoritative language if nothing is said. */
  version: z.int().min(1).optional(),
  version_lang: Lang.optional(),
  show_to_chair: z.boolean().default(false),
})

export const Acting = z.object(For)
export const RoundOpened = WhichNegotiation.extend({
  format: z.enum(formats),
  name: z.string().trim().min(1).max(120).optional(),
})
export const Why = z.string().trim().min(1).max(600)

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== ""
  } catch {
    return false
  }
}

import { z } from "zod"
import { languages } from "../../../platform/languages.ts"
import { WhichReview } from "../inputs.ts"
import { PartyCode } from "../views.ts"

export const LETTER = "review_letter"

/** Notes verbales of the secretariat to a mission; and what a State's people hand over among themselves. */
export const notes = ["nomination_request", "reviewers_told", "focal_point_change", "reminder"] as const
export const letterKinds = [...notes, "handover"] as const
export type LetterKind = (typeof letterKinds)[number]

export const MAX_LETTER = 20_000
/** Letters of one review. */
export const MAX_LETTERS = 500

const Kind = z.enum(letterKinds)
const Lang = z.enum(languages)

export const LettersAsked = WhichReview.extend({
  /** With the two others: a draft from the data as they are now. */
  kind: Kind.optional(),
  party: PartyCode.optional(),
  lang: Lang.optional(),
})

const Letter = z.object({ kind: Kind, party: z.string(), lang: Lang, body: z.string() })
export const LetterKept = WhichReview.extend({
  kind: Kind,
  party: PartyCode,
  lang: Lang,
  body: z.string().trim().min(1).max(MAX_LETTER),
})

export const Letters = z
  .object({
    review: z.uuid(),
    letters: z.array(Letter.extend({ id: z.uuid(), at: z.iso.datetime() })),
    /** What the caller may draft, and to or for whom. */
    may_draft: z.array(z.object({ kind: Kind, parties: z.array(z.string()) })),
    draft: Letter.nullable(),
  })
  .meta({ id: "ReviewLetters" })
export type Letters = z.output<typeof Letters>

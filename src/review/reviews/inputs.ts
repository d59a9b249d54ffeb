import { z } from "zod"
import { MAX_PHASES, MAX_REVIEWERS } from "./review.ts"
import { PartyCode } from "./views.ts"

export const Mechanism = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(60)
export const WhichReview = z.object({ review: z.uuid() })
export const WhichProcedure = z.object({ procedure: Mechanism })

export const Listed = z.object({
  mechanism: Mechanism.optional(),
  phase: z.coerce.number().int().min(1).max(MAX_PHASES).optional(),
  /** Only reviews that wait for this step. */
  step: z.string().max(40).optional(),
  state: PartyCode.optional(),
})

/** A review whose reviewers were drawn before there was this house, or outside it. */
export const Entered = z.object({
  mechanism: Mechanism,
  phase: z.int().min(1).max(MAX_PHASES),
  state: PartyCode,
  reviewers: z.array(PartyCode).min(1).max(MAX_REVIEWERS),
  started: z.iso.date(),
})

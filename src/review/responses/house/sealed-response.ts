import { z } from "zod"
import { participantClasses } from "../../../secretariat/access/circle.ts"
import { circleKinds } from "../../../secretariat/access/roles.ts"
import { SubmissionContent } from "../submission-content.ts"

/** What the package form calls it. */
export const SEALED_KIND = "response"
/** A response of 500 questions with long answers has about two megabytes. */
export const MAX_SEALED_BYTES = 12 * 1024 * 1024
export const MAX_READERS = 2_000

/** An audience that the State gave, named as every installation can find its own circle for it. */
export const Reader = z.strictObject({
  /** One answer; null for all of them. */
  question: z.string().nullable(),
  kind: z.enum(circleKinds),
  party: z.string().nullable(),
  class: z.enum(participantClasses).nullable(),
  label: z.string().nullable(),
})
export type Reader = z.output<typeof Reader>

/**
 * What leaves a State's own house: one version exactly as it was cleared, and who may read it besides the State, the
 * secretariat and those of the review. No draft, no author, no task, no talk. The receiver decides again.
 */
export const SealedResponse = z.strictObject({
  /** The id under which others know the response, in every installation the same. */
  response: z.uuid(),
  review: z.uuid().nullable(),
  status: z.enum(["standing", "withdrawn"]),
  content: SubmissionContent,
  readers: z.array(Reader).max(MAX_READERS),
})
export type SealedResponse = z.output<typeof SealedResponse>

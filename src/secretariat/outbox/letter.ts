import { z } from "zod"

export const letterStatuses = ["waiting", "sent", "kept", "failed"] as const

/** A letter of the outbox. Its content is there for officers only; an administrator sees that it left and when. */
export const LetterCard = z
  .object({
    id: z.uuid(),
    to: z.string(),
    lang: z.string(),
    status: z.enum(letterStatuses),
    at: z.iso.datetime(),
    sent: z.iso.datetime().nullable(),
    tries: z.number().int(),
    /** The code with which the mail server last refused it. */
    refusal: z.string().nullable(),
    /** Keys of sentences and what they are said with; null for who may not read the letter. */
    content: z
      .object({
        subject: z.string(),
        body: z.string(),
        values: z.record(z.string(), z.union([z.string(), z.number()])),
      })
      .nullable(),
  })
  .meta({ id: "LetterCard" })
export type LetterCard = z.infer<typeof LetterCard>

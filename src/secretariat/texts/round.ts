import { z } from "zod"
import type { Moves } from "../../platform/moves.ts"
import { formats } from "./rules.ts"

/** One sitting on the texts, in one format. Several may be open: a small group works beside the plenary. */
export const Round = z
  .object({
    id: z.uuid(),
    number: z.int(),
    format: z.enum(formats),
    name: z.string().nullable(),
    status: z.enum(["open", "closed"]),
    at: z.iso.datetime(),
    closed: z.iso.datetime().nullable(),
    can: z.object({
      close: z.boolean(),
      propose: z.boolean(),
      speak: z.boolean(),
      object: z.boolean(),
      take_down: z.boolean(),
    }),
  })
  .meta({ id: "NegotiationRound" })
export type Round = z.output<typeof Round>

export const roundMoves = {
  close: { from: ["open"], to: "closed" },
} as const satisfies Moves<"open" | "closed">

export type RoundFacts = {
  readonly id: string
  readonly negotiation: string
  readonly number: number
  readonly format: (typeof formats)[number]
  readonly name: string | null
  readonly status: "open" | "closed"
  readonly at: Date
  readonly closed: Date | null
}

import { z } from "zod"
import { contract, read } from "../contract.ts"

/** What one page follows: itself, its comments, those who write beside; more is a list, which reloads. */
export const MAX_WATCHED = 50

/** A kind of thing and its id: `document:0193…`. */
export const Watched = z.string().regex(/^[a-z_]{1,40}:[\w.-]{1,80}$/)

export const Changes = z
  .object({
    /** The present version of what has changed and the caller may see. */
    events: z.array(
      z.object({ thing: z.string(), id: z.string(), version: z.number().int(), at: z.iso.datetime() }),
    ),
    /** Those of the things asked for that there are for this caller. */
    watching: z.array(Watched),
    /** What to ask with the next time. */
    at: z.iso.datetime(),
    /** So long ago that what happened since is not known any more: read everything again. */
    lost: z.boolean(),
  })
  .meta({ id: "Changes" })

export const EventsInput = z.object({
  things: z.array(Watched).min(1).max(MAX_WATCHED),
  since: z.iso.datetime().optional(),
})

export const events = contract("events", {
  /** Which of some things have changed; also what browsers ask that cannot hold a stream. */
  since: read("/events/since", EventsInput, Changes),
})

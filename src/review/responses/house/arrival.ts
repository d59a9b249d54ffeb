import { z } from "zod"
import { Receipt } from "../receipt.ts"

export const MAX_ARRIVALS = 50

const ArrivalRow = z.object({
  id: z.uuid(),
  party: z.string(),
  submission: z.uuid(),
  questionnaire: z.object({ code: z.string(), version: z.string() }),
  version: z.int(),
  status: z.enum(["standing", "withdrawn"]),
  number: z.string(),
  at: z.iso.datetime(),
})
export type ArrivalRow = z.output<typeof ArrivalRow>

/** Files of States' own houses that were taken in, the newest first, each with its receipt to send back. */
export const Arrivals = z.object({ arrivals: z.array(ArrivalRow) }).meta({ id: "ResponseArrivals" })
export type Arrivals = z.output<typeof Arrivals>

export const Arrived = z
  .object({
    arrival: ArrivalRow,
    receipt: Receipt,
    /** It had been taken in before; nothing was changed. */
    repeated: z.boolean(),
  })
  .meta({ id: "ResponseArrived" })
export type Arrived = z.output<typeof Arrived>

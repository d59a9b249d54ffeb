import { z } from "zod"
import { Citation } from "../../secretariat/instruments/registers.ts"

/** What cites a recommendation's provisions, by kind, in the words of the rooms that keep it. */
export const Trace = z
  .object({ kind: z.string(), heading: z.string(), citations: z.array(Citation) })
  .meta({ id: "RecommendationTrace" })
export type Trace = z.output<typeof Trace>

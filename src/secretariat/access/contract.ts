import { z } from "zod"
import { contract, read, write } from "../../platform/contract.ts"
import { Circle } from "./circle.ts"

export const Audiences = z.object({ circles: z.array(Circle) }).meta({ id: "Audiences" })

export const Ended = z.object({ grant: z.uuid(), ended: z.boolean() }).meta({ id: "EndedGrant" })

export const access = contract("access", {
  /** The circles to which the caller belongs, and to which she may therefore address something. */
  listCircles: read("/circles", z.object({}), Audiences),
  /** Ends somebody's role; what was released to her circles is closed to her from then on. */
  endGrant: write("/grants/:grant/end", z.object({ grant: z.uuid() }), Ended),
})

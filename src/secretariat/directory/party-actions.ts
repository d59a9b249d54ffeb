import { z } from "zod"
import { TreatyAction } from "./treaty-status/action.ts"
import { Status } from "./treaty-status.ts"

/** What one State did towards the treaties until a day, and where that left it. */
export const PartyActions = z
  .object({
    party: z.string(),
    at: z.iso.date(),
    statuses: z.array(Status),
    actions: z.array(
      z.object({
        ...TreatyAction.shape,
        /** 1 as first recorded, then one more for each correction. */
        version: z.int(),
        /** A reservation or declaration that has effect on the day; what is no declaration never has. */
        in_effect: z.boolean(),
      }),
    ),
  })
  .meta({ id: "PartyActions" })
export type PartyActions = z.output<typeof PartyActions>

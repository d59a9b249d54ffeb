import { z } from "zod"
import type { Watchable } from "../../platform/events.ts"
import { NEGOTIATION, visibleNegotiations } from "./find-negotiation.ts"

/** Live pages follow a negotiation; whoever does not see it hears nothing of it. */
export const watchNegotiation: Watchable = {
  thing: NEGOTIATION,
  async visible(caller, ids) {
    const asked = ids.filter((id) => z.uuid().safeParse(id).success)
    if (asked.length === 0) return []
    const found = await visibleNegotiations(caller).where("negotiation.id", "in", asked).execute()
    return found.map(({ id }) => id)
  },
}

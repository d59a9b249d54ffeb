import { z } from "zod"
import type { Watchable } from "../../platform/events.ts"
import type { Caller } from "../../platform/room.ts"
import type { HistoryOf } from "../audit/history-register.ts"
import { chainOf } from "./body.ts"
import { MEETING, visibleMeetings } from "./find-meeting.ts"

/** Live pages follow a meeting; whoever does not see it hears nothing of it. */
export const watchMeeting: Watchable = {
  thing: MEETING,
  async visible(caller, ids) {
    const asked = ids.filter((id) => z.uuid().safeParse(id).success)
    if (asked.length === 0) return []
    const found = await visibleMeetings(caller).where("meeting.id", "in", asked).execute()
    return found.map(({ id }) => id)
  },
}

/** Whoever sees a meeting reads what was done in it, on the body's own chain. */
export const meetingHistory: HistoryOf = {
  thing: MEETING,
  visible: async (caller, id) => (await bodyOf(caller, id)) !== null,
  async chains(caller, id) {
    const body = await bodyOf(caller, id)
    return body === null ? [] : [chainOf(body).chain]
  },
}

async function bodyOf(caller: Caller, id: string): Promise<string | null> {
  if (!z.uuid().safeParse(id).success) return null
  const found = await visibleMeetings(caller).where("meeting.id", "=", id).executeTakeFirst()
  return found?.body ?? null
}

import { z } from "zod"
import type { Caller } from "../../platform/room.ts"
import type { HistoryOf } from "../audit/history-register.ts"
import { findThing } from "./find-thing.ts"
import { visibleThreads } from "./find-thread.ts"

/** Whoever sees a thread reads what her own State did in it. */
export const threadHistory: HistoryOf = {
  thing: "thread",
  async visible(caller: Caller, id: string) {
    if (!z.uuid().safeParse(id).success) return false
    const thread = await visibleThreads(caller).where("thread.id", "=", id).executeTakeFirst()
    if (!thread) return false
    const { thing, subject, field, place } = thread
    const hosted = await findThing(caller, { thing, subject, fields: [field ?? ""] })
    return hosted?.places.some(({ name }) => name === place) ?? false
  },
}

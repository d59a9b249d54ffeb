import { z } from "zod"
import type { MessageKey } from "../../platform/message-keys.ts"
import type { Caller } from "../../platform/room.ts"
import type { HistoryOf } from "../audit/history-register.ts"
import { findThing } from "./find-thing.ts"
import { getThread, visibleThreads } from "./find-thread.ts"
import { threadPath } from "./pages/paths.ts"

/** Whoever sees a thread reads what her own State did in it. */
export const threadHistory: HistoryOf = {
  thing: "thread",
  deeds: {
    "thread.open": "threads.deed_open",
    "thread.reply": "threads.deed_reply",
    "thread.revise": "threads.deed_revise",
    "thread.share": "threads.deed_share",
    "thread.clear": "threads.deed_clear",
    "thread.return": "threads.deed_return",
    "thread.send": "threads.deed_send",
    "thread.withdraw": "threads.deed_withdraw",
    "thread.close": "threads.deed_close",
  },
  async visible(caller: Caller, id: string) {
    if (!z.uuid().safeParse(id).success) return false
    const thread = await visibleThreads(caller).where("thread.id", "=", id).executeTakeFirst()
    if (!thread) return false
    const { thing, subject, field, place } = thread
    const hosted = await findThing(caller, { thing, subject, fields: [field ?? ""] })
    return hosted?.places.some(({ name }) => name === place) ?? false
  },
  async name(caller, id) {
    const { hosted } = await getThread(caller, id)
    const { key, values } = hosted.title
    return { key: key as MessageKey, values, path: threadPath({ thread: id }) }
  },
}

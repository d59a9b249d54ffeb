import type { Caller } from "../../platform/room.ts"
import { visibleThreads } from "../../secretariat/threads/find-thread.ts"
import { RESPONSE } from "./find-response.ts"

/** What the State's people discuss among themselves and have not closed, by question; "" for the response as a whole. */
export async function openThreads(caller: Caller, response: string): Promise<Map<string, number>> {
  const rows = await visibleThreads(caller)
    .where("thread.thing", "=", RESPONSE)
    .where("thread.subject", "=", response)
    .where("thread.place", "=", "national")
    .where("thread.status", "in", ["asked", "answered"])
    .clearSelect()
    .select("thread.field")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .groupBy("thread.field")
    .$castTo<{ field: string | null; count: number }>()
    .execute()
  return new Map(rows.map(({ field, count }) => [field ?? "", count]))
}

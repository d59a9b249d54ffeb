import { register } from "./registers.ts"
import type { Caller } from "./room.ts"

/** A thing of some kind and the version that it now has; nothing of what is in it. */
export type Change = { readonly thing: string; readonly id: string; readonly version: number }

/**
 * What live pages may follow. A room fills it for each kind of its things; `visible` gives those of the ids that this
 * caller may see, through the room's own `visible…`. What it leaves out is as if it did not exist.
 */
export type Watchable = {
  readonly thing: string
  visible(caller: Caller, ids: readonly string[]): Promise<readonly string[]>
}
export const watchable = register<Watchable>("watchable")

/** Tells in the deed that a thing has a new version; who follows it re-reads it, and is asked again whether she may. */
export async function tellEvent(caller: Caller, { thing, id, version }: Change): Promise<void> {
  await caller.db.insertInto("event").values({ thing, subject: id, version, at: caller.now }).execute()
}

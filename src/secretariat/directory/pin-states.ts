import { notFound } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { statesBearing } from "./bear-corrections.ts"
import { shippedBase, shippedStates, type StatesBase } from "./shipped-states.ts"
import { newestVersion, overlays } from "./states-now.ts"
import type { StatesPack } from "./states-pack/rows.ts"

/** A version's name: the hash of the shipped files, and how many corrections lie over them. */
const VERSION_NAME = /^[0-9a-f]{16}-(\d{1,4})$/

/**
 * For a deed that makes something which stays on one version of the pack of States (a draw, a review, a list): gives
 * the name of the version that holds now, and keeps the shipped files under it, so that `statesAt` reads it when later
 * releases ship others. Corrections are never changed, so their number says the rest.
 */
export async function pinStates(caller: Caller): Promise<string> {
  const { id, files } = shippedBase()
  const kept = await caller.db.selectFrom("states_base").select("id").where("id", "=", id).executeTakeFirst()
  if (!kept) {
    await caller.db
      .insertInto("states_base")
      .values({ id, name: shippedStates().head.version, files: JSON.stringify(files), at: caller.now })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
  return presentVersion(caller)
}

/** The name of the version that holds now. */
export async function presentVersion(caller: Pick<Caller, "db">): Promise<string> {
  return `${shippedBase().id}-${await newestVersion(caller)}`
}

/** The pack of States at a version by its name. Refuses with 404 what this installation never had. */
export async function statesAt(caller: Pick<Caller, "db">, name: string): Promise<StatesPack> {
  const made = await overlays(caller)
  const number = correctionsIn(name)
  if (number > made.length) throw notFound()
  return statesBearing(made.slice(0, number), await getBase(caller, name.split("-")[0] ?? ""))
}

/** How many corrections a version has, by its name. Refuses with 404 what is no name. */
export function correctionsIn(name: string): number {
  const [, digits] = VERSION_NAME.exec(name) ?? []
  if (digits === undefined) throw notFound()
  return Number(digits)
}

/** A shipped pack: this release's own, or an earlier one that something is pinned to. */
async function getBase(caller: Pick<Caller, "db">, id: string): Promise<StatesBase> {
  if (id === shippedBase().id) return shippedBase()
  const kept = await caller.db
    .selectFrom("states_base")
    .select("files")
    .where("id", "=", id)
    .executeTakeFirst()
  if (!kept) throw notFound()
  return { id, files: kept.files as StatesBase["files"] }
}

import type { Caller } from "../../platform/room.ts"
import { may } from "../access/may.ts"
import { shippedPack } from "./shipped-pack.ts"
import { spellField } from "./spell-field.ts"
import type { Comparison } from "./version.ts"
import { correctionsAt, currentVersion, editionAt } from "./versions.ts"

/**
 * Shipped, local and new of each row that was corrected here. As long as there are local corrections a new release
 * changes nothing by itself: an officer compares, decides and takes it.
 */
export async function compareShipped(caller: Caller): Promise<Comparison> {
  const standing = await currentVersion(caller)
  const brought = shippedPack().id
  const base = await editionAt(caller, standing.base)
  const local = await editionAt(caller, standing.id)
  const next = await editionAt(caller, brought)
  const corrections = await correctionsAt(caller, standing.number)
  const last = new Map(corrections.map((row) => [`${row.ref} ${row.field} ${row.lang}`, row]))
  const rows = [...last.values()].map((row) => ({
    ref: row.ref,
    field: row.field,
    lang: row.lang ?? null,
    correction: row.id,
    shipped: spellField(base, row),
    local: spellField(local, row),
    new: spellField(next, row),
  }))
  const waiting = standing.base !== brought
  return {
    base: standing.base,
    shipped: brought,
    waiting,
    rows,
    can: { take: waiting && may(caller.actor, "pack.correct") },
  }
}

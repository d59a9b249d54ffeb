import type { Caller } from "../../platform/room.ts"

/**
 * The names on the cards of people, for those of the same State: the room that asks has made sure that the reader may
 * know who did it. A card that was emptied gives none.
 */
export async function namesOf(
  caller: Caller,
  accounts: readonly (string | null)[],
): Promise<Map<string, string>> {
  const asked = [...new Set(accounts.flatMap((account) => account ?? []))]
  if (asked.length === 0) return new Map()
  const rows = await caller.db
    .selectFrom("account")
    .select(["id", "name"])
    .where("id", "in", asked)
    .where("status", "=", "active")
    .execute()
  return new Map(rows.flatMap(({ id, name }) => (name === null ? [] : [[id, name] as const])))
}

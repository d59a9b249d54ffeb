import type { Caller } from "../../platform/room.ts"
import { isOneOf, partiesOf } from "../access/may.ts"

type Written = { readonly author: string; readonly party: string | null }

/**
 * The names of those who wrote on behalf of the caller's own State, or as her colleagues of the secretariat: by account,
 * as far as the cards are still there. To everybody else who wrote something is "a person of State X".
 */
export async function colleagueNames(
  caller: Caller,
  written: readonly Written[],
): Promise<ReadonlyMap<string, string>> {
  const parties = partiesOf(caller.actor)
  const officer = isOneOf(caller.actor, ["officer"])
  const near = written.filter(({ party }) => (party === null ? officer : parties.includes(party)))
  if (near.length === 0) return new Map()
  const accounts = [...new Set(near.map(({ author }) => author))]
  const cards = await caller.db
    .selectFrom("account")
    .select(["id", "name"])
    .where("id", "in", accounts)
    .execute()
  return new Map(cards.flatMap(({ id, name }) => (name === null ? [] : [[id, name] as const])))
}

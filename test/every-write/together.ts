import { setTimeout as wait } from "node:timers/promises"
import { sql, type KyselyPlugin } from "kysely"
import type { House } from "../../src/platform/house.ts"

/** How often it is looked whether the others have come as far as they can. */
const LOOK_EVERY_MS = 3

/**
 * Does several deeds at the very same time: none begins before all have, and whoever is done first waits before her
 * commit until each of the others is done too, was refused, or waits for her in the database. So every one of them
 * has looked at the world before the first one changed it.
 */
export async function together<R>(
  house: House,
  count: number,
  work: (house: House) => Promise<R>,
): Promise<R[]> {
  let [begun, atEnd, settled] = [0, 0, 0]
  const all = Promise.withResolvers<void>()
  const held: House = {
    ...house,
    async whoIs(...asked) {
      begun += 1
      if (begun === count) all.resolve()
      await all.promise
      return house.whoIs(...asked)
    },
    async keepRecord(...kept) {
      atEnd += 1
      while (atEnd + settled + (await countWaiting(house)) < count) await wait(LOOK_EVERY_MS)
      return house.keepRecord(...kept)
    },
  }
  const one = () => work(held).finally(() => (settled += 1))
  return Promise.all(Array.from({ length: count }, one))
}

/** Connections of this house's database that wait for another's lock. */
async function countWaiting({ db }: House): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`.execute(db)
  return rows[0]?.count ?? 0
}

/** A house that tells how many moves were made in it: guarded statements, as `moves.ts` makes them. */
export function countingMoves(house: House): { readonly house: House; moves(): number } {
  let moves = 0
  const plugin: KyselyPlugin = {
    transformQuery({ node }) {
      if (node.kind === "RawNode" && /^\s*update[^]*status = any\(/.test(node.sqlFragments.join("")))
        moves += 1
      return node
    },
    transformResult: async ({ result }) => result,
  }
  return { house: { ...house, db: house.db.withPlugin(plugin) }, moves: () => moves }
}

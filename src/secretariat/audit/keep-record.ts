import { randomBytes } from "node:crypto"
import { sql } from "kysely"
import type { Entry } from "../../platform/house.ts"
import type { Database } from "../../platform/room.ts"
import {
  hashContent,
  hashLink,
  HOUSE_CHAIN,
  instant,
  NOTHING,
  thingOf,
  type Content,
  type Link,
} from "./entry.ts"
import type { Head } from "./seal.ts"

/** A statement takes at most 65,535 parameters; a deed that leaves more entries than this appends in several. */
const APPEND_AT_ONCE = 1000

type NewEntry = Link & Content & { readonly hash: Buffer }

/**
 * Appends to the record in the deed's own transaction: entries of one State or body to its own chain, the others to
 * the house's. Call it last before commit: the heads stay locked until then. Heads are locked in one order, so two
 * deeds that write to the same chains never wait for each other in a circle.
 */
export async function keepRecord(db: Database, entries: readonly Entry[]): Promise<void> {
  if (entries.length === 0) return
  const chains = [...new Set(entries.map(chainOf))].toSorted()
  const heads = new Map((await lockHeads(db, chains)).map((head) => [head.chain, head]))
  const added = entries.map((entry) => {
    const next = followHead(heads.get(chainOf(entry)) as Head, entry)
    heads.set(next.chain, next)
    return next
  })
  await append(db, added, [...heads.values()])
}

function chainOf(entry: Entry): string {
  return entry.chain ?? HOUSE_CHAIN
}

/** The entry that follows a chain's head, hashed to it. */
export function followHead(head: Head, entry: Entry): NewEntry {
  const { deed, subject, actor } = entry
  // As the database will give it back: without what is undefined.
  const details = JSON.parse(JSON.stringify(entry.details)) as object
  const content = { thing: thingOf(deed), deed, subject, actor, details, salt: randomBytes(16) }
  const link = {
    chain: head.chain,
    number: head.number + 1,
    at: instant(entry.at),
    payload_hash: hashContent(content),
    previous: head.hash,
  }
  return { ...content, ...link, hash: hashLink(link) }
}

/**
 * Locks the heads in one order and makes those of new chains on the way: row by row in one statement, because two
 * steps (lock what is there, then make what is not) let deeds wait for each other in a circle.
 */
async function lockHeads(db: Database, chains: readonly string[]): Promise<readonly Head[]> {
  // Most deeds write to one chain, where no circle is possible: a plain lock is quicker when many wait for it.
  if (chains.length === 1) {
    const plain = await sql<Head>`
      select chain, number, hash from record_head where chain = ${chains[0]} for update`.execute(db)
    if (plain.rows.length === 1) return plain.rows
  }
  const { rows } = await sql<Head>`
    insert into record_head (chain, number, hash)
    select chain, 0, ${NOTHING} from unnest(${chains}::text[]) as chain order by chain
    on conflict (chain) do update set number = record_head.number
    returning chain, number, hash`.execute(db)
  return rows
}

/** One statement for entries and heads: each round trip prolongs the time for which the heads are locked. */
async function append(db: Database, added: readonly NewEntry[], heads: readonly Head[]): Promise<void> {
  const earlier = added.slice(0, -APPEND_AT_ONCE)
  if (earlier.length > 0) await append(db, earlier, [])
  const entries = added.slice(-APPEND_AT_ONCE).map(
    (entry) => sql`(
      ${entry.chain}, ${entry.number}, ${entry.at}, ${entry.thing}, ${entry.deed}, ${entry.subject}, ${entry.actor},
      ${JSON.stringify(entry.details)}, ${entry.salt}, ${entry.payload_hash}, ${entry.previous}, ${entry.hash})`,
  )
  const moved = heads.map(({ chain, number, hash }) => sql`(${chain}, ${number}::bigint, ${hash}::bytea)`)
  const insert = sql`
    insert into record_entry
      (chain, number, at, thing, deed, subject, actor, details, salt, payload_hash, previous, hash)
    values ${sql.join(entries)}`
  if (moved.length === 0) return void (await insert.execute(db))
  await sql`
    with added as (${insert})
    update record_head set number = moved.number, hash = moved.hash
    from (values ${sql.join(moved)}) as moved (chain, number, hash)
    where record_head.chain = moved.chain`.execute(db)
}

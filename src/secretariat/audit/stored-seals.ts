import { sql } from "kysely"
import type { Database } from "../../platform/room.ts"
import { parseSeal, type Head, type Seal } from "./seal.ts"

const SEALS_AT_ONCE = 500

type Row = { number: number; at: string; heads: unknown; root: string; previous: string; signature: string }

/** The seals after number `after`, each as the line that the seal file should have of it. */
export async function* readStoredSeals(db: Database, after: number): AsyncGenerator<string> {
  for (let last = after; ;) {
    const rows = await selectSeals(db, last)
    if (rows.length === 0) return
    yield* rows.map((row) => JSON.stringify(row))
    last = (rows.at(-1) as Row).number
  }
}

/** The newest seal in the database. Refuses one that somebody changed beyond reading. */
export async function lastStoredSeal(db: Database): Promise<Seal | null> {
  const { rows } = await sql<{ number: number }>`select max(number)::int as number from record_seal`.execute(
    db,
  )
  const number = rows[0]?.number
  if (!number) return null
  const [row] = await selectSeals(db, number - 1)
  const seal = row ? parseSeal(JSON.stringify(row)) : null
  if (!seal) throw new Error(`seal ${number} in the database is not a seal; run \`palermo record verify\``)
  return seal
}

/** Keeps a seal that the file has by now, and what it says of each chain. */
export async function keepSeal(db: Database, seal: Seal): Promise<void> {
  const heads = JSON.stringify(seal.heads.map((head) => [head.chain, head.number, head.hash.toString("hex")]))
  await sql`
    insert into record_seal (number, at, heads, root, previous, signature)
    values (${seal.number}, ${seal.at}, ${heads}, ${seal.root}, ${seal.previous}, ${seal.signature})`.execute(
    db,
  )
  await sql`
    insert into record_sealed (chain, number, hash)
    select head ->> 0, (head ->> 1)::bigint, decode(head ->> 2, 'hex') from jsonb_array_elements(${heads}) as head
    on conflict (chain) do update set number = excluded.number, hash = excluded.hash`.execute(db)
}

/** Every head, and whether it moved since the newest seal. */
export async function selectHeads(db: Database): Promise<readonly (Head & { moved: boolean })[]> {
  const { rows } = await sql<Head & { moved: boolean }>`
    select chain, head.number, head.hash, head.number is distinct from sealed.number as moved
    from record_head as head left join record_sealed as sealed using (chain)
    where head.number > 0`.execute(db)
  return rows
}

/** Chains whose sealed entry or head is no longer what was sealed. */
export async function selectBroken(db: Database): Promise<readonly string[]> {
  const { rows } = await sql<{ chain: string }>`
    select sealed.chain from record_sealed as sealed
    left join record_head as head on head.chain = sealed.chain
    left join record_entry as entry on entry.chain = sealed.chain and entry.number = sealed.number
    where entry.hash is distinct from sealed.hash or head.number is null or head.number < sealed.number
      or (head.number = sealed.number and head.hash <> sealed.hash)
    limit 20`.execute(db)
  return rows.map(({ chain }) => chain)
}

async function selectSeals(db: Database, after: number): Promise<readonly Row[]> {
  const { rows } = await sql<Row>`
    select number::int, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, heads,
      encode(root, 'hex') as root, encode(previous, 'hex') as previous, encode(signature, 'hex') as signature
    from record_seal where number > ${after} order by number limit ${SEALS_AT_ONCE}`.execute(db)
  return rows
}

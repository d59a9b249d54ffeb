import { Client, type PoolConfig } from "pg"

/** Rows that the database has acknowledged, as far as the writers know. */
export type Acknowledged = Set<string>

export async function ask<R extends object>(
  connection: PoolConfig,
  statement: string,
  values: unknown[] = [],
) {
  const client = new Client(connection)
  client.on("error", () => {})
  await client.connect()
  return client
    .query<R>(statement, values)
    .then(({ rows }) => rows)
    .finally(() => client.end().catch(() => {}))
}

/** Writes one row after the other, each its own transaction, until told to stop or the connection breaks. */
export async function writeRows(
  connection: PoolConfig,
  acknowledged: Acknowledged,
  goOn: (written: number) => boolean,
): Promise<void> {
  const client = new Client(connection)
  client.on("error", () => {})
  await client.connect()
  const writer = crypto.randomUUID()
  try {
    for (let number = 0; goOn(number); number++) {
      const row = `${writer} ${number}`
      await client.query("insert into kept (row) values ($1)", [row])
      acknowledged.add(row)
    }
  } finally {
    await client.end().catch(() => {})
  }
}

/** How many acknowledged rows the database does not have. */
export async function countLost(connection: PoolConfig, acknowledged: Acknowledged): Promise<number> {
  const rows = await ask<{ row: string }>(connection, "select row from kept")
  const found = new Set(rows.map(({ row }) => row))
  return [...acknowledged].filter((row) => !found.has(row)).length
}

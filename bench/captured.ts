import type { ClientBase, Pool, PoolClient } from "pg"

/** A statement as it went to the server. */
export type Statement = { readonly text: string; readonly values: readonly unknown[] }

type Query = (...given: unknown[]) => unknown

/** What the house says to the server while it does something: the same is then said by the bare driver. */
export async function capture(pool: Pool, work: () => Promise<unknown>): Promise<Statement[]> {
  const said: Statement[] = []
  const watched = new Set<PoolClient>()
  const watch = (client: PoolClient) => {
    if (watched.has(client)) return
    watched.add(client)
    const own = client.query.bind(client) as Query
    client.query = ((...given: unknown[]) => {
      if (watched.size > 0) said.push(statementOf(given))
      return own(...given)
    }) as ClientBase["query"]
  }
  pool.on("acquire", watch)
  await work()
  pool.off("acquire", watch)
  const statements = [...said]
  watched.clear()
  return statements
}

function statementOf([first, second]: unknown[]): Statement {
  if (typeof first === "string") return { text: first, values: (second as unknown[] | undefined) ?? [] }
  const { text, values = [] } = first as { text: string; values?: unknown[] }
  return { text, values }
}

/** Says the captured statements again as a new deed: its own id, and the next number of its chain. */
export async function replay(
  client: PoolClient,
  statements: readonly Statement[],
  deed: Deed,
): Promise<void> {
  let next = 0
  for (const { text, values } of statements) {
    const isEntry = text.includes("into record_entry")
    const said = values.map((value) => (value === deed.captured ? deed.id : value))
    if (isEntry) for (const place of deed.numberAt) said[place] = next
    const { rows } = await client.query(text, said)
    if (text.includes("record_head") && !isEntry) next = (rows[0] as { number: number }).number + 1
  }
}

export type Deed = {
  readonly captured: string
  readonly id: string
  /** Where among an entry's values its number stands. */
  readonly numberAt: readonly number[]
}

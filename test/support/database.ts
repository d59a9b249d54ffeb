import { randomBytes } from "node:crypto"
import { Client, type PoolConfig } from "pg"
import { inject } from "vitest"
import { openDatabase, type Connection } from "../../src/platform/database.ts"
import type { Major } from "../../src/platform/postgres/binaries.ts"
import { TEMPLATE } from "./clusters.ts"

export type TestDatabase = Connection & {
  readonly config: PoolConfig
  /** Closes the pool and drops the database. */
  drop(): Promise<void>
  [Symbol.asyncDispose](): Promise<void>
}

/** The PostgreSQL on which tests run that do not say which: the second run of the rooms' tests names the oldest. */
const usualMajor: Major = process.env["PALERMO_TEST_MAJOR"] === "15" ? 15 : 18

/** Of what goes over many like things, the second run takes a part: how many of them show what that PostgreSQL does. */
export const onOldest = usualMajor === 15

/** The majors that this run has; tests of rooms go over all of them. */
export function testMajors(): Major[] {
  return Object.keys(inject("clusters")).map((major) => Number(major) as Major)
}

type Given = { readonly empty?: boolean; readonly template?: string }

/** A database of its own for one test or one file: a copy of the migrated template or of another, or an empty one. */
export async function freshDatabase(
  major: Major = usualMajor,
  { empty = false, template = empty ? "template0" : TEMPLATE }: Given = {},
): Promise<TestDatabase> {
  const cluster = inject("clusters")[major]
  if (!cluster) throw new Error(`this machine has no PostgreSQL ${major} for tests`)
  const name = `test_${randomBytes(6).toString("hex")}`
  await askCluster(cluster, `create database ${name} template ${template} strategy file_copy`)

  const config = { ...cluster, database: name }
  const connection = await openDatabase(config)
  const drop = async () => {
    await connection.close()
    await askCluster(cluster, `drop database if exists ${name} with (force)`)
  }
  return { ...connection, config, drop, [Symbol.asyncDispose]: drop }
}

/** Any number that nothing else locks: one test process at a time makes a template. */
const MAKING = 4_711

/**
 * A template beside the migrated one, made by the first test of the run that needs it. Gives its name.
 * @param fill puts in what the template shall have, then closes all that it opened
 */
export async function ensureTemplate(
  name: string,
  fill: (connection: Connection) => Promise<void>,
  major: Major = usualMajor,
): Promise<string> {
  const cluster = inject("clusters")[major]!
  const client = new Client(cluster)
  await client.connect()
  try {
    await client.query(`select pg_advisory_lock(${MAKING})`)
    const { rowCount } = await client.query("select from pg_database where datname = $1", [name])
    if (rowCount === 0) {
      await client.query(`drop database if exists ${name}_unfinished with (force)`)
      await client.query(`create database ${name}_unfinished template ${TEMPLATE}`)
      const connection = await openDatabase({ ...cluster, database: `${name}_unfinished` })
      await fill(connection).finally(() => connection.close())
      await client.query(`alter database ${name}_unfinished rename to ${name}`)
    }
    return name
  } finally {
    await client.end()
  }
}

async function askCluster(cluster: PoolConfig, statement: string): Promise<void> {
  const client = new Client(cluster)
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

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

/** The majors that this run has; tests of rooms go over all of them. */
export function testMajors(): Major[] {
  return Object.keys(inject("clusters")).map((major) => Number(major) as Major)
}

/** A database of its own for one test or one file: a copy of the migrated template, or an empty one. */
export async function freshDatabase(
  major: Major = usualMajor,
  { empty = false } = {},
): Promise<TestDatabase> {
  const cluster = inject("clusters")[major]
  if (!cluster) throw new Error(`this machine has no PostgreSQL ${major} for tests`)
  const name = `test_${randomBytes(6).toString("hex")}`
  await askCluster(cluster, `create database ${name} template ${empty ? "template0" : TEMPLATE}`)

  const config = { ...cluster, database: name }
  const connection = await openDatabase(config)
  const drop = async () => {
    await connection.close()
    await askCluster(cluster, `drop database if exists ${name} with (force)`)
  }
  return { ...connection, config, drop, [Symbol.asyncDispose]: drop }
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

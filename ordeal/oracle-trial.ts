import type { PoolConfig } from "pg"
import { migrations } from "../src/migrations.ts"
import { openDatabase } from "../src/platform/database.ts"
import { migrate } from "../src/platform/migrate.ts"
import { tryOracle, type Trial } from "../test/oracle/trial.ts"

const TEMPLATE = "template_oracle"

type Asked = { readonly count: number; readonly seed: number; readonly only?: readonly string[] | undefined }

/** The trial on a cluster of its own: each world in a fresh copy of one migrated database. */
export async function tryOnCluster(cluster: PoolConfig, given: Asked): Promise<Trial> {
  const main = await openDatabase(cluster, { max: 1 })
  await main.pool.query(`create database ${TEMPLATE} template template0`)
  const template = await openDatabase({ ...cluster, database: TEMPLATE }, { max: 1 })
  await migrate(template.db, migrations)
  await template.close()
  let made = 0
  const open = async () => {
    const database = `oracle_${made++}`
    await main.pool.query(`create database ${database} template ${TEMPLATE}`)
    const connection = await openDatabase({ ...cluster, database })
    const drop = async () => {
      await connection.close()
      await main.pool.query(`drop database ${database} with (force)`)
    }
    return { ...connection, drop }
  }
  try {
    const { count, seed, only } = given
    return await tryOracle(count, { seed, open, ...(only && { only }) })
  } finally {
    await main.close()
  }
}

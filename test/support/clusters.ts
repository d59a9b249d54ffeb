import { accessSync, chmodSync, constants, mkdtempSync, rmSync, statfsSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type pg from "pg"
import type { TestProject } from "vitest/node"
import { migrations } from "../../src/migrations.ts"
import { openDatabase } from "../../src/platform/database.ts"
import { migrate } from "../../src/platform/migrate.ts"
import { hasBinaries, type Major } from "../../src/platform/postgres/binaries.ts"
import { findHome } from "../../src/platform/postgres/home.ts"
import { startPostgres, type Postgres } from "../../src/platform/postgres/start.ts"

/** Every test database is a copy of this one, which is migrated once per run and then left alone. */
export const TEMPLATE = "template_palermo"

declare module "vitest" {
  interface ProvidedContext {
    clusters: Partial<Record<Major, pg.PoolConfig>>
  }
}

/** The only place where durability is off: these data are thrown away at the end of the run. */
const settings = { fsync: "off", full_page_writes: "off", synchronous_commit: "off", max_connections: "120" }

/** A folder in memory: every database is a thousand files, and on a disk making them costs more than what is tried. */
const MEMORY = "/dev/shm"
const ENOUGH = 6 * 1024 ** 3

function hasMemory(): boolean {
  try {
    accessSync(MEMORY, constants.W_OK)
    const { bavail, bsize } = statfsSync(MEMORY)
    return Math.min(bavail * bsize, process.availableMemory()) >= ENOUGH
  } catch {
    return false
  }
}

/** For the whole run: PostgreSQL 18 and, where it is installed, the oldest that we support. */
export default async function setup(project: TestProject) {
  const folder = mkdtempSync(join(hasMemory() ? MEMORY : tmpdir(), "palermo-test-"))
  chmodSync(folder, 0o711)
  const majors = ([18, 15] as const).filter((major) => hasBinaries(major))
  const started = await Promise.all(majors.map((major) => startMigrated(join(folder, String(major)), major)))
  const found = majors.map((major, index) => [major, started[index]!.connection])
  project.provide("clusters", Object.fromEntries(found) as Partial<Record<Major, pg.PoolConfig>>)
  return async () => {
    await Promise.all(started.map((postgres) => postgres.stop()))
    // Where PostgreSQL's account cannot reach the temporary folder, the data lie elsewhere.
    for (const major of majors)
      rmSync(findHome(join(folder, String(major)))!, { recursive: true, force: true })
    rmSync(folder, { recursive: true, force: true })
  }
}

async function startMigrated(data: string, major: Major): Promise<Postgres> {
  const postgres = await startPostgres(data, { major, settings })
  const main = await openDatabase(postgres.connection, { max: 1 })
  await main.pool.query(`create database ${TEMPLATE} template template0`)
  await main.close()
  const template = await openDatabase({ ...postgres.connection, database: TEMPLATE }, { max: 1 })
  await migrate(template.db, migrations)
  await template.close()
  return postgres
}

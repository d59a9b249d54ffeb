import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, test } from "vitest"
import { freshDatabase } from "./support/database.ts"
import { readConfig } from "../src/platform/config.ts"
import { openAll } from "../src/server.ts"

test("a database that holds a migration edited later is refused, and nothing keeps the command from ending", async () => {
  await using database = await freshDatabase(18)
  const { user = "", host = "", port = 5432, database: name = "" } = database.config
  await database.pool.query(
    "update migration set hash = 'another' where name = (select max(name) from migration)",
  )
  const data = mkdtempSync(join(tmpdir(), "palermo-edited-"))
  const env = {
    PALERMO_DATA: data,
    DATABASE_URL: `postgres://${user}@localhost:${port}/${name}?host=${encodeURIComponent(host)}`,
  }
  try {
    const config = readConfig(env, { root: data, rehearsal: false })
    await expect(openAll(config)).rejects.toMatchObject({ code: "platform.problem_migration_changed" })
  } finally {
    rmSync(data, { recursive: true })
  }
  const { rows } = await database.pool.query(
    "select count(*)::int from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
  )
  expect(rows).toEqual([{ count: 0 }])
})

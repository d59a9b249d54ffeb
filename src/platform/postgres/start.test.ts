import { chmodSync, mkdirSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, test } from "vitest"
import { openDatabase } from "../database.ts"
import { problem } from "../problem.ts"
import { findHome, settleHome } from "./home.ts"
import { findRunning, startPostgres } from "./start.ts"

const folder = mkdtempSync(join(tmpdir(), "palermo-start-"))
chmodSync(folder, 0o711)
const used: string[] = []
afterAll(() => {
  // Where PostgreSQL's account cannot reach the temporary folder, the data lie elsewhere.
  for (const data of used) rmSync(findHome(data)!, { recursive: true, force: true })
  rmSync(folder, { recursive: true, force: true })
})

test("what was committed is there again after a stop and a start, however deep the folder lies", async () => {
  const data = use(join(folder, ..."abcdefghij".split("").map((letter) => letter.repeat(12))))
  const first = await startPostgres(data)
  const before = await openDatabase(first.connection, { max: 1 })
  await before.pool.query("create table kept as select 'Й' as letter")
  await before.close()
  await first.stop()

  const second = await startPostgres(data)
  const after = await openDatabase(second.connection, { max: 1 })
  const { rows } = await after.pool.query<{ letter: string; fsync: string }>(
    "select lower(letter) as letter, current_setting('fsync') as fsync from kept",
  )
  await after.close()
  await second.stop()
  expect(rows).toEqual([{ letter: "й", fsync: "on" }])
})

test("a second launcher is refused and told who keeps the folder; the command line can join the first", async () => {
  const data = use(join(folder, "one"))
  expect(await findRunning(data)).toBeUndefined()
  const postgres = await startPostgres(data)
  postgres.serving("http://localhost:8080")

  const refusal = await startPostgres(data).catch((thrown: unknown) => thrown)
  expect(refusal).toMatchObject({
    code: "platform.problem_postgres_held",
    values: { pid: process.pid, address: "http://localhost:8080" },
  })
  const running = await findRunning(data)
  expect(running?.connection).toEqual(postgres.connection)

  await postgres.stop()
  expect(await findRunning(data)).toBeUndefined()
})

test("data of another major are left alone and named", async () => {
  const data = use(join(folder, "old"))
  mkdirSync(join(settleHome(data).folder, "postgres", "17"), { recursive: true })
  const values = { found: 17, wanted: 18 }
  await expect(startPostgres(data)).rejects.toEqual(
    problem("platform.problem_postgres_other_major", 503, { values }),
  )
})

function use(data: string): string {
  used.push(data)
  return data
}

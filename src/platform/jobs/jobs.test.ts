import { expect, test, vi } from "vitest"
import { freshDatabase, testMajors } from "../../../test/support/database.ts"
import { enqueue, type JobWorker } from "../jobs.ts"
import { openBoss, startJobs } from "./start-jobs.ts"

const now = () => new Date()
const soon = { timeout: 20_000, interval: 100 }

test.each(testMajors())(
  "the migrated tables are those of the installed pg-boss, on PostgreSQL %i",
  async (major) => {
    await using database = await freshDatabase(major)
    const drift = await openBoss(database).detectSchemaDrift()
    expect(drift.ok, JSON.stringify(drift)).toBe(true)
  },
)

test("a job is done if its deed was committed, and only then", async () => {
  await using database = await freshDatabase()
  const done: unknown[] = []
  const worker: JobWorker = { name: "test.note", work: async (_, data) => void done.push(data) }

  await database.db.transaction().execute((db) => enqueue({ db }, "test.note", { data: { deed: "kept" } }))
  const undone = database.db.transaction().execute(async (db) => {
    await enqueue({ db }, "test.note", { data: { deed: "undone" } })
    throw new Error("the deed is refused")
  })
  await expect(undone).rejects.toThrow("refused")
  const later = { data: { deed: "later" }, after: new Date(Date.now() + 3_600_000) }
  await enqueue({ db: database.db }, "test.note", later)

  const stop = await startJobs({ connection: database, workers: [worker], now, pollSeconds: 0.5 })
  await vi.waitFor(() => expect(done).toEqual([{ deed: "kept" }]), soon)
  await stop()
  expect(done).toEqual([{ deed: "kept" }])
})

test("a job that fails is tried again, and its row keeps nothing of what went wrong", async () => {
  await using database = await freshDatabase()
  await enqueue({ db: database.db }, "test.fails", { data: {} })
  const worker: JobWorker = {
    name: "test.fails",
    async work() {
      throw new Error("the content of a letter")
    },
  }
  const stop = await startJobs({ connection: database, workers: [worker], now, pollSeconds: 0.5 })
  const look = () =>
    database.pool.query<{ state: string; output: unknown; retry_limit: number }>("select * from pgboss.job")
  await vi.waitFor(async () => expect((await look()).rows[0]?.state).toBe("retry"), soon)
  await stop()
  const { rows } = await look()
  expect(rows[0]).toMatchObject({ output: { failed: true }, retry_limit: 8 })
})

test("the clock of a worker that is gone is taken off", async () => {
  await using database = await freshDatabase()
  const worker: JobWorker = { name: "test.hourly", every: "7 * * * *", work: async () => {} }
  const stop = await startJobs({ connection: database, workers: [worker], now })
  const schedules = () =>
    database.pool.query<{ name: string; cron: string }>("select name, cron from pgboss.schedule")
  expect((await schedules()).rows).toEqual([{ name: "test.hourly", cron: "7 * * * *" }])
  await stop()
  const stopAgain = await startJobs({ connection: database, workers: [], now })
  expect((await schedules()).rows).toEqual([])
  await stopAgain()
})

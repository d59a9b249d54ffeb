import { spawnSync } from "node:child_process"
import { mkdirSync, rmSync, statfsSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { isDiskFull } from "../src/platform/database.ts"
import { launch, stopLaunched, trialFolder, tryLaunch, type Launched } from "./database-launched.ts"
import { ask, countLost, type Acknowledged } from "./database-writers.ts"

export const name = "database: a full disk"

const SIZE = 256 << 20
const MOST_WRITES = 5000
const RESTART_LIMIT = 5000

/** New pages fill the tables' space; the same rows over and over fill the write-ahead log, which is the harder case. */
const fillings = {
  tables: { uuids: 2000, id: "(select count(*) from weight)", left: 3 << 20 },
  "write-ahead log": { uuids: 40, id: "1", left: 6 << 20 },
} as const
type Filling = keyof typeof fillings

/** On a small disk of its own: writes until it is full, sees a clear refusal, frees space, and writes again. */
export async function run(count: number): Promise<string[]> {
  const lines: string[] = []
  for (const filling of ["tables", "write-ahead log"] as const) {
    for (let round = 0; round < Math.max(1, Math.min(count, 3)); round++) lines.push(await tryOnce(filling))
  }
  return lines
}

async function tryOnce(filling: Filling): Promise<string> {
  const folder = trialFolder()
  const mount = ["-t", "tmpfs", "-o", `size=${SIZE},mode=0711`, "tmpfs", folder]
  const mounted = spawnSync("mount", mount, { encoding: "utf8" })
  try {
    if (mounted.error || mounted.status !== 0) {
      const reason = mounted.error?.message ?? mounted.stderr.split("\n")[0]
      return `${filling}: NOT TRIED, for a small disk needs root and mount (${reason})`
    }
    const data = join(folder, "data")
    mkdirSync(data)
    return `${filling}: ${await fill(filling, folder, data)}`
  } finally {
    if (mounted.status === 0) spawnSync("umount", [folder])
    rmSync(folder, { recursive: true, force: true })
  }
}

async function fill(filling: Filling, folder: string, data: string): Promise<string> {
  const acknowledged: Acknowledged = new Set()
  const hog = join(folder, "hog")
  let launched = await launch(data)
  try {
    await ask(launched.connection, "create table kept (row text primary key)")
    await ask(launched.connection, "create table weight (id int primary key, text text)")
    const { bavail, bsize } = statfsSync(folder)
    writeFileSync(hog, Buffer.alloc(bavail * bsize - fillings[filling].left))

    const refusal = await writeUntilRefused(filling, launched, acknowledged)
    const meanwhile = await describeFull(data, launched)
    rmSync(hog)
    if (hasEnded(launched)) launched = await launch(data)
    if (launched.took > RESTART_LIMIT) throw new Error(`the restart took ${launched.took.toFixed()} ms`)
    await ask(launched.connection, "insert into kept values ('after')")
    const lost = await countLost(launched.connection, acknowledged)
    if (lost > 0) throw new Error(`${lost} of ${acknowledged.size} acknowledged rows lost`)
    return `refused after ${acknowledged.size} rows ("${refusal}"); ${meanwhile}; with space again it wrote, 0 lost`
  } finally {
    await stopLaunched(launched)
  }
}

async function writeUntilRefused(filling: Filling, { connection }: Launched, acknowledged: Acknowledged) {
  const { id, uuids } = fillings[filling]
  const text = `select string_agg(gen_random_uuid()::text, '') from generate_series(1, ${uuids})`
  const statement = `with heavy as (insert into weight values (${id}, (${text}))
    on conflict (id) do update set text = excluded.text) insert into kept values ($1)`
  for (let number = 0; number < MOST_WRITES; number++) {
    const row = `row ${number}`
    const thrown = await ask(connection, statement, [row]).then(() => undefined, asError)
    if (!thrown) acknowledged.add(row)
    else if (isDiskFull(thrown)) return thrown.message
    else throw new Error(`an unclear refusal: ${thrown.message}`)
  }
  throw new Error("the disk did not fill")
}

/** With no room for its log PostgreSQL stops rather than promise what it cannot keep; then a start has to say why. */
async function describeFull(data: string, launched: Launched): Promise<string> {
  await sleep(1000)
  if (!hasEnded(launched)) {
    await ask(launched.connection, "select count(*) from kept")
    return "reading went on"
  }
  const second = await tryLaunch(data)
  if (!("refused" in second)) {
    await stopLaunched(second)
    return "it stopped, and could be started although nothing was freed"
  }
  if (second.refused !== "platform.problem_postgres_disk_full") throw new Error(`it said ${second.refused}`)
  return "it stopped, and a start said that the disk is full"
}

function hasEnded({ process: launcher }: Launched): boolean {
  return launcher.exitCode !== null || launcher.signalCode !== null
}

function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown))
}

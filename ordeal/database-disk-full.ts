import { spawnSync } from "node:child_process"
import { mkdirSync, rmSync, statfsSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { isDiskFull } from "../src/platform/database.ts"
import { launch, stopLaunched, trialFolder, tryLaunch, type Launched } from "./database-launched.ts"
import { ask, countLost, type Acknowledged } from "./database-writers.ts"

export const name = "database: a full disk"

const SIZE = 256 << 20
const MOST_WRITES = 5000
const RESTART_LIMIT = 5000

/** On a small disk of its own: writes until it is full, sees a clear refusal, frees space, and writes again. */
export async function run(count: number): Promise<string[]> {
  const folder = trialFolder()
  const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${SIZE},mode=0711`, "tmpfs", folder], {
    encoding: "utf8",
  })
  if (mounted.error || mounted.status !== 0) {
    rmSync(folder, { recursive: true })
    return [
      `NOT TRIED: a small disk needs root and mount (${mounted.error?.message ?? mounted.stderr.trim()})`,
    ]
  }
  try {
    const data = join(folder, "data")
    mkdirSync(data)
    const lines: string[] = []
    for (let round = 0; round < Math.max(1, Math.min(count, 3)); round++)
      lines.push(await fillOnce(folder, data))
    return lines
  } finally {
    spawnSync("umount", [folder])
    rmSync(folder, { recursive: true, force: true })
  }
}

async function fillOnce(folder: string, data: string): Promise<string> {
  const acknowledged: Acknowledged = new Set()
  const hog = join(folder, "hog")
  let launched = await launch(data)
  try {
    await ask(launched.connection, "drop table if exists kept")
    await ask(launched.connection, "create table kept (row text primary key, weight text)")
    const { bavail, bsize } = statfsSync(folder)
    writeFileSync(hog, Buffer.alloc(bavail * bsize - (4 << 20)))
    const refusal = await writeUntilRefused(launched, acknowledged)
    const answered = await ask(launched.connection, "select 1").then(
      () => "reading went on",
      () => "the database had stopped",
    )
    const stopped = launched.process.exitCode !== null
    const full = stopped ? await tryLaunch(data) : undefined
    rmSync(hog)
    if (full && "refused" in full) launched = await launch(data)
    if (launched.took > RESTART_LIMIT) throw new Error(`the restart took ${launched.took.toFixed()} ms`)
    await ask(launched.connection, "insert into kept values ('after')")
    const lost = await countLost(launched.connection, acknowledged)
    if (lost > 0) throw new Error(`${lost} acknowledged rows lost`)
    return `refused after ${acknowledged.size} rows with "${refusal}"; ${answered}; written again once there was space; 0 lost`
  } finally {
    rmSync(hog, { force: true })
    await stopLaunched(launched)
  }
}

async function writeUntilRefused({ connection }: Launched, acknowledged: Acknowledged): Promise<string> {
  const statement =
    "insert into kept select $1, string_agg(gen_random_uuid()::text, '') from generate_series(1, 2000)"
  for (let number = 0; number < MOST_WRITES; number++) {
    const thrown = await ask(connection, statement, [`row ${number}`]).then(
      () => undefined,
      (thrown: Error) => thrown,
    )
    if (!thrown) acknowledged.add(`row ${number}`)
    else if (isDiskFull(thrown)) return thrown.message
    else throw new Error(`an unclear refusal: ${thrown.message}`)
  }
  throw new Error("the disk did not fill")
}

import { readFileSync, rmSync } from "node:fs"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { findHome } from "../src/platform/postgres/home.ts"
import { processesIn, signalProcess } from "../src/platform/postgres/processes.ts"
import { launch, stopLaunched, trialFolder, tryLaunch, type Launched } from "./database-launched.ts"
import { ask, countLost, writeRows, type Acknowledged } from "./database-writers.ts"

export const name = "database: kills under write load"

const WRITERS = 8
const RESTART_LIMIT = 5000
const REFUSAL_LIMIT = 2000

/** Who is killed in turn: the server process, PostgreSQL, both, and the server with the shell that watches over it. */
const ways = ["launcher", "postmaster", "both", "launcher and watchdog"] as const
type Way = (typeof ways)[number]

/** Kills `count` times while eight connections write; then recounts every acknowledged row. */
export async function run(count: number): Promise<string[]> {
  const data = trialFolder()
  const acknowledged: Acknowledged = new Set()
  const restarts: number[] = []
  const refusals: number[] = []
  let launched = await launch(data)
  const home = findHome(data)!
  const cluster = join(home, "postgres", "18")
  try {
    await ask(launched.connection, "create table kept (row text primary key)")
    const syncs = await checkSyncs(launched, acknowledged)
    for (let round = 0; round < count; round++) {
      if (round % 5 === 0) refusals.push(await checkSecond(data, launched))
      const before = acknowledged.size
      const way = ways[round % ways.length]!
      await killUnderLoad({ launched, cluster, acknowledged, way })
      if (acknowledged.size === before)
        throw new Error(`round ${round}: nothing was acknowledged before the kill`)
      launched = await launch(data)
      restarts.push(launched.took)
      const lost = await countLost(launched.connection, acknowledged)
      if (lost > 0) throw new Error(`round ${round}, ${way} killed: ${lost} acknowledged rows lost`)
      checkOrphans(cluster, launched.pid)
    }
    const [restart, refusal] = [Math.max(...restarts), Math.max(...refusals)]
    if (restart > RESTART_LIMIT) throw new Error(`a restart took ${restart.toFixed()} ms`)
    return [
      `${count} kills (${ways.join("; ")}), ${acknowledged.size} acknowledged rows, 0 lost, no orphan`,
      `slowest restart ${restart.toFixed()} ms (limit ${RESTART_LIMIT})`,
      `slowest refusal of a second launcher ${refusal.toFixed()} ms (limit ${REFUSAL_LIMIT}), holder named each time`,
      ...syncs,
    ]
  } finally {
    await stopLaunched(launched)
    for (const folder of [home, data]) rmSync(folder, { recursive: true, force: true })
  }
}

type Killing = { launched: Launched; cluster: string; acknowledged: Acknowledged; way: Way }

async function killUnderLoad({ launched, cluster, acknowledged, way }: Killing): Promise<void> {
  const { connection, process: launcher, pid } = launched
  const writing = Array.from({ length: WRITERS }, () => writeRows(connection, acknowledged, () => true))
  const ended = Promise.allSettled(writing)
  await sleep(150 + Math.random() * 350)
  const watchdogs = childrenOf(launcher.pid!).filter((child) => child !== pid)
  if (way === "launcher and watchdog") watchdogs.forEach((watchdog) => signalProcess(watchdog, "SIGKILL"))
  if (way !== "postmaster") signalProcess(launcher.pid!, "SIGKILL")
  if (way === "postmaster" || way === "both") signalProcess(pid, "SIGKILL")
  if (way === "launcher and watchdog") {
    // Nobody is left to stop this one: it goes on, and the next start has to end it.
    await sleep(100)
    if (!processesIn(cluster).includes(pid))
      throw new Error("the orphan ended by itself, so nothing was tried")
  } else await ended
  if (launcher.exitCode === null && launcher.signalCode === null)
    await new Promise((done) => launcher.once("exit", done))
}

/** A second launcher has to refuse in time, and name the process that keeps the folder. */
async function checkSecond(data: string, { process: launcher }: Launched): Promise<number> {
  const second = await tryLaunch(data)
  if (!("refused" in second)) throw new Error("a second launcher was let in")
  if (second.refused !== "platform.problem_postgres_held" || second.pid !== launcher.pid) {
    throw new Error(`the second launcher said ${JSON.stringify(second)}, held by ${launcher.pid}`)
  }
  if (second.took > REFUSAL_LIMIT) throw new Error(`the refusal took ${second.took.toFixed()} ms`)
  return second.took
}

/** Everything that works in the cluster has to descend from the postmaster that was started last. */
function checkOrphans(cluster: string, postmaster: number) {
  const known = new Set([postmaster, ...childrenOf(postmaster)])
  const orphans = processesIn(cluster).filter((pid) => !known.has(pid))
  if (orphans.length > 0) throw new Error(`${orphans.length} orphans`)
}

function childrenOf(pid: number): number[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").split(" ").filter(Boolean).map(Number)
}

/** An acknowledged commit is on the disk: alone each has its own sync, and together at most one group shares one. */
async function checkSyncs({ connection }: Launched, acknowledged: Acknowledged): Promise<string[]> {
  const lines: string[] = []
  for (const writers of [1, WRITERS]) {
    const [syncs, rows] = [await countSyncs({ connection }), acknowledged.size]
    const writing = Array.from({ length: writers }, () =>
      writeRows(connection, acknowledged, (n) => n < 400 / writers),
    )
    await Promise.all(writing)
    const done = (await countSyncs({ connection })) - syncs
    const commits = acknowledged.size - rows
    if (done * writers < commits)
      throw new Error(`${commits} commits of ${writers} writers, but ${done} syncs`)
    lines.push(`${commits} acknowledged commits by ${writers} writers: ${done} syncs of the write-ahead log`)
  }
  return lines
}

async function countSyncs({ connection }: Pick<Launched, "connection">): Promise<number> {
  // A backend hands in its numbers when it ends.
  await sleep(200)
  const statement = "select sum(fsyncs)::int as syncs from pg_stat_io where object = 'wal'"
  const rows = await ask<{ syncs: number }>(connection, statement)
  return rows[0]!.syncs
}

import { existsSync, readdirSync, readlinkSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"

/** How long an orphan gets at each step: a fast shutdown, an immediate one, and then it is killed. */
const PATIENCE = 1200
const STEP = 20

/** Every PostgreSQL process, postmaster or backend, that works on this cluster: each has it as its directory. */
export function processesIn(cluster: string): number[] {
  return readdirSync("/proc").flatMap((name) =>
    /^\d+$/.test(name) && worksIn(name, cluster) ? [Number(name)] : [],
  )
}

/**
 * Ends what a killed launcher left behind. Only the holder of the lock may call it, for then nobody else's
 * postmaster can be among them. Committed work is in the write-ahead log whichever way they end.
 *
 * The polite signal goes to the postmaster alone: a checkpointer that got it would note a clean shutdown while
 * others still commit, and their rows would be lost.
 */
export async function stopOrphans(cluster: string): Promise<void> {
  const postmaster = readPostmaster(cluster)
  const all = () => processesIn(cluster)
  await signalAndWait(cluster, () => all().filter((pid) => pid === postmaster), "SIGINT")
  await signalAndWait(cluster, all, "SIGQUIT")
  await signalAndWait(cluster, all, "SIGKILL")
}

async function signalAndWait(cluster: string, whom: () => number[], signal: NodeJS.Signals): Promise<void> {
  for (const pid of whom()) signalProcess(pid, signal)
  for (let waited = 0; waited < PATIENCE && processesIn(cluster).length > 0; waited += STEP) await sleep(STEP)
}

function readPostmaster(cluster: string): number | undefined {
  const path = join(cluster, "postmaster.pid")
  return existsSync(path) ? Number.parseInt(readFileSync(path, "utf8"), 10) : undefined
}

export function signalProcess(pid: number, signal: NodeJS.Signals) {
  try {
    process.kill(pid, signal)
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code !== "ESRCH") throw thrown
  }
}

function worksIn(pid: string, cluster: string): boolean {
  try {
    return (
      readlinkSync(`/proc/${pid}/cwd`) === cluster &&
      /postgres/.test(readFileSync(`/proc/${pid}/comm`, "utf8"))
    )
  } catch {
    // Gone meanwhile, or another account's and so none of ours.
    return false
  }
}

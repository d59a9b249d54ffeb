import { spawn, type ChildProcess } from "node:child_process"
import { closeSync, existsSync, fchownSync, openSync, readFileSync, renameSync, statSync } from "node:fs"
import { once } from "node:events"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import type { Account } from "./account.ts"
import type { Major } from "./binaries.ts"
import type { Problem } from "../problem.ts"
import { cannotRun, diskFull } from "./refusals.ts"
import { settingsFor, type Settings } from "./settings.ts"

export type Ended = { readonly code: number | null; readonly signal: NodeJS.Signals | null }

export type Postmaster = { readonly pid: number; readonly ended: Promise<Ended>; stop(): Promise<Ended> }

type Launch = {
  readonly native: string
  readonly cluster: string
  readonly sockets: string
  readonly account: Account
  readonly major: Major
  readonly settings: Settings
}

/** Recovery after a crash may take a while; longer than this and something is wrong. */
const START_LIMIT = 60_000
/** A fast shutdown writes a checkpoint; after this it becomes an immediate one, which recovery makes good. */
const STOP_LIMIT = 20_000
/** The server's log keeps one predecessor and never errors with people's words in them (see settings.ts). */
const LOG_LIMIT = 1 << 20

/** Starts the server process and waits until it takes connections. Refuses with PostgreSQL's own last words. */
export async function launchPostmaster(launch: Launch): Promise<Postmaster> {
  const log = join(launch.cluster, "..", `${launch.major}.log`)
  const child = spawnPostgres(launch, log)
  const ended = new Promise<Ended>((resolve) =>
    child.once("exit", (code, signal) => resolve({ code, signal })),
  )
  const spawned = await Promise.race([once(child, "spawn"), once(child, "error")])
  if (spawned[0] instanceof Error) throw cannotRun(spawned[0].message)

  const pid = child.pid!
  const watchdog = watch(pid, launch.account)
  void ended.then(() => watchdog.kill("SIGKILL"))
  const from = Date.now()
  while (!isReady(launch.cluster, pid)) {
    if (child.exitCode !== null || child.signalCode !== null) throw failure(log)
    if (Date.now() - from > START_LIMIT) {
      child.kill("SIGQUIT")
      throw failure(log)
    }
    await sleep(10)
  }
  return { pid, ended, stop: () => stop(child, ended) }
}

function spawnPostgres(
  { native, cluster, sockets, account, major, settings }: Launch,
  log: string,
): ChildProcess {
  if (existsSync(log) && statSync(log).size > LOG_LIMIT) renameSync(log, `${log}.1`)
  const output = openSync(log, "a", 0o600)
  if (account.borrowed) fchownSync(output, account.uid, account.gid)
  const options = Object.entries({ ...settingsFor(major), unix_socket_directories: sockets, ...settings })
  const argv = ["-D", cluster, ...options.flatMap(([name, value]) => ["-c", `${name}=${value}`])]
  try {
    // A group of its own: Ctrl-C in a terminal must reach the launcher only, which then drains and stops it.
    return spawn(join(native, "bin", "postgres"), argv, {
      ...as(account),
      cwd: "/",
      env: { LC_ALL: "C", PATH: "/usr/bin:/bin" },
      detached: true,
      stdio: ["ignore", output, output],
    })
  } finally {
    closeSync(output)
  }
}

/** A shell of one line whose standard input ends when the launcher dies, however it dies; then it stops PostgreSQL. */
function watch(pid: number, account: Account): ChildProcess {
  const script = `trap '' INT TERM HUP; read line; kill -INT ${pid}`
  const options = { ...as(account), cwd: "/", detached: true } as const
  const watchdog = spawn("/bin/sh", ["-c", script], { ...options, stdio: ["pipe", "ignore", "ignore"] })
  watchdog.on("error", () => {})
  watchdog.stdin.on("error", () => {})
  watchdog.unref()
  return watchdog
}

async function stop(child: ChildProcess, ended: Promise<Ended>): Promise<Ended> {
  child.kill("SIGINT")
  const late = setTimeout(() => child.kill("SIGQUIT"), STOP_LIMIT)
  return ended.finally(() => clearTimeout(late))
}

/** The eighth line of postmaster.pid says how far the server is; pg_ctl reads the same. */
function isReady(cluster: string, pid: number): boolean {
  const path = join(cluster, "postmaster.pid")
  if (!existsSync(path)) return false
  const lines = readFileSync(path, "utf8").split("\n")
  return Number(lines[0]) === pid && lines[7]?.trim() === "ready"
}

/** Why it did not start: what PostgreSQL called fatal since its last attempt, else the last lines of its log. */
function failure(log: string): Problem {
  const lines = readFileSync(log, "utf8").trimEnd().split("\n")
  const attempt = lines.slice(
    Math.max(
      0,
      lines.findLastIndex((line) => line.includes("LOG:  starting PostgreSQL")),
    ),
  )
  const fatal = attempt.filter((line) => /\b(?:FATAL|PANIC):/.test(line))
  const reason = (fatal.length > 0 ? fatal : attempt.slice(-3)).join(" | ")
  return reason.includes("No space left on device") ? diskFull(reason) : cannotRun(reason)
}

function as({ uid, gid, borrowed }: Account) {
  return borrowed ? { uid, gid } : {}
}

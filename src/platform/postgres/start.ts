import { realpathSync, rmSync } from "node:fs"
import { join } from "node:path"
import type pg from "pg"
import { prepareBinaries, type Major } from "./binaries.ts"
import { clusterFolder, findHome, removeSockets, settleHome, settleSockets, type Home } from "./home.ts"
import { DATABASE, ensureDatabase, initializeCluster, USER } from "./initialize.ts"
import { findHolder, takeLock, type Holder, type Lock } from "./lock.ts"
import { launchPostmaster, type Ended, type Postmaster } from "./postmaster.ts"
import { stopOrphans } from "./processes.ts"
import type { Settings } from "./settings.ts"

export type Postgres = {
  readonly connection: pg.PoolConfig
  /** The postmaster's process. */
  readonly pid: number
  /** Resolves when the server has ended, asked or not; the folder is then free and may be started again. */
  readonly exited: Promise<Ended>
  /** Tells the lock where the house serves, so that a second launcher can name it. */
  serving(address: string): void
  /** A fast shutdown: open transactions are rolled back, everything committed is kept. */
  stop(): Promise<void>
}

type Options = {
  readonly major?: Major
  /** Takes the few lines a person should read, such as under which account PostgreSQL runs. */
  readonly say?: (line: string) => void
  /** Settings over the house's own. Only tests that throw their data away may switch `fsync` off. */
  readonly settings?: Settings
}

/**
 * Starts the embedded PostgreSQL of a data folder, making it at first.
 * Refuses when another process keeps the folder (and names it), when the data are another account's or another
 * major's, and when PostgreSQL cannot run here.
 */
export async function startPostgres(data: string, options: Options = {}): Promise<Postgres> {
  const { major = 18, say = () => {} } = options
  const home = settleHome(data)
  const lock = await takeLock(home.folder, home.account)
  try {
    say(describe(home, data))
    const postmaster = await launch(data, home, { major, settings: options.settings ?? {} })
    return describeRunning({ data, home, lock, postmaster })
  } catch (thrown) {
    lock.release()
    throw thrown
  }
}

/** How to connect to the cluster of a data folder that some process already runs. */
export async function findRunning(
  data: string,
): Promise<{ holder: Holder; connection: pg.PoolConfig } | undefined> {
  const home = findHome(data)
  const holder = home === undefined ? undefined : await findHolder(home)
  if (!holder?.sockets) return undefined
  return { holder, connection: connectionTo(holder.sockets) }
}

async function launch(data: string, home: Home, { major, settings }: { major: Major; settings: Settings }) {
  const cluster = clusterFolder(home, major)
  const { account } = home
  const native = prepareBinaries(major, account, home.folder)
  await stopOrphans(cluster)
  // Nobody works in the cluster now, so a leftover pid file may only stop us by a number someone else got since.
  rmSync(join(cluster, "postmaster.pid"), { force: true })
  await initializeCluster({ native, cluster, account, major, fsync: settings.fsync !== "off" })
  const sockets = settleSockets(data, account)
  const postmaster = await launchPostmaster({ native, cluster, sockets, account, major, settings })
  await ensureDatabase(sockets).catch(async (thrown: unknown) => {
    await postmaster.stop()
    throw thrown
  })
  return { ...postmaster, sockets }
}

type Running = { data: string; home: Home; lock: Lock; postmaster: Postmaster & { sockets: string } }

function describeRunning({ data, lock, postmaster }: Running): Postgres {
  lock.tell({ sockets: postmaster.sockets })
  const exited = postmaster.ended.finally(() => lock.release())
  return {
    connection: connectionTo(postmaster.sockets),
    pid: postmaster.pid,
    exited,
    serving: (address) => lock.tell({ address }),
    async stop() {
      await postmaster.stop()
      await exited
      removeSockets(data)
    },
  }
}

function connectionTo(sockets: string): pg.PoolConfig {
  return { host: sockets, user: USER, database: DATABASE }
}

function describe({ folder, account }: Home, data: string): string {
  const where = folder === realpathSync(data) ? data : `${folder} (its account cannot reach ${data})`
  const who = account.borrowed
    ? `under the account ${account.name}, because PostgreSQL refuses to run as root`
    : ""
  return ["PostgreSQL keeps its data in", where, who].filter(Boolean).join(" ")
}

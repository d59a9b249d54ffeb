import { spawn } from "node:child_process"
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
} from "node:fs"
import { dirname, join } from "node:path"
import { Client } from "pg"
import type { Account } from "./account.ts"
import type { Major } from "./binaries.ts"
import { cannotRun } from "./refusals.ts"

/** The one role and the one database of an embedded cluster. */
export const USER = "palermo"
export const DATABASE = "palermo"

type Making = { native: string; cluster: string; account: Account; major: Major; fsync: boolean }

/** Makes the cluster if there is none: beside its place and then moved there, so that half a one is never found. */
export async function initializeCluster({ native, cluster, account, major, fsync }: Making): Promise<void> {
  if (existsSync(cluster)) return
  const making = `${cluster}.making`
  rmSync(making, { recursive: true, force: true })
  mkdirSync(making, { mode: 0o700 })
  chmodSync(making, 0o700)
  if (account.borrowed) chownSync(making, account.uid, account.gid)

  const argv = ["-D", making, "-U", USER, "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8"]
  if (major >= 18) argv.push("--locale-provider=builtin", "--builtin-locale=C.UTF-8")
  if (!fsync) argv.push("--no-sync")
  await run(join(native, "bin", "initdb"), argv, account)
  renameSync(making, cluster)
  if (fsync) syncFolder(dirname(cluster))
}

/** The database of its own, apart from PostgreSQL's `postgres`; a start that was cut short is made good here. */
export async function ensureDatabase(sockets: string): Promise<void> {
  const client = new Client({ host: sockets, user: USER, database: "postgres" })
  await client.connect()
  try {
    const found = await client.query("select 1 from pg_database where datname = $1", [DATABASE])
    if (found.rowCount === 0) await client.query(`create database ${DATABASE} template template0`)
  } finally {
    await client.end()
  }
}

async function run(command: string, argv: string[], { uid, gid, borrowed }: Account): Promise<void> {
  const env = { LC_ALL: "C", PATH: "/usr/bin:/bin" }
  const child = spawn(command, argv, { ...(borrowed ? { uid, gid } : {}), cwd: "/", env, stdio: "pipe" })
  let said = ""
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (part) => (said = (said + part).slice(-1000)))
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", (error) => reject(cannotRun(error.message)))
    child.once("close", resolve)
  })
  if (code !== 0) throw cannotRun(said.trim())
}

function syncFolder(folder: string) {
  const descriptor = openSync(folder, "r")
  fsyncSync(descriptor)
  closeSync(descriptor)
}

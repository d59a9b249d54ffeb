import { randomUUID } from "node:crypto"
import { chownSync, closeSync, linkSync, openSync, readdirSync, rmSync } from "node:fs"
import { connect, createServer, type Server } from "node:net"
import { join } from "node:path"
import type { Account } from "./account.ts"
import { held, heldSilently } from "./refusals.ts"

/** Who keeps a data folder: what the lock answers to anyone who may ask. */
export type Holder = {
  readonly pid: number
  readonly since: string
  /** Where it serves, once it does. */
  readonly address?: string
  /** The folder of PostgreSQL's socket. */
  readonly sockets?: string
}

export type Lock = { readonly tell: (more: Partial<Holder>) => void; readonly release: () => void }

type Asked = Holder | "stale" | "silent"

/** A second launcher has to refuse within two seconds; a holder that does not answer by then counts as there. */
const ANSWER_LIMIT = 1000
const TRIES = 20

/**
 * Takes the one lock of a folder, or refuses and names its holder.
 *
 * The lock is a listening Unix socket `lock.<n>` in the folder itself (so also containers that share the folder see
 * it), reached through an open descriptor because a socket's path may not pass 107 bytes. A killed holder leaves a
 * socket that nobody answers on. Such a one is never taken over, for two could do so at once: the next holder links
 * `lock.<n+1>`, which exactly one can, and the highest number is the lock. Only lower ones are ever removed.
 */
export async function takeLock(folder: string, account: Account): Promise<Lock> {
  let holder: Holder = { pid: process.pid, since: new Date().toISOString() }
  const mine = `asking.${randomUUID().slice(0, 18)}`
  const door = await openDoor(folder, mine, () => holder)
  try {
    // What root leaves behind must not shut out the data's own account when it starts next.
    if (account.borrowed) chownSync(join(folder, mine), account.uid, account.gid)
    const number = await climb(folder, mine)
    removeLower(folder, number)
  } catch (thrown) {
    door.close()
    throw thrown
  } finally {
    rmSync(join(folder, mine), { force: true })
  }
  const tell = (more: Partial<Holder>) => void (holder = { ...holder, ...more })
  return { tell, release: () => void door.close() }
}

/** Who keeps this folder now, if anybody does. */
export async function findHolder(folder: string): Promise<Holder | undefined> {
  return askNumber(folder, highestLock(folder))
}

async function climb(folder: string, mine: string): Promise<number> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const dead = highestLock(folder)
    const holder = await askNumber(folder, dead)
    if (holder) throw held(holder)
    // The number after the one that was asked, and no later one: someone may have taken it in the meantime.
    const next = join(folder, `lock.${dead + 1}`)
    try {
      linkSync(join(folder, mine), next)
    } catch (thrown) {
      if ((thrown as NodeJS.ErrnoException).code !== "EEXIST") throw thrown
      continue
    }
    if (highestLock(folder) === dead + 1) return dead + 1
    rmSync(next, { force: true })
  }
  throw heldSilently(folder)
}

async function askNumber(folder: string, number: number): Promise<Holder | undefined> {
  if (number === 0) return undefined
  const answer = await ask(folder, `lock.${number}`)
  if (answer === "silent") throw heldSilently(folder)
  return answer === "stale" ? undefined : answer
}

function highestLock(folder: string): number {
  return Math.max(0, ...lockNumbers(folder))
}

function lockNumbers(folder: string): number[] {
  return readdirSync(folder).flatMap((name) => (/^lock\.\d+$/.test(name) ? [Number(name.slice(5))] : []))
}

function removeLower(folder: string, number: number) {
  for (const lower of lockNumbers(folder).filter((other) => other < number)) {
    rmSync(join(folder, `lock.${lower}`), { force: true })
  }
}

/** A path to a socket in the folder that is short enough, however deep the folder lies. */
function shortPath(folder: string, name: string): { path: string; close: () => void } {
  const descriptor = openSync(folder, "r")
  return { path: `/proc/self/fd/${descriptor}/${name}`, close: () => closeSync(descriptor) }
}

async function openDoor(folder: string, name: string, holder: () => Holder): Promise<Server> {
  const server = createServer((socket) => {
    socket.on("error", () => socket.destroy())
    socket.end(JSON.stringify(holder()))
  })
  const { path, close } = shortPath(folder, name)
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject)
    server.listen(path, resolve)
  }).finally(close)
  server.unref()
  return server
}

async function ask(folder: string, name: string): Promise<Asked> {
  const { path, close } = shortPath(folder, name)
  const answered = new Promise<Asked>((resolve) => {
    const socket = connect(path)
    let text = ""
    socket.setEncoding("utf8").setTimeout(ANSWER_LIMIT, () => socket.destroy(new Error("silent")))
    socket.on("data", (part) => (text += part))
    // A holder that is killed while it answers leaves half a sentence, and then it is gone.
    socket.on("end", () => resolve(text.endsWith("}") ? (JSON.parse(text) as Holder) : "stale"))
    socket.on("error", (error: NodeJS.ErrnoException) => {
      resolve(error.code === "ECONNREFUSED" || error.code === "ENOENT" ? "stale" : "silent")
    })
  })
  return answered.finally(close)
}

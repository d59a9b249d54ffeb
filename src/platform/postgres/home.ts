import { randomBytes } from "node:crypto"
import { chmodSync, chownSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync } from "node:fs"
import { readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { canReach, chooseAccount, type Account } from "./account.ts"
import type { Major } from "./binaries.ts"
import { cannotRun, foreignData, otherMajor } from "./refusals.ts"

/**
 * Where a data folder's cluster lives: in the folder itself, or, when PostgreSQL's account cannot reach that
 * (a clone under a 0700 home, started as root), under /var/lib/palermo.
 */
export type Home = { readonly folder: string; readonly account: Account }

/** Kept in the data folder, so that the next start and the command line find the same place; `.` moves with it. */
type Note = { home: string; sockets?: string }

const ELSEWHERE = "/var/lib/palermo"
const NOTE = "postgres.json"
/** A Unix socket's path may not pass 107 bytes; PostgreSQL adds `/.s.PGSQL.5432` to the folder's. */
const LONGEST_SOCKET_FOLDER = 80

/** Decides, and makes the folders. Refuses data that belong to another account when we are not root. */
export function settleHome(asked: string): Home {
  makeFolder(resolve(asked))
  const data = realpathSync(asked)
  const noted = findHome(data)
  const owner = ownerOfClusters(noted ?? data)
  const account = chooseAccount(owner)
  if (!account) throw cannotRun("root, and neither an account palermo nor nobody")
  if (owner && !account.borrowed && owner.uid !== account.uid) throw foreignData(data, owner.uid)

  if (noted) return { folder: noted, account }
  const reachable = !account.borrowed || canReach(account, data)
  const folder = reachable ? data : join(ELSEWHERE, randomBytes(6).toString("hex"))
  if (!reachable) [ELSEWHERE, folder].forEach(makeFolder)
  writeNote(data, { home: reachable ? "." : folder })
  return { folder, account }
}

/** Where the cluster of this data folder is, if one was ever settled. */
export function findHome(data: string): string | undefined {
  const home = readNote(data)?.home
  return home === undefined ? undefined : resolve(realpathSync(data), home)
}

/** The folder of one major's cluster. Refuses when only another major's data are there. */
export function clusterFolder({ folder, account }: Home, major: Major): string {
  const parent = join(folder, "postgres")
  makeFolder(parent)
  if (account.borrowed) chownSync(parent, account.uid, account.gid)
  const found = readdirSync(parent).flatMap((name) => (/^\d+$/.test(name) ? [Number(name)] : []))
  if (found[0] !== undefined && !found.includes(major)) throw otherMajor(found[0], major)
  return join(parent, String(major))
}

/**
 * A short folder for PostgreSQL's socket, of the account's own; kept over a crash, so that pools find back.
 * To be called by the holder of the lock when nobody works in the cluster.
 */
export function settleSockets(data: string, account: Account): string {
  const note = readNote(data)
  if (!note) throw new Error(`${data} has no settled home`)
  if (note.sockets && isOurs(note.sockets, account)) {
    // A killed postmaster leaves its socket and a file with its number, which may be anyone's by now.
    for (const name of readdirSync(note.sockets)) rmSync(join(note.sockets, name))
    return note.sockets
  }
  const sockets = mkdtempSync(join(shortTemporary(account), "palermo-"))
  if (account.borrowed) chownSync(sockets, account.uid, account.gid)
  writeNote(data, { ...note, sockets })
  return sockets
}

export function removeSockets(data: string) {
  const note = readNote(data)
  if (!note?.sockets) return
  rmSync(note.sockets, { recursive: true, force: true })
  writeNote(data, { home: note.home })
}

function shortTemporary(account: Account): string {
  const folder = tmpdir()
  return folder.length <= LONGEST_SOCKET_FOLDER - "/palermo-XXXXXX".length && canReach(account, folder)
    ? folder
    : "/tmp"
}

/** The name was written down before; someone else may have made a folder of that name in the meantime. */
function isOurs(sockets: string, { uid }: Account): boolean {
  const found = lstatSync(sockets, { throwIfNoEntry: false })
  return found !== undefined && found.isDirectory() && found.uid === uid && (found.mode & 0o077) === 0
}

function ownerOfClusters(home: string): { uid: number; gid: number } | undefined {
  const parent = join(home, "postgres")
  return existsSync(parent) ? statSync(parent) : undefined
}

/** As root the folder lets others through (never read it), for PostgreSQL's account must reach its own part. */
function makeFolder(folder: string) {
  if (existsSync(folder)) return
  mkdirSync(folder, { recursive: true })
  chmodSync(folder, process.geteuid!() === 0 ? 0o711 : 0o700)
}

function readNote(data: string): Note | undefined {
  const path = join(data, NOTE)
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as Note) : undefined
}

function writeNote(data: string, note: Note) {
  const path = join(data, NOTE)
  writeFileSync(`${path}.new`, JSON.stringify(note))
  renameSync(`${path}.new`, path)
}

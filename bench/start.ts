import { spawn, type ChildProcess } from "node:child_process"
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Bench, Figure } from "./bench.ts"

const PORT = 18_543
/** The bounds: first start, later starts, and both processes together after a minute of rest. */
const BOUNDS = { first: 10, later: 3, memory: 350 }
const REST_MS = 60_000

/** A first start with its build done, a later one, and the memory of server and database at rest. */
export const benchStart: Bench = {
  name: "start",
  async run(root) {
    const data = mkdtempSync(join(tmpdir(), "palermo-start-"))
    const figures: Figure[] = []
    for (const [bench, bound] of [
      ["first start to first page", BOUNDS.first],
      ["later start to first page", BOUNDS.later],
    ] as const) {
      const { child, seconds } = await start(root, data)
      figures.push({ bench, value: seconds, unit: "s", bound })
      if (bound === BOUNDS.later) {
        await new Promise((resolve) => setTimeout(resolve, REST_MS))
        figures.push({
          bench: "server and database at rest, PSS",
          value: memoryOf(child),
          unit: "MiB",
          bound: BOUNDS.memory,
        })
      }
      await stop(child)
    }
    rmSync(data, { recursive: true, force: true })
    return figures
  },
}

async function start(root: string, data: string): Promise<{ child: ChildProcess; seconds: number }> {
  const began = performance.now()
  const env = { ...process.env, PORT: String(PORT), PALERMO_DATA: data }
  const child = spawn(join(root, "palermo"), ["serve", "--rehearsal"], {
    env,
    stdio: "ignore",
    detached: true,
  })
  while (performance.now() - began < 60_000) {
    const answered = await fetch(`http://localhost:${PORT}/en/`).then(
      (answer) => answer.ok,
      () => false,
    )
    if (answered) return { child, seconds: (performance.now() - began) / 1000 }
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error("no page within a minute")
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once("exit", () => resolve())
    child.kill("SIGTERM")
  })
}

/** MiB of all processes that the server started, each shared page counted in its share. */
function memoryOf(child: ChildProcess): number {
  const family = new Set([child.pid])
  const parents = processes()
  for (let grown = true; grown;) {
    grown = false
    for (const { pid, parent } of parents) {
      if (family.has(parent) && !family.has(pid)) grown = Boolean(family.add(pid))
    }
  }
  const kib = [...family].map(
    (pid) => /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))?.[1],
  )
  return kib.reduce((sum, part) => sum + Number(part ?? 0), 0) / 1024
}

function processes(): { pid: number; parent: number }[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, "utf8")
        return [{ pid: Number(name), parent: Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]) }]
      } catch {
        return []
      }
    })
}

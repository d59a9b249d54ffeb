import { readdirSync, readFileSync } from "node:fs"

/** MiB of a process and all that it started, each shared page counted in its share (PSS). */
export function memoryOf(root: number | undefined): number {
  const family = new Set([root])
  const parents = processes()
  for (let grown = true; grown;) {
    grown = false
    for (const { pid, parent } of parents) {
      if (family.has(parent) && !family.has(pid)) grown = Boolean(family.add(pid))
    }
  }
  return [...family].reduce((sum: number, pid) => sum + shareOf(pid), 0) / 1024
}

/** MiB of one process alone. */
export function memoryAlone(pid: number | undefined): number {
  return shareOf(pid) / 1024
}

/** A process that ended since it was listed holds nothing. */
function shareOf(pid: number | undefined): number {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))?.[1] ?? 0)
  } catch {
    return 0
  }
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

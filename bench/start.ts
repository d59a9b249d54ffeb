import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import type { Bench, Figure } from "./bench.ts"
import { memoryOf } from "./memory.ts"
import { startServed, stopServed } from "./served.ts"

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
      const served = await startServed(root, data, PORT)
      figures.push({ bench, value: served.seconds, unit: "s", bound })
      if (bound === BOUNDS.later) {
        await sleep(REST_MS)
        figures.push({
          bench: "server and database at rest, PSS",
          value: memoryOf(served.child.pid),
          unit: "MiB",
          bound: BOUNDS.memory,
        })
      }
      await stopServed(served)
    }
    rmSync(data, { recursive: true, force: true })
    return figures
  },
}

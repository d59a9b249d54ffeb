import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { readConfig } from "../src/platform/config.ts"
import { openAll } from "../src/server.ts"
import type { Bench, Figure } from "./bench.ts"
import { gather, type Person } from "./crowd-people.ts"
import { sitDown } from "./crowd-seat.ts"
import { memoryAlone, memoryOf } from "./memory.ts"
import { startServed, stopServed } from "./served.ts"

const PORT = 18_544
const PEOPLE = 2_000
/** They arrive over three minutes; then each writes on, and her answer is saved about twice a minute. */
const ARRIVING_MS = 180_000
const WRITING_MS = 180_000
const PAUSE_MS = 30_000
const LOOK_MS = 2_000
const BOUNDS = { memory: 600, failed: 0 }

/** Two thousand signed-in people, each with her question open, who all write for three minutes through real HTTP. */
export const benchCrowd: Bench = {
  name: "crowd",
  async run(root) {
    const data = mkdtempSync(join(tmpdir(), "palermo-crowd-"))
    const served = await startServed(root, data, PORT)
    const people = await invite(data)
    const highest = watch(served.child.pid)
    const saves = await write(people)
    const memory = highest()
    await stopServed(served)
    rmSync(data, { recursive: true, force: true })
    return figuresOf(saves, memory)
  },
}

/** The bench leaves the database before anything is counted. */
async function invite(data: string): Promise<Person[]> {
  const config = readConfig({ PALERMO_DATA: data }, { root: data, rehearsal: true })
  const opened = await openAll(config, { join: true })
  const people = await gather({ opened, data, close: () => opened.close() }, PEOPLE)
  await opened.close()
  return people
}

type Saves = { readonly times: readonly number[]; readonly failures: readonly string[] }

async function write(people: readonly Person[]): Promise<Saves> {
  const times: number[] = []
  const failures: string[] = []
  const end = performance.now() + ARRIVING_MS + WRITING_MS
  await Promise.all(
    people.map(async (person, at) => {
      await sleep((ARRIVING_MS * at) / people.length)
      const seat = sitDown(PORT, person)
      await seat.open().catch((thrown: Error) => failures.push(`opening: ${thrown.message}`))
      for (;;) {
        const pause = PAUSE_MS * (0.5 + Math.random())
        if (performance.now() + pause > end) break
        await sleep(pause)
        await seat.save().then(
          (milliseconds) => times.push(milliseconds),
          (thrown: Error) => failures.push(thrown.message),
        )
      }
      await sleep(Math.max(0, end - performance.now()))
      seat.leave()
    }),
  )
  return { times: times.toSorted((a, b) => a - b), failures }
}

type Memory = { readonly together: number; readonly server: number }

/** Looks at the memory now and again; what it gives is the most that was ever seen. */
function watch(pid: number | undefined): () => Memory {
  let most: Memory = { together: 0, server: 0 }
  const look = () => {
    const together = memoryOf(pid)
    if (together > most.together) most = { together, server: memoryAlone(pid) }
  }
  const looking = setInterval(look, LOOK_MS)
  return () => {
    clearInterval(looking)
    look()
    return most
  }
}

function figuresOf({ times, failures }: Saves, { together, server }: Memory): Figure[] {
  const at = (share: number) => (times[Math.ceil(times.length * share) - 1] ?? Infinity).toFixed(0)
  const note = `${times.length} saves, p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, the last ${at(1)} ms`
  const first = failures[0] === undefined ? note : `${note}; the first: ${failures[0]}`
  return [
    {
      bench: `${PEOPLE} people write: failed saves`,
      value: failures.length,
      unit: "",
      bound: BOUNDS.failed,
      note: first,
    },
    {
      bench: `${PEOPLE} people write: server and database, PSS`,
      value: together,
      unit: "MiB",
      bound: BOUNDS.memory,
      note: `the most of all looks, two seconds apart; of it ${server.toFixed(0)} the server`,
    },
  ]
}

import { rmSync } from "node:fs"
import { join } from "node:path"
import { runnerImport } from "vite"
import { inlineScripts } from "../inline-scripts.mjs"
import { findHome } from "../src/platform/postgres/home.ts"
import { startPostgres } from "../src/platform/postgres/start.ts"
import { trialFolder } from "./database-launched.ts"

export const name = "authorisation: random people, operations and worlds against the reference"

/** Differences that are printed; the rest are counted. */
const SHOWN = 10

/** The rooms' pages are TSX, which Node does not run by itself: the trial is loaded as the tests load it. */
async function loadTrial() {
  const path = join(import.meta.dirname, "oracle-trial.ts")
  const { module } = await runnerImport<typeof import("./oracle-trial.ts")>(path, {
    root: join(import.meta.dirname, ".."),
    configFile: false,
    logLevel: "error",
    plugins: [inlineScripts()],
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  })
  return module
}

/** Asks the house and the reference `count` questions about worlds that chance draws; every difference is a fault. */
export function run(count: number): Promise<string[]> {
  return ask(count)
}

/** The same of the rooms of a review alone. */
export const ofReviews = {
  name: "authorisation in reviews: the draw, people, letters, clocks, dialogue and observations against the reference",
  run: (count: number) => ask(count, ["reviews", "observations", "threads"]),
}

async function ask(count: number, only?: readonly string[]): Promise<string[]> {
  const { tryOnCluster } = await loadTrial()
  const data = trialFolder()
  const postgres = await startPostgres(data, { settings: { fsync: "off", synchronous_commit: "off" } })
  // A short run repeats itself, so that a submission is not refused by chance; the full one asks anew each time.
  const seed = count < 20_000 ? 1 : Math.floor(Math.random() * 1_000_000)
  try {
    const { decisions, differences } = await tryOnCluster(postgres.connection, { count, seed, only })
    if (differences.length > 0) {
      const shown = differences.slice(0, SHOWN).map((one) => JSON.stringify(one))
      throw new Error(
        `${differences.length} of ${decisions} decisions differ, first seed ${seed}:\n${shown.join("\n")}`,
      )
    }
    return [`${decisions} decisions from seed ${seed}, 0 differences`]
  } finally {
    const home = findHome(data)
    await postgres.stop()
    for (const folder of [home, data]) if (folder) rmSync(folder, { recursive: true, force: true })
  }
}

import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { benchCrowd } from "./crowd.ts"
import { benchDraw } from "./draw.ts"
import { benchLayers } from "./layers.ts"
import { benchPages } from "./pages.ts"
import { benchLikeness } from "./likeness.ts"
import { benchReviews } from "./reviews.ts"
import { benchQuestions } from "./questions.ts"
import { benchResponses } from "./responses.ts"
import { benchRoom } from "./room.ts"
import { benchStart } from "./start.ts"
import { benchTrace } from "./trace.ts"

/** One figure: what was measured, against what in the same run, and the bound that an issue sets. */
export type Figure = {
  readonly bench: string
  readonly value: number
  readonly unit: string
  readonly bound?: number
  readonly note?: string
}

export type Bench = { readonly name: string; run(root: string): Promise<Figure[]> }

const benches: readonly Bench[] = [
  benchLikeness,
  benchLayers,
  benchStart,
  benchPages,
  benchQuestions,
  benchTrace,
  benchDraw,
  benchResponses,
  benchCrowd,
  benchRoom,
  benchReviews,
]

/** Runs the benches whose names were given, or all; prints a table and writes bench/results.json. */
export async function runBenches(root: string, names: readonly string[]): Promise<void> {
  const figures: Figure[] = []
  for (const bench of benches.filter(({ name }) => names.length === 0 || names.includes(name))) {
    figures.push(...(await bench.run(root)))
  }
  for (const { bench, value, unit, bound, note = "" } of figures) {
    const limit = bound === undefined ? "" : `  (at most ${bound})`
    console.log(`${bench.padEnd(56)} ${value.toFixed(2).padStart(10)} ${unit}${limit} ${note}`)
  }
  const kept = { at: new Date().toISOString(), command: "npm run bench", figures }
  if (names.length === 0)
    writeFileSync(join(root, "bench/results.json"), `${JSON.stringify(kept, null, 2)}\n`)
}

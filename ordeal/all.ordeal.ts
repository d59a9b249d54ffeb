import { test } from "vitest"
import * as diskFull from "./database-disk-full.ts"
import * as kills from "./database-kills.ts"
import * as draw from "./draw.ts"
import * as oracle from "./oracle.ts"
import * as record from "./record.ts"
import * as serverKills from "./server-kills.ts"

/** Each trial with its full count; a short run takes a tenth. */
const trials = [
  { trial: kills, count: 25 },
  { trial: diskFull, count: 2 },
  { trial: oracle, count: 20_000 },
  { trial: oracle.ofReviews, count: 20_000 },
  { trial: draw, count: 1000 },
  { trial: record, count: 10_000 },
  { trial: serverKills, count: 100 },
] as const

const short = import.meta.env.MODE === "short"

for (const { trial, count } of trials) {
  test(trial.name, async () => {
    const lines = await trial.run(short ? Math.max(1, Math.round(count / 10)) : count)
    for (const line of lines) console.log(line)
  })
}

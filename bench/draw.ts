import { drawReviewers } from "../src/review/reviews/draw/draw-reviewers.ts"
import { randomWorld } from "../src/review/reviews/draw/random-world.fixture.ts"
import { shippedDraws } from "../src/review/reviews/draw/shipped-draws.ts"
import type { Bench } from "./bench.ts"

const STATES = 190
const DRAWS = 10
/** The bounds: 190 States, four instruments, three groups. */
const BOUNDS = { seconds: 2, memory: 200 }

/** Draws of reviewers among 190 invented States, each in another world, in seconds of processor time. */
export const benchDraw: Bench = {
  name: "draw",
  run() {
    const pack = shippedDraws().find((one) => one.pack === "untoc-9-1")
    if (!pack) throw new Error("the pack of the draw is missing")
    const before = process.memoryUsage.rss()
    const took = Array.from({ length: DRAWS }, (_, world) => {
      const input = randomWorld(pack, STATES, `${world % 4}`)
      const started = process.cpuUsage()
      drawReviewers(input, `bench ${world}`)
      const { user, system } = process.cpuUsage(started)
      return (user + system) / 1e6
    })
    const memory = (process.memoryUsage.rss() - before) / 2 ** 20
    const longest = Math.max(...took)
    const note = `the longest of ${DRAWS}, processor time`
    return Promise.resolve([
      { bench: `draw among ${STATES} States`, value: longest, unit: "s", bound: BOUNDS.seconds, note },
      { bench: "memory grown by the draws", value: memory, unit: "MiB", bound: BOUNDS.memory },
    ])
  },
}

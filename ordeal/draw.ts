import { brokenRules } from "../src/review/reviews/draw/check-draw.fixture.ts"
import { drawReviewers } from "../src/review/reviews/draw/draw-reviewers.ts"
import { randomWorld } from "../src/review/reviews/draw/random-world.fixture.ts"
import { shippedDraws } from "../src/review/reviews/draw/shipped-draws.ts"

export const name = "draw: no rule broken among 190 States"

const STATES = 190
const WORLDS = 8

/** Draws `count` times among 190 invented States; an independent reader looks each result over. */
export async function run(count: number): Promise<string[]> {
  const pack = shippedDraws().find((one) => one.pack === "untoc-9-1")
  if (!pack) throw new Error("the pack of the draw is missing")
  let passed = 0
  for (let seed = 0; seed < count; seed++) {
    const input = randomWorld(pack, STATES, `${seed % WORLDS}`)
    const drawn = drawReviewers(input, `ordeal ${seed}`)
    const broken = brokenRules(input, drawn)
    if (broken.length > 0) throw new Error(`seed ${seed}: ${broken.join("; ")}`)
    passed += drawn.steps.reduce((sum, step) => sum + step.passed.length, 0)
  }
  return [`${count} draws, 0 broken rules, ${passed} lots passed over`]
}

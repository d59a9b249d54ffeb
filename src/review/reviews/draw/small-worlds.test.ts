import { expect, test } from "vitest"
import { drawReviewers } from "./draw-reviewers.ts"
import { shippedDraws } from "./shipped-draws.ts"
import { allAdmissible, inputOf, nameOf } from "./small-worlds.fixture.ts"

const pack = shippedDraws().find((one) => one.pack === "untoc-9-1")!
const SEEDS_PER_RESULT = 25

const worlds = {
  "two regions of three, one treaty": inputOf(
    pack,
    [
      "XAA:north:UNTOC",
      "XAB:north:UNTOC",
      "XAC:north:UNTOC",
      "XBA:south:UNTOC",
      "XBB:south:UNTOC",
      "XBC:south:UNTOC",
    ],
    { starts: 1, ceiling: 2, floor: 2 },
  ),
  "unlike parties, with additional lots": inputOf(
    pack,
    [
      "XAA:north:UNTOC TIP",
      "XAB:north:UNTOC",
      "XAC:north:UNTOC TIP",
      "XBA:south:UNTOC TIP",
      "XBB:south:UNTOC TIP",
    ],
    { starts: 1, mutual: "none", additional_ceiling: 1, floor: 1 },
  ),
}

test.each(Object.entries(worlds))("every admissible result occurs, and no other: %s", (name, input) => {
  const starts = input.states.map(({ state }) => ({ state, start: 1 }))
  const admissible = allAdmissible(input, starts)
  expect(admissible.size).toBeGreaterThan(10)

  const draws = Math.min(admissible.size * SEEDS_PER_RESULT, 12_000)
  const seen = new Map<string, number>()
  for (let seed = 0; seed < draws; seed++) {
    const result = nameOf(drawReviewers(input, `small ${seed}`).result)
    seen.set(result, (seen.get(result) ?? 0) + 1)
  }
  expect([...seen.keys()].filter((result) => !admissible.has(result))).toEqual([])
  const even = draws / admissible.size
  const chi = [...admissible].reduce((sum, one) => sum + ((seen.get(one) ?? 0) - even) ** 2 / even, 0)
  const away =
    [...admissible].reduce((sum, one) => sum + Math.abs((seen.get(one) ?? 0) - even), 0) / 2 / draws
  const counts = [...seen.values()]
  const least = Math.min(...counts) / even
  const most = Math.max(...counts) / even
  console.log(
    `${name}: ${admissible.size} admissible, ${draws} seeds, chi-square per degree ${(chi / (admissible.size - 1)).toFixed(2)}, ` +
      `distance from equal ${away.toFixed(3)}, rarest ${least.toFixed(2)} and commonest ${most.toFixed(2)} of equal`,
  )
  expect(seen.size).toBe(admissible.size)
})

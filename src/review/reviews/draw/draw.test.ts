import { expect, test } from "vitest"
import { isProblem, type Problem } from "../../../platform/problem.ts"
import { brokenRules } from "./check-draw.fixture.ts"
import { drawReviewers } from "./draw-reviewers.ts"
import { DrawInput } from "./input.ts"
import { randomWorld } from "./random-world.fixture.ts"
import { shippedDraws } from "./shipped-draws.ts"
import { inputOf } from "./small-worlds.fixture.ts"
import { bytesOf, transcribe, verify } from "./transcript.ts"

const packOf = (name: string) => shippedDraws().find(({ pack }) => pack === name)!
const untoc = packOf("untoc-9-1")

test.each([
  ["untoc-9-1", 20],
  ["lanterns", 2],
])("an independent reader finds no rule of %s broken among 190 States, %i seeds", (name, seeds) => {
  for (let seed = 0; seed < seeds; seed++) {
    const input = randomWorld(packOf(name), 190, `${seed % 4}`)
    const drawn = drawReviewers(input, `seed ${seed}`)
    expect(brokenRules(input, drawn)).toEqual([])
    expect(drawn.steps.length).toBe(drawn.result.length)
  }
})

test("the reader of rules finds what is broken", () => {
  const input = randomWorld(untoc, 60, "r")
  const { starts, result } = drawReviewers(input, "s")
  const [first, ...rest] = result
  expect(brokenRules(input, { starts, result: rest })).not.toEqual([])
  const itself = [{ ...first!, reviewer: first!.state }, ...rest]
  expect(brokenRules(input, { starts, result: itself })).toContain(`${first!.state} reviews itself`)
  const far = rest.find(({ reviewer, place }) => place === 1 && reviewer !== first!.reviewer)!
  const doubled = result.map((lot) => (lot === far ? { ...far, reviewer: far.state } : lot))
  expect(brokenRules(input, { starts, result: doubled })).not.toEqual([])
})

test("the same inputs and seed give the same bytes, another seed others, and groups are even", () => {
  const input = randomWorld(untoc, 60, "b")
  const bytes = bytesOf(transcribe(input, "4 17 32"))
  expect(bytesOf(transcribe(DrawInput.parse(JSON.parse(JSON.stringify(input))), "4 17 32"))).toBe(bytes)
  const other = transcribe(input, "4 17 33")
  expect(bytesOf(other)).not.toBe(bytes)
  const sizes = [1, 2, 3].map((group) => other.starts.filter(({ start }) => start === group).length)
  expect(sizes).toEqual([20, 20, 20])
})

test("a transcript is verified, and says where somebody changed it", () => {
  const transcript = transcribe(randomWorld(untoc, 60, "r"), "lots")
  expect(verify(JSON.parse(bytesOf(transcript)))).toEqual([])
  const forged = JSON.parse(bytesOf(transcript))
  forged.result[3].reviewer = "XZZ"
  forged.steps[0].passed = ["XAB"]
  expect(verify(forged).map(({ at }) => at)).toEqual(
    expect.arrayContaining(["/result/3/reviewer", "/steps/0/passed/0"]),
  )
  expect(() => verify({ ...transcript, seed: undefined })).toThrow("reviews.problem_draw_input")
})

test("who joins later is drawn for, and everything drawn before stays", () => {
  const before = randomWorld(untoc, 90, "late")
  const [one, other, ...early] = before.states.toReversed()
  const first = { ...before, states: early }
  const drawn = drawReviewers(first, "first")
  const given = new Map(drawn.starts.map(({ state, start }) => [state, start]))
  const states = [
    ...early.map((state) => ({ ...state, start: given.get(state.state)! })),
    ...[one!, other!].map((state) => ({ ...state, late: true })),
  ]
  const input = DrawInput.parse({ ...before, states, fixed: drawn.result })
  const second = drawReviewers(input, "second")
  expect(second.result).toEqual(expect.arrayContaining([...drawn.result]))
  expect(new Set(second.steps.map(({ state }) => state))).toEqual(new Set([one!.state, other!.state]))
  expect(brokenRules(input, second)).toEqual([])
})

test("a place drawn again gets somebody else, says under which rule, and holds no reason", () => {
  const input = randomWorld(untoc, 60, "again")
  const { starts, result } = drawReviewers(input, "first")
  const gone = result.find(({ place, only }) => place === 2 && !only)!
  const leaves = result.filter(({ state, place }) => state === gone.state && place === 2)
  const given = new Map(starts.map(({ state, start }) => [state, start]))
  const again = DrawInput.parse({
    ...input,
    states: input.states.map((one) => ({ ...one, start: given.get(one.state) })),
    fixed: result.filter((lot) => !leaves.includes(lot)),
    redrawn: [{ state: gone.state, place: 2, drawn: [gone.reviewer], rule: 11 }],
  })
  const { steps, result: now } = drawReviewers(again, "second")
  expect(steps[0]).toMatchObject({ state: gone.state, place: 2, redrawn_under: 11 })
  expect(steps[0]!.reviewer).not.toBe(gone.reviewer)
  expect(now.length - steps.length).toBe(result.length - leaves.length)
  const reason = { ...again, redrawn: [{ ...again.redrawn[0], reason: "none of your business" }] }
  expect(DrawInput.safeParse(reason).success).toBe(false)
  const thrice = { ...again, redrawn: [1, 2, 3].map(() => again.redrawn[0]!) }
  expect(() => drawReviewers(thrice, "x")).toThrow("reviews.problem_draw_redraws")
})

const abc = ["XAA:north:UNTOC", "XAB:north:UNTOC", "XAC:north:UNTOC"]

test.each([
  ["nobody else of its region", [...abc, "XBA:south:UNTOC"], {}, "draw_nobody", { state: "XBA", place: 1 }],
  [
    "no party left to one treaty",
    [...abc, "XBA:south:UNTOC FA", "XBB:south:UNTOC"],
    {},
    "draw_nobody",
    { state: "XBA", place: 1, instruments: "FA" },
  ],
  [
    "ceilings too low",
    [...abc, "XBA:south:UNTOC", "XBB:south:UNTOC"],
    { ceiling: 1, floor: 0, mutual: "none" as const },
    "draw_too_few_reviewers",
    { rule: 5 },
  ],
  [
    "floors too high",
    [...abc, "XBA:south:UNTOC", "XBB:south:UNTOC"],
    { ceiling: 9, floor: 3, mutual: "none" as const },
    "draw_too_few_places",
    { rule: 6 },
  ],
  [
    "two States would have to review each other",
    [...abc, "XBA:south:UNTOC", "XBB:south:UNTOC"],
    {},
    "draw_rule_in_the_way",
    { rule: 4 },
  ],
  [
    "two parties to a treaty have nobody but each other",
    [...abc.map((one) => `${one} FA`), "XBA:south:UNTOC FA", "XBB:south:UNTOC FA", "XBC:south:UNTOC"],
    {},
    "draw_only_each_other",
    { one: "XBA", other: "XBB", instrument: "FA", rule: 4 },
  ],
])("an impossible draw is explained: %s", (_, states, changes, code, values) => {
  const refused = refusalOf(inputOf(untoc, states, changes))
  expect(refused.code).toBe("reviews.problem_draw_impossible")
  const reasons = Object.values(refused.fields)
  expect(reasons).toContainEqual({ code: `reviews.${code}`, values: expect.objectContaining(values) })
  for (const { code: said, values: counted = {} } of reasons) {
    if (said === "reviews.draw_too_few_reviewers")
      expect(counted["places"]).toBeGreaterThan(Number(counted["room"]))
    if (said === "reviews.draw_too_few_places")
      expect(counted["needed"]).toBeGreaterThan(Number(counted["places"]))
  }
})

function refusalOf(input: DrawInput): Problem {
  try {
    drawReviewers(input, "seed")
  } catch (thrown) {
    if (isProblem(thrown)) return thrown
    throw thrown
  }
  throw new Error("it was drawn")
}

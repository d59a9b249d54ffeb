import { afterAll, beforeAll, expect, test } from "vitest"
import { openTestHouse, refusalOf, type Delegate, type TestHouse } from "../../../../test/support/house.ts"
import { directory } from "../../../secretariat/directory/contract.ts"
import { instruments } from "../../../secretariat/instruments/contract.ts"
import { reviews } from "../contract.ts"
import { verify } from "../draw/transcript.ts"
import { MECHANISM } from "../reviews.fixture.ts"

let stage: TestHouse
let officer: Delegate
let visitor: Delegate

beforeAll(async () => {
  stage = await openTestHouse()
  officer = await stage.as("secretariat")
  visitor = await stage.as("visitor")
})
afterAll(() => stage.database.drop())

async function drawn(mechanism: string, seed: string) {
  const { id: draw } = await officer.does(reviews.freezeDraw, { mechanism })
  return officer.does(reviews.drawLots, { draw, seed })
}

test("inputs are published before any lot, name no refusal, and everybody can recompute the transcript", async () => {
  const { id: draw } = await officer.does(reviews.freezeDraw, { mechanism: MECHANISM })
  const frozen = await visitor.does(reviews.showDraw, { draw })
  expect([frozen.status, frozen.seed, frozen.parties.length]).toEqual(["frozen", null, 32])
  expect((await refusalOf(visitor.does(reviews.showTranscript, { draw }))).status).toBe(409)

  await officer.does(reviews.drawLots, { draw, seed: "12 5 33" })
  const transcript = await visitor.does(reviews.showTranscript, { draw })
  expect(verify(JSON.parse(JSON.stringify(transcript)))).toEqual([])
  expect(transcript["inputs_sha256"]).toBe(frozen.inputs_sha256)
})

test("the result makes the reviews of a group in a phase; doing it again makes none twice", async () => {
  const { id: draw, parties } = await drawn(MECHANISM, "4 4 4")
  const phase = { draw, phase: 1, group: 2, started: "2026-11-02" }
  const { made } = await officer.does(reviews.openPhase, phase)
  expect(made).toBe(parties.filter(({ start }) => start === 2).length)
  expect((await refusalOf(officer.does(reviews.openPhase, phase))).code).toBe("reviews.problem_phase_open")
  const { reviews: listed } = await officer.does(reviews.list, { mechanism: MECHANISM })
  for (const { state, reviewers } of listed) {
    const lots = parties.find((one) => one.state === state)!.lots
    expect(reviewers.map(({ party }) => party).toSorted()).toEqual(
      lots.map(({ reviewer }) => reviewer).toSorted(),
    )
  }
})

test("one place is drawn again under a rule and without a reason: who left loses the review, who came gets it", async () => {
  const { reviews: listed } = await officer.does(reviews.list, { mechanism: MECHANISM, phase: 1 })
  const { state, id: review, reviewers } = listed[0]!
  const { draws } = await officer.does(reviews.listDraws, {})
  const last = draws.find(({ mechanism, status }) => mechanism === MECHANISM && status === "drawn")!
  const { id: draw } = await officer.does(reviews.redrawPlace, { draw: last.id, state, place: 2 })
  const again = await officer.does(reviews.drawLots, { draw, seed: "9" })

  expect(again.redrawn).toEqual([{ state, place: 2, rule: 11 }])
  const { reviewers: now } = await officer.does(reviews.show, { review })
  const left = reviewers.filter(({ party }) => !now.some((one) => one.party === party))
  expect(left.map(({ place }) => place)).toContain(2)
  for (const [party, sees] of [
    [left[0]!.party, false],
    [now.find(({ place }) => place === 2)!.party, true],
  ] as const) {
    const mission = await stage.as(`${party.toLowerCase()}-mission`)
    const { reviews: visible } = await mission.does(reviews.list, { state })
    expect(visible.some(({ id }) => id === review)).toBe(sees)
  }
})

test("a treaty that does not exist is drawn, opened and timed by its own pack", async () => {
  const { id: draw, groups, phases } = await drawn("lanterns", "1")
  expect([groups.length, phases.length]).toEqual([2, 2])
  await officer.does(reviews.openPhase, { draw, phase: 1, group: 1, started: "2026-11-02" })
  const { reviews: listed } = await officer.does(reviews.list, { mechanism: "lanterns" })
  expect(listed[0]?.reviewers).toHaveLength(3)
  const { steps } = await officer.does(reviews.show, { review: listed[0]!.id })
  expect(steps.find(({ id }) => id === "ledger")?.date).toBe("2027-01-31")
})

test("a correction of a pack first lists the reviews and draws that stay on the version it supersedes", async () => {
  const { draws } = await officer.does(reviews.listDraws, {})
  const { reviews: listed } = await officer.does(reviews.list, { mechanism: MECHANISM })

  const ofTreaties = await officer.does(instruments.previewCorrection, {
    changes: [{ ref: "SOM.16.2", field: "levels", value: "O" }],
  })
  const paths = ofTreaties.pinned.filter(({ kind }) => kind === "review").map(({ path }) => path)
  expect(paths).toEqual(expect.arrayContaining(listed.map(({ id }) => `/reviews/${id}`)))

  const party = listed[0]!.state
  const ofStates = await officer.does(directory.previewParty, {
    party,
    field: "list",
    lang: "en",
    text: "A name",
    since: "2026-06-01",
  })
  const drawn = ofStates.pinned.filter(({ kind }) => kind === "draw").map(({ path }) => path)
  expect(drawn.toSorted()).toEqual(draws.map(({ id }) => `/draws/${id}`).toSorted())
})

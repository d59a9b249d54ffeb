import { afterAll, beforeAll, expect, test } from "vitest"
import { openTestHouse, type TestHouse } from "../../../test/support/house.ts"
import { isProblem } from "../../platform/problem.ts"
import { circleOf } from "../../secretariat/documents/documents.fixture.ts"
import { instruments } from "../../secretariat/instruments/contract.ts"
import { meetings } from "../../secretariat/meetings/contract.ts"
import { openedReading } from "../../secretariat/readings/readings.fixture.ts"
import { readings } from "../../secretariat/readings/contract.ts"
import { recommendations } from "./contract.ts"
import { followedBy, recommendedOnce } from "./recommendations.fixture.ts"

let stage: TestHouse
let of: { meeting: string; recommendation: string }

beforeAll(async () => {
  stage = await openTestHouse()
  of = await recommendedOnce(stage)
})
afterAll(() => stage.database.drop())

const refused = (wanted: Promise<unknown>) =>
  wanted.then(
    () => "done",
    (thrown: unknown) => (isProblem(thrown) ? thrown.code : Promise.reject(thrown)),
  )
const shows = async (persona: string) =>
  (await stage.as(persona)).does(recommendations.show, { recommendation: of.recommendation })

test("what an adopted report recommends stands under its symbol, with whom it addresses and how strongly", async () => {
  const shown = await shows("xaa-expert")
  expect(shown).toMatchObject({
    number: 1,
    symbol: "XTOC/COP/WG.1/2027/L.1",
    words: { text: "States parties should light every ferry.", lang: "en" },
    verb: "should",
    addressees: ["states_parties"],
  })
  const report = await (await stage.as("xaa-expert")).does(meetings.showReport, { meeting: of.meeting })
  expect(report.recommended).toMatchObject({ count: 1 })
  // Nobody can bring other words under the symbol: what is handed on again changes nothing.
  const officer = await stage.as("secretariat")
  await officer.does(recommendations.bring, { meeting: of.meeting })
  expect((await shows("xaa-expert")).words).toEqual(shown.words)
})

test("a provision is a proposal until a person confirms it, and then leads from its page to the recommendation", async () => {
  const officer = await stage.as("secretariat")
  const cite = (provisions: string) =>
    officer.does(recommendations.cite, { recommendation: of.recommendation, provisions })
  expect(await refused(cite("SOM.8 SOM.999"))).toBe("readings.field_provision_unknown")
  await cite("SOM.8 SOM.11")
  const { trace } = await (await stage.as("xaa-expert")).does(instruments.showProvision, { ref: "SOM.8" })
  const cited = trace.find(({ kind }) => kind === "recommendation")?.citations ?? []
  expect(cited.map(({ path }) => path)).toContain(`/recommendations/${of.recommendation}`)
  const visitor = await stage.as("visitor")
  const seen = (await visitor.does(instruments.showProvision, { ref: "SOM.8" })).trace
  expect(seen.find(({ kind }) => kind === "recommendation")?.citations).toEqual([])
})

test("what a State does stays its own until it releases it, and then up to that moment", async () => {
  const expert = await stage.as("xaa-expert")
  const { recommendation } = of
  const nothing = expert.does(recommendations.follow, { recommendation, status: "measure_taken", lang: "en" })
  expect(await refused(nothing)).toBe("recommendations.field_said_or_link")
  const follow_up = await followedBy(expert, recommendation, { lead: "Ministry of Ports" })
  expect((await shows("xaa-focal-point")).own).toBe("under_way")
  for (const persona of ["secretariat", "xab-focal-point", "chair"])
    expect((await shows(persona)).follow_ups).toEqual([])

  const circle = await circleOf(stage, "secretariat")
  expect(await refused(expert.does(recommendations.release, { follow_up, circle }))).toBe(
    "platform.problem_not_allowed",
  )
  const focalPoint = await stage.as("xaa-focal-point")
  await focalPoint.does(recommendations.release, { follow_up, circle })
  await followedBy(expert, recommendation, { status: "measure_taken", said: "The law is in force." })
  const seen = (await shows("secretariat")).follow_ups
  expect(seen.map(({ party, steps }) => [party, steps.map(({ status }) => status)])).toEqual([
    ["XAA", ["under_way"]],
  ])
  expect((await shows("xaa-expert")).follow_ups[0]?.steps).toHaveLength(2)
  const other = await stage.as("xab-focal-point")
  expect(await refused(other.does(recommendations.release, { follow_up, circle }))).toBe(
    "platform.problem_not_found",
  )

  const { releases } = (await shows("xaa-focal-point")).follow_ups[0]!
  await focalPoint.does(recommendations.withdrawRelease, {
    follow_up,
    release: releases[0]?.release ?? "",
  })
  expect((await shows("secretariat")).follow_ups).toEqual([])
})

test("a State drafts its own report; nobody drafts another's", async () => {
  const expert = await stage.as("xaa-expert")
  const { entries } = await expert.does(recommendations.draftReport, { party: "XAA", meeting: of.meeting })
  expect(entries.map(({ step }) => step?.said)).toEqual(["The law is in force."])
  for (const persona of ["secretariat", "xab-expert", "chair"]) {
    const asked = (await stage.as(persona)).does(recommendations.draftReport, { party: "XAA" })
    expect(await refused(asked)).toBe("platform.problem_not_found")
  }
})

test("how many States volunteered is told only from five on, and only when it gives no other away", async () => {
  const secretariat = await circleOf(stage, "secretariat")
  const told = async () => (await shows("secretariat")).volunteered
  for (const [at, party] of ["xab", "xac", "xad", "xae", "xaf"].entries()) {
    expect(await told()).toBeNull()
    const follow_up = await followedBy(await stage.as(`${party}-expert`), of.recommendation)
    expect(await told()).toBeNull()
    const focalPoint = await stage.as(`${party}-focal-point`)
    await focalPoint.does(recommendations.release, { follow_up, circle: secretariat })
    if (at === 4) expect(await told()).toBe(5)
  }
  expect((await shows("xba-expert")).volunteered).toBe(5)
})

test("the like that an earlier session recommended is recalled; a report from a file brings its own", async () => {
  const officer = await stage.as("secretariat")
  const reading = await openedReading(stage, officer)
  const { meeting } = await officer.does(readings.take, { reading, open: true })
  const { recommendations: taken } = await officer.does(recommendations.list, { meeting })
  expect(taken.map(({ number }) => number)).toEqual([1, 2, 3, 5, 6])
  const text = "States parties should light every ferry on every crossing."
  const again = await openedReading(
    stage,
    officer,
    Buffer.from(
      `Report of the meeting of the Working Group on Ferry Crossings held in Vienna from 2 to 4 June 2032\n\nI. Recommendations\n\n1. The Working Group adopted the following recommendations:\n\nRecommendation 1\n\n${text}\n`,
    ),
  )
  const later = await officer.does(readings.take, { reading: again })
  const { recommendations: newer } = await officer.does(recommendations.list, { meeting: later.meeting })
  const { earlier } = await officer.does(recommendations.show, { recommendation: newer[0]?.id ?? "" })
  expect(earlier[0]?.id).toBe(of.recommendation)
  expect(earlier[0]?.because).toContain("ferry")
})

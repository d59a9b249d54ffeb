import { afterAll, beforeAll, expect, test } from "vitest"
import { openTestHouse, refusalOf, type Delegate, type TestHouse } from "../../../../test/support/house.ts"
import type { Asked } from "../../../platform/contract.ts"
import { documents } from "../../../secretariat/documents/contract.ts"
import { stageAs } from "../../../secretariat/documents/documents.fixture.ts"
import { reviews } from "../contract.ts"
import { enteredBy } from "../reviews.fixture.ts"

let stage: TestHouse
let officer: Delegate
let mission: Delegate

beforeAll(async () => {
  stage = await openTestHouse()
  officer = await stage.as("secretariat")
  mission = await stage.as("xaa-mission")
})
afterAll(() => stage.database.drop())

type Person = Partial<Asked<typeof reviews.nominate>>

/** The mission sends a note verbale that names one of its State's people, known or new. */
async function named(review: string, address: string, also: Person = {}) {
  const { id: upload } = await stageAs(stage, mission)
  const person = { name: "Somebody", address, lang: "en", role: "expert" } as const
  return mission.does(reviews.nominate, { review, party: "XAA", ...person, upload, ...also })
}

const known = (persona: string) => `${persona}@rehearsal.invalid`
const NOT_FOUND = { code: "platform.problem_not_found", status: 404 }

test("who is named sees the review and no other; the note verbale is the State's and the secretariat's", async () => {
  const review = await enteredBy(officer)
  const other = await enteredBy(officer, { state: "XAC" })
  const expert = await stage.as("xaa-expert")
  expect(await refusalOf(expert.does(reviews.show, { review }))).toEqual(NOT_FOUND)

  const { people } = await named(review, known("xaa-expert"))
  expect((await expert.does(reviews.show, { review })).state).toBe("XAA")
  expect(await refusalOf(expert.does(reviews.show, { review: other }))).toEqual(NOT_FOUND)
  expect(people[0]).toMatchObject({ party: "XAA", role: "expert", accepted: true })

  const document = people[0]!.note
  expect((await officer.does(documents.show, { document })).party).toBe("XAA")
  const reviewer = await stage.as("xab-mission")
  expect(await refusalOf(reviewer.does(documents.show, { document }))).toEqual(NOT_FOUND)
  expect((await reviewer.does(reviews.listPeople, { review })).people).toHaveLength(1)
})

test("a State has one focal point in a review; who comes says whom she follows, and the mission's access stays", async () => {
  const review = await enteredBy(officer, { phase: 2 })
  const focal = { role: "focal_point" } as const
  const { people } = await named(review, known("xaa-expert"), focal)
  expect(await refusalOf(named(review, known("xaa-second-expert"), focal))).toEqual({
    code: "reviews.problem_focal_point_there",
    status: 409,
  })
  await named(review, known("xaa-validator"), { ...focal, deputy: true })

  const after = await named(review, known("xaa-second-expert"), { ...focal, follows: people[0]!.id })
  const left = after.people.find(({ id }) => id === people[0]!.id)
  expect(left).toMatchObject({ status: "ended", name: null, address: null })
  const [leaver, comer] = [await stage.as("xaa-expert"), await stage.as("xaa-second-expert")]
  expect(await refusalOf(leaver.does(reviews.show, { review }))).toEqual(NOT_FOUND)
  expect((await comer.does(reviews.show, { review })).id).toBe(review)
  expect((await mission.does(reviews.show, { review })).id).toBe(review)
})

test("naming a focal point ends that step for her State alone; a person who is new is invited by letter", async () => {
  const review = await enteredBy(officer, { phase: 3 })
  const { people } = await named(review, "new@capital.invalid", { role: "focal_point", title: "Director" })
  expect(people[0]).toMatchObject({ accepted: false, title: "Director" })
  const { steps } = await officer.does(reviews.show, { review })
  const state = (id: string) => steps.find((step) => step.id === id)?.state
  expect(state("focal_point:XAA")).toBe("met_late")
  expect(state("focal_point:XAB")).toBe("overdue")
})

test("nobody is named without a note verbale, for another State, or by an expert", async () => {
  const review = await enteredBy(officer, { phase: 4 })
  const person = { name: "Somebody", address: "a@b.invalid", lang: "en", role: "expert" } as const
  expect(await refusalOf(mission.does(reviews.nominate, { review, party: "XAA", ...person }))).toEqual({
    code: "reviews.problem_nomination_note",
    status: 422,
  })
  const { id: upload } = await stageAs(stage, mission)
  const foreign = mission.does(reviews.nominate, { review, party: "XAB", ...person, upload })
  expect((await refusalOf(foreign)).status).toBe(403)
})

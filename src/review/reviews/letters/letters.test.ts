import { afterAll, beforeAll, expect, test } from "vitest"
import { openTestHouse, refusalOf, type Delegate, type TestHouse } from "../../../../test/support/house.ts"
import { languages } from "../../../platform/languages.ts"
import { partyName } from "../../../secretariat/directory/find-party.ts"
import { documents } from "../../../secretariat/documents/contract.ts"
import { reviews } from "../contract.ts"
import { reviewWithEverything } from "../reviews.fixture.ts"
import { notes } from "./letter.ts"

let stage: TestHouse
let officer: Delegate
let mission: Delegate
let review: string

beforeAll(async () => {
  stage = await openTestHouse()
  officer = await stage.as("secretariat")
  mission = await stage.as("xea-mission")
  review = await reviewWithEverything(stage)
})
afterAll(() => stage.database.drop())

const drafted = async (who: Delegate, kind: (typeof notes)[number] | "handover", lang: "en" | "ar" | "zh") =>
  (await who.does(reviews.showLetters, { review, kind, party: "XEA", lang })).draft?.body

test("notes verbales are drafted from the data in six languages, in the form between a secretariat and a mission", async () => {
  for (const lang of languages) {
    for (const kind of notes) {
      const { draft } = await officer.does(reviews.showLetters, { review, kind, party: "XEA", lang })
      expect(draft?.body).toContain(partyName("XEA", lang))
      expect(draft?.body).not.toMatch(/reviews\.|undefined|\{/)
    }
  }
  const told = await drafted(officer, "reviewers_told", "en")
  expect(told).toMatch(/presents its compliments to the Permanent Mission[^]*highest consideration/)
  expect(told).toContain(partyName("XEC", "en"))
  expect(await drafted(officer, "focal_point_change", "en")).toContain("xea-expert@rehearsal.invalid")
  expect(await drafted(officer, "reminder", "en")).toContain("Response to the self-assessment questionnaire")
})

test("a kept note is the secretariat's own until somebody sends it outside the house", async () => {
  const body = `${await drafted(officer, "reviewers_told", "en")}\nWith our own words.`
  const said = { review, kind: "reviewers_told", party: "XEA", lang: "en", body } as const
  const { letters } = await officer.does(reviews.keepLetter, said)
  expect(letters[0]).toMatchObject({ kind: "reviewers_told", body: expect.stringContaining("our own words") })
  const asked = { thing: "review_letter", id: letters[0]!.id, format: "pdf" } as const
  expect((await officer.does(documents.downloadPaper, asked)).name).toBe("reviewers_told-XEA-en.pdf")

  expect((await mission.does(reviews.showLetters, { review })).letters).toEqual([])
  expect((await refusalOf(mission.does(documents.downloadPaper, asked))).status).toBe(404)
  expect((await refusalOf(mission.does(reviews.keepLetter, said))).status).toBe(403)
})

test("a handover note is drafted and read inside its State alone", async () => {
  const body = await drafted(mission, "handover", "zh")
  expect(body).toContain(partyName("XEA", "zh"))
  const said = { review, kind: "handover", party: "XEA", lang: "zh", body: String(body) } as const
  await mission.does(reviews.keepLetter, said)
  const colleague = await stage.as("xea-focal-point")
  expect((await colleague.does(reviews.showLetters, { review })).letters).toHaveLength(1)
  const { letters, draft } = await officer.does(reviews.showLetters, { ...said })
  expect([letters.filter(({ kind }) => kind === "handover"), draft]).toEqual([[], null])
  expect((await refusalOf(officer.does(reviews.keepLetter, said))).status).toBe(403)
})

test("the course of a review is a paper for its parties and the secretariat", async () => {
  const asked = { thing: "review", id: review, format: "word", lang: "ru" } as const
  expect((await mission.does(documents.downloadPaper, asked)).name).toMatch(/^review-XEA-\d-ru\.docx$/)
  const other = await stage.as("xfa-focal-point")
  expect((await refusalOf(other.does(documents.downloadPaper, asked))).status).toBe(404)
})

import { afterAll, beforeAll, expect, test } from "vitest"
import { openTestHouse, refusalOf, type Delegate, type TestHouse } from "../../../test/support/house.ts"
import { instruments } from "./contract.ts"
import { MAX_DISPUTES } from "./find-dispute.ts"

let stage: TestHouse
let expertOfXaa: Delegate
let expertOfXab: Delegate
let visitor: Delegate

beforeAll(async () => {
  stage = await openTestHouse()
  expertOfXaa = await stage.as("xaa-expert")
  expertOfXab = await stage.as("xab-expert")
  visitor = await stage.as("visitor")
})
afterAll(() => stage.database.drop())

const note = {
  ref: "SOM.8.6",
  text: "The verb binds without a limit",
  source: "Travaux préparatoires, p. 500",
}
const notes = async (delegate: Delegate) =>
  (await delegate.does(instruments.showProvision, { ref: "SOM.8" })).disputes

test("a note on a level stands beside it for everybody, without its author or her State", async () => {
  const left = await expertOfXaa.does(instruments.disputeLevel, note)
  const [seen] = await notes(visitor)
  expect(seen).toEqual({ ...note, id: left.id, at: left.at, can: { withdraw: false } })
  expect((await notes(expertOfXaa))[0]?.can).toEqual({ withdraw: true })
  expect((await notes(expertOfXab))[0]?.can).toEqual({ withdraw: false })
})

test("levels themselves stay as they are", async () => {
  const { provisions } = await visitor.does(instruments.showProvision, { ref: "SOM.8.6" })
  expect(provisions[0]?.levels).toEqual(["M"])
})

test("nobody takes away another's note but the secretariat; its words go and its hash stays", async () => {
  const [left] = await notes(visitor)
  const dispute = left?.id ?? ""
  expect(await refusalOf(expertOfXab.does(instruments.withdrawDispute, { dispute }))).toMatchObject({
    status: 403,
  })
  const officer = await stage.as("secretariat")
  await officer.does(instruments.withdrawDispute, { dispute })
  expect(await notes(visitor)).toEqual([])
  const kept = await stage.database.db.selectFrom("level_dispute").selectAll().executeTakeFirstOrThrow()
  expect([kept.text, kept.source, kept.hash.length]).toEqual(["", "", 32])
})

test("a visitor leaves none, none is left on what is not there, and their number has a limit", async () => {
  expect(await refusalOf(visitor.does(instruments.disputeLevel, note))).toMatchObject({ status: 403 })
  const nowhere = expertOfXaa.does(instruments.disputeLevel, { ...note, ref: "SOM.26" })
  expect(await refusalOf(nowhere)).toMatchObject({ status: 404 })
  for (let count = 0; count < MAX_DISPUTES; count++) await expertOfXaa.does(instruments.disputeLevel, note)
  expect(await refusalOf(expertOfXaa.does(instruments.disputeLevel, note))).toMatchObject({
    code: "instruments.problem_too_many_disputes",
  })
})

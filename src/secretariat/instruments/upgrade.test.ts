import { afterAll, beforeAll, expect, test } from "vitest"
import { openTestHouse, refusalOf, type Delegate, type TestHouse } from "../../../test/support/house.ts"
import { instruments } from "./contract.ts"
import { hashPack, shippedPack } from "./shipped-pack.ts"

let stage: TestHouse
let officer: Delegate
let visitor: Delegate

/** An earlier release: its pack said another level of SOM.16.2. */
const older = (() => {
  const { files } = shippedPack()
  const replace = (name: string, [from, to]: [string, string]) => {
    const text = files[name] ?? ""
    expect(text).toContain(from)
    return { [name]: text.replace(from, () => to) }
  }
  const row = (level: string) => `{"ref": "SOM.16.2", "parent": "SOM.16", "levels": ["${level}"]`
  const earlier = { ...files, ...replace("som/provisions.json", [row("M"), row("MQ")]) }
  return { id: hashPack(earlier), files: earlier }
})()
const grounds = { source: "Official Records, p. 7", reason: "Misread" } as const

beforeAll(async () => {
  stage = await openTestHouse()
  officer = await stage.as("secretariat")
  visitor = await stage.as("visitor")
  const { db } = stage.database
  const at = stage.clock.now
  await db
    .insertInto("pack_base")
    .values({ id: older.id, name: "0.9.0", files: JSON.stringify(older.files), at })
    .execute()
  const version = {
    number: 1,
    id: "0000000000000001",
    base: older.id,
    kind: "correction",
    ...grounds,
  } as const
  await db
    .insertInto("pack_version")
    .values({ ...version, confidence: "C", at })
    .execute()
  const rows = [
    { ref: "SOM.16.2", field: "levels", lang: null, value: "E" },
    { ref: "SOM.5", field: "gist", lang: "en", value: "Our own words" },
  ]
  await db
    .insertInto("pack_correction")
    .values(rows.map((row, position) => ({ ...row, id: id(position), version: 1, position })))
    .execute()
})
afterAll(() => stage.database.drop())

const id = (number: number) => `00000000-0000-4000-8000-00000000000${number}`
const shown = async (ref: string, version?: string) =>
  (await visitor.does(instruments.showProvision, { ref, version })).provisions[0]

test("a newer shipped pack overwrites nothing: shipped, local and new stand beside each other", async () => {
  expect((await shown("SOM.16.2"))?.levels).toEqual(["E"])
  const comparison = await officer.does(instruments.compareShipped, {})
  expect(comparison).toMatchObject({
    base: older.id,
    shipped: shippedPack().id,
    waiting: true,
    can: { take: true },
  })
  expect(comparison.rows.map(({ ref, shipped, local, new: next }) => [ref, shipped, local, next])).toEqual([
    ["SOM.16.2", "MQ", "E", "M"],
    ["SOM.5", expect.stringMatching(/^Migrants/), "Our own words", expect.stringMatching(/^Migrants/)],
  ])
})

test("an officer takes it, keeps one correction and gives up the other; older versions stay readable", async () => {
  const deed = visitor.does(instruments.takeShipped, { ...grounds })
  expect(await refusalOf(deed)).toMatchObject({ status: 403 })
  const made = await officer.does(instruments.takeShipped, { ...grounds, drop: [id(0)] })
  expect(made).toMatchObject({ number: 2, base: shippedPack().id, kind: "upgrade" })
  expect([(await shown("SOM.16.2"))?.levels, (await shown("SOM.5"))?.gist.text]).toEqual([
    ["M"],
    "Our own words",
  ])
  expect((await shown("SOM.16.2", "0000000000000001"))?.levels).toEqual(["E"])
  expect((await shown("SOM.16.2", older.id))?.levels).toEqual(["MQ"])
  expect((await shown("SOM.16.2", shippedPack().id))?.levels).toEqual(["M"])
  expect(await refusalOf(shown("SOM.5", "ffffffffffffffff"))).toMatchObject({ status: 404 })
})

test("there is nothing to take twice", async () => {
  expect(await refusalOf(officer.does(instruments.takeShipped, { ...grounds }))).toEqual({
    code: "instruments.problem_nothing_to_take",
    status: 409,
  })
  const { versions } = await visitor.does(instruments.listVersions, {})
  expect(versions.map(({ number, current }) => [number, current])).toEqual([
    [2, true],
    [1, false],
    [0, false],
  ])
})

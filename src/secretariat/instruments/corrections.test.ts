import { afterAll, beforeAll, expect, test } from "vitest"
import { openTestHouse, refusalOf, type Delegate, type TestHouse } from "../../../test/support/house.ts"
import { isProblem } from "../../platform/problem.ts"
import { instruments } from "./contract.ts"
import { planted, plantedRoom } from "./planted.fixture.ts"
import { shippedPack } from "./shipped-pack.ts"

let stage: TestHouse
let officer: Delegate
let expertOfXaa: Delegate
let visitor: Delegate

beforeAll(async () => {
  stage = await openTestHouse({ more: [plantedRoom] })
  officer = await stage.as("secretariat")
  expertOfXaa = await stage.as("xaa-expert")
  visitor = await stage.as("visitor")
})
afterAll(() => stage.database.drop())

const grounds = {
  source: "A/55/383/Add.3, para. 12",
  reason: "The verb was misread",
  confidence: "C",
} as const
const change = (ref: string, field: string, value: string) => [{ ref, field, value }] as never
const current = async () => (await visitor.does(instruments.listInstruments, {})).version
const levelsOf = async (ref: string, version?: string) => {
  const { provisions } = await visitor.does(instruments.showProvision, { ref, version })
  return provisions[0]?.levels
}
const tables = async () => {
  const { db } = stage.database
  const versions = await db.selectFrom("pack_version").select("number").execute()
  return [versions.length, (await db.selectFrom("pack_correction").select("id").execute()).length]
}

test("only who may correct sees a preview or corrects, and a visitor sees what is shipped", async () => {
  const changes = change("SOM.8.6", "levels", "MQ")
  const version = await current()
  expect(version).toBe(shippedPack().id)
  for (const delegate of [visitor, expertOfXaa]) {
    expect(await refusalOf(delegate.does(instruments.previewCorrection, { changes }))).toMatchObject({
      status: 403,
    })
    const deed = delegate.does(instruments.correct, { version, changes, ...grounds })
    expect(await refusalOf(deed)).toMatchObject({ status: 403 })
  }
  expect(await tables()).toEqual([0, 0])
})

test("a preview lists what a correction would change and what stands on the version, and changes nothing", async () => {
  const changes = change("SOM.16.2", "levels", "O")
  const preview = await officer.does(instruments.previewCorrection, { changes })
  expect(preview).toEqual({
    version: shippedPack().id,
    effects: [
      { ref: "SOM.16.2", field: "levels", lang: null, before: "M", after: "O" },
      { ref: "SOM.16", field: "levels", lang: null, before: "M MQ", after: "M MQ O" },
    ],
    pinned: [
      {
        kind: "review",
        key: "instruments.title_clusters",
        values: { version: shippedPack().id },
        path: "/planted/review",
      },
    ],
    pinned_count: 1,
  })
  expect(await tables()).toEqual([0, 0])
})

test("a correction makes a new version; the article carries the levels of its paragraphs; the old one stays", async () => {
  const shipped = await current()
  const changes = change("SOM.16.4", "levels", "E")
  const made = await officer.does(instruments.correct, { version: shipped, changes, ...grounds })
  expect(made).toMatchObject({ number: 1, base: shipped, kind: "correction", current: true })
  expect(await current()).toBe(made.id)
  expect([await levelsOf("SOM.16.4"), await levelsOf("SOM.16")]).toEqual([["E"], ["M", "MQ", "E"]])
  expect([await levelsOf("SOM.16.4", shipped), await levelsOf("SOM.16", shipped)]).toEqual([
    ["M"],
    ["M", "MQ"],
  ])

  const { provisions } = await visitor.does(instruments.showProvision, { ref: "SOM.16.4" })
  expect(provisions[0]?.reading).toEqual({
    author: "This installation",
    source: grounds.source,
    confidence: "C",
  })
  const { corrections } = await visitor.does(instruments.listCorrections, {})
  expect(corrections).toMatchObject([{ ref: "SOM.16.4", value: "E", number: 1, reason: grounds.reason }])
})

test("of two who corrected from the same preview the second is asked to look again", async () => {
  const changes = change("SOM.15.1", "levels", "E")
  const deed = officer.does(instruments.correct, { version: shippedPack().id, changes, ...grounds })
  expect(await refusalOf(deed)).toEqual({ code: "instruments.problem_version_moved_on", status: 409 })
})

test("a correction that breaks the pack is refused with row and reason, and nothing of it is applied", async () => {
  const version = await current()
  const good = { ref: "SOM.15.1", field: "levels", value: "E" } as const
  const bad = { ref: "SOM.14.1", field: "levels", value: "X" } as const
  const before = await tables()
  const thrown = await officer
    .does(instruments.correct, { version, changes: [good, bad], ...grounds })
    .catch((thrown: unknown) => thrown)
  if (!isProblem(thrown)) throw new Error("nothing was refused")
  expect(thrown.code).toBe("instruments.problem_pack_refused")
  const [[place, { code }] = ["", { code: "" }]] = Object.entries(thrown.fields)
  expect([place, code]).toEqual([
    expect.stringMatching(/^som\/provisions.json rows \d+ levels/),
    "instruments.pack_unknown_level",
  ])
  expect(await tables()).toEqual(before)
  expect([await current(), await levelsOf("SOM.15.1")]).toEqual([version, ["M"]])
})

test("rows that are not there, derived levels and what is said already are refused by name", async () => {
  const refused = async (changes: never) => {
    const thrown = await officer
      .does(instruments.previewCorrection, { changes })
      .catch((thrown: unknown) => thrown)
    if (!isProblem(thrown)) throw new Error("nothing was refused")
    return Object.entries(thrown.fields).map(([field, { code }]) => `${field} ${code}`)[0] ?? thrown.code
  }
  expect(await refused(change("SOM.26", "levels", "M"))).toBe("changes.0.ref instruments.field_unknown_row")
  expect(await refused(change("SOM.8", "levels", "M"))).toBe("changes.0.ref instruments.field_levels_derived")
  expect(await refused(change("SOM.5", "levels", "M"))).toBe("instruments.problem_nothing_changed")
  expect(await refused(change("SOM.5", "title", "X"))).toBe("changes.0.lang platform.field_missing")
  expect(await refused(change("SOM.5", "link", "none SOM.6"))).toBe(
    "changes.0.value instruments.field_no_such_link",
  )
  expect(await refused(change("SOM.5", "link", "false_twin TIP.5"))).toMatch(/pack_reason_missing$/)
  expect(await refused(change("SOM.5", "cluster", "other"))).toMatch(/ instruments.pack_/)
  expect(await refused(change("SOM.8.6", "deadlines", "soon"))).toMatch(/pack_field_wrong$/)
  expect(await refused(change("coop", "phase", "2"))).toMatch(/pack_row_twice$/)
})

test("every kind of row can be corrected, several in one deed", async () => {
  const changes = [
    { ref: "TIP.5", field: "title", lang: "fr", value: "Incrimination de la traite" },
    { ref: "SOM.8.6", field: "gist", lang: "en", value: "Name an authority at sea" },
    { ref: "SOM.8.6", field: "deadlines", value: "P2M designation; promptly" },
    { ref: "SOM.8.6", field: "notify", value: "depositary designated-authority joining" },
    { ref: "SOM.7", field: "cluster", value: "law" },
    { ref: "SOM.5", field: "link", value: "same_duty TIP.5" },
    { ref: "coop", field: "phase", value: "2" },
    { ref: "prev", field: "phase", value: "4" },
  ] as const
  const version = await current()
  const { effects } = await officer.does(instruments.previewCorrection, { changes: [...changes] })
  expect(effects.map(({ after }) => after)).toEqual(changes.map(({ value }) => value))
  await officer.does(instruments.correct, { version, changes: [...changes], ...grounds })

  const { provisions } = await visitor.does(instruments.showProvision, { ref: "SOM.8.6" })
  expect(provisions[0]).toMatchObject({
    gist: { text: "Name an authority at sea" },
    deadlines: [
      { within: "P2M", from: "designation" },
      { within: "promptly", from: null },
    ],
    notify: [{ to: "depositary", what: "designated-authority", when: "joining" }],
  })
  const { cluster } = await visitor.does(instruments.showCluster, { cluster: "coop" })
  expect(cluster.phase).toBe(2)
  const { links } = await visitor.does(instruments.showProvision, { ref: "TIP.5" })
  expect(links).toMatchObject([{ kind: "same_duty", ref: "SOM.5" }])
})

test("what is made now stands on the version that holds now, whose shipped pack is kept for later releases", async () => {
  const standing = await expertOfXaa.does(planted.pin, {})
  expect(standing).toEqual({ id: await current(), number: 2, base: shippedPack().id })
  const kept = await stage.database.db.selectFrom("pack_base").select(["id", "files"]).execute()
  expect(kept).toEqual([{ id: shippedPack().id, files: shippedPack().files }])
})

test("whoever corrects leaves ids and codes in the record, and no words", async () => {
  const { rows } = await stage.database.pool.query("select * from record_entry where deed = 'pack.correct'")
  expect(rows.length).toBe(2)
  expect(JSON.stringify(rows)).not.toContain(grounds.reason)
})

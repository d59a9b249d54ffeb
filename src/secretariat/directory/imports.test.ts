import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { openTestHouse, refusalOf, type Delegate, type TestHouse } from "../../../test/support/house.ts"
import { directory } from "./contract.ts"

let stage: TestHouse
let officer: Delegate
let visitor: Delegate

beforeAll(async () => {
  stage = await openTestHouse()
  officer = await stage.as("secretariat")
  visitor = await stage.as("visitor")
})
afterAll(() => stage.database.drop())

const HEAD = "state,instrument,kind,deposited,source,confidence,provision,text,lang,withdraws"
const csv = (...rows: string[]) => [HEAD, ...rows].join("\n")
const reason = "the depositary's list of 2031"
const ratified = "XEF,UNTOC,ratification,2005-01-10,register,C,,,,"
const SOM_2006 = "XEF,SOM,accession,2006-03-01,register,C,,,,"

async function apply(...rows: string[]) {
  const proposed = await officer.does(directory.previewImport, { text: csv(...rows), reason })
  return officer.does(directory.importActions, { import: proposed.import })
}

async function known(party: string) {
  const { actions } = await visitor.does(directory.listActions, { party, at: "2026-11-23" })
  return actions
}

describe("an import of treaty actions", () => {
  it("says first what would change, changes nothing, and is then applied whole", async () => {
    const before = await known("XEF")
    const asked = { text: csv("XEF,FA,accession,2006-03-01,register,C,,,,"), reason }
    const shown = await officer.does(directory.previewImport, asked)
    expect(shown).toMatchObject({
      status: "proposed",
      counts: { added: 1, problems: 0 },
      can: { apply: true },
    })
    expect(shown.added).toMatchObject([{ state: "XEF", instrument: "FA" }])
    expect(await known("XEF")).toEqual(before)

    const applied = await officer.does(directory.importActions, { import: shown.import })
    expect(applied).toMatchObject({
      status: "applied",
      counts: { added: 1, changed: 0 },
      can: { apply: false },
    })
    expect(await known("XEF")).toHaveLength(before.length + 1)
    expect(await refusalOf(officer.does(directory.importActions, { import: shown.import }))).toEqual({
      code: "platform.problem_moved_on",
      status: 409,
    })
  })

  it("makes a correction the next version of the same action and leaves the first on record", async () => {
    await apply("XEE,UNTOC,ratification,1999-01-10,register,S,,,,")
    const proposed = await officer.does(directory.previewImport, {
      text: csv("XEE,UNTOC,ratification,1999-01-10,register,C,,,,"),
      reason,
    })
    expect(proposed.changed).toMatchObject([{ fields: [{ field: "confidence", before: "S", after: "C" }] }])
    await officer.does(directory.importActions, { import: proposed.import })
    const [row, ...others] = (await known("XEE")).filter(({ deposited }) => deposited === "1999-01-10")
    expect([row?.version, row?.confidence, others]).toEqual([2, "C", []])
    const kept = stage.database.db.selectFrom("treaty_action").select("confidence").orderBy("version")
    const versions = await kept.where("id", "=", row?.id ?? "").execute()
    expect(versions.map(({ confidence }) => confidence)).toEqual(["S", "C"])
  })

  it("with one wrong row applies none, and names row and reason", async () => {
    const before = await known("XED")
    const text = csv(
      "XED,UNTOC,accession,2001-01-01,register,C,,,,",
      "QQQ,UNTOC,accession,2001-01-01,register,C,,,,",
    )
    const shown = await officer.does(directory.previewImport, { text, reason })
    expect(shown).toMatchObject({
      problems: [{ row: 3, code: "directory.csv_unknown_state", column: "state" }],
      can: { apply: false },
    })
    expect(await refusalOf(officer.does(directory.importActions, { import: shown.import }))).toEqual({
      code: "directory.problem_import_refused",
      status: 422,
    })
    expect(await known("XED")).toEqual(before)
  })

  it("knows no real State in a rehearsal", async () => {
    const text = csv("FRA,UNTOC,accession,2001-01-01,register,C,,,,")
    const shown = await officer.does(directory.previewImport, { text, reason })
    expect(shown.problems).toMatchObject([{ code: "directory.csv_unknown_state" }])
  })

  it("that changes nothing is refused, and a second proposal takes the place of the first", async () => {
    await apply(ratified, SOM_2006)
    const first = await officer.does(directory.previewImport, { text: csv(ratified), reason })
    expect(first.can).toEqual({ apply: false, discard: true })
    expect((await refusalOf(officer.does(directory.importActions, { import: first.import }))).code).toBe(
      "directory.problem_import_empty",
    )
    const second = await officer.does(directory.previewImport, { text: csv(SOM_2006), reason })
    expect(await officer.does(directory.showImport, { import: first.import })).toMatchObject({
      status: "discarded",
    })
    const gone = await officer.does(directory.discardImport, { import: second.import })
    expect(gone).toMatchObject({ status: "discarded", can: { apply: false, discard: false } })
  })

  it("is the secretariat's alone, to make and to see", async () => {
    const shown = await officer.does(directory.previewImport, { text: csv(ratified), reason })
    for (const persona of ["xef-focal-point", "chair", "administrator"]) {
      const other = await stage.as(persona)
      expect(
        (await refusalOf(other.does(directory.previewImport, { text: csv(ratified), reason }))).status,
      ).toBe(403)
      expect((await refusalOf(other.does(directory.showImport, { import: shown.import }))).status).toBe(404)
    }
    expect((await refusalOf(visitor.does(directory.showImport, { import: shown.import }))).status).toBe(401)
  })
})

describe("an action's id", () => {
  it("stands for one State's action and no other's", async () => {
    const named = (state: string) => `id,${HEAD}\nreg-1,${state},UNTOC,signature,2000-12-12,register,C,,,,`
    const first = await officer.does(directory.previewImport, { text: named("XDA"), reason })
    await officer.does(directory.importActions, { import: first.import })
    const second = await officer.does(directory.previewImport, { text: named("XDB"), reason })
    expect(second.problems).toMatchObject([{ id: "reg-1", code: "directory.csv_another_action" }])
  })
})

describe("an action recorded by mistake", () => {
  it("is retracted, stays on record, and counts again when it is recorded anew", async () => {
    const row = "XCF,FA,accession,2013-03-01,register,C,,,,"
    const id = "XCF FA accession 2013-03-01"
    await apply(row)
    const count = async () => (await known("XCF")).filter((action) => action.id === id).length
    expect(await count()).toBe(1)

    const mistaken = { text: `${HEAD},mistake\n${row},yes`, reason: "it was another State" }
    const shown = await officer.does(directory.previewImport, mistaken)
    expect(shown).toMatchObject({
      counts: { added: 0, retracted: 1 },
      retracted: [{ id }],
      can: { apply: true },
    })
    const applied = await officer.does(directory.importActions, { import: shown.import })
    expect(applied.counts).toMatchObject({ added: 0, changed: 0, retracted: 1 })
    expect(await count()).toBe(0)
    const again = await officer.does(directory.previewImport, mistaken)
    expect(again.problems).toMatchObject([{ id, code: "directory.csv_not_on_record" }])

    const versions = stage.database.db.selectFrom("treaty_action").select("version").where("id", "=", id)
    expect(await versions.execute()).toEqual([{ version: 1 }])
    await apply(row)
    expect([await count(), (await versions.execute()).length]).toEqual([1, 2])
  })
})

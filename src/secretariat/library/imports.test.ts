import { afterAll, beforeAll, expect, test } from "vitest"
import { openTestHouse, refusalOf, type Delegate, type TestHouse } from "../../../test/support/house.ts"
import { circleOf } from "../documents/documents.fixture.ts"
import { library } from "./contract.ts"
import { CSV } from "./library.fixture.ts"

let stage: TestHouse
let expert: Delegate

beforeAll(async () => {
  stage = await openTestHouse()
  expert = await stage.as("xaa-expert")
})
afterAll(() => stage.database.drop())

const propose = (text: string) => expert.does(library.previewImport, { party: "XAA", text })

test("a file is shown first and changes nothing, is applied whole, and changes nothing the second time", async () => {
  const shown = await propose(CSV)
  expect(shown.counts).toEqual({ added: 1, changed: 0, unchanged: 0, rows: 3, problems: 0 })
  expect((await expert.does(library.list, { party: "XAA" })).measures).toEqual([])
  await expert.does(library.applyImport, { import: shown.import })
  const { measures } = await expert.does(library.list, { party: "XAA" })
  expect(measures).toMatchObject([{ name: "Ports Act", status: "in_force", kind: "act" }])
  const law = await expert.does(library.show, { measure: measures[0]?.id ?? "" })
  expect(law.table.map(({ article, ref }) => `${article} ${ref}`)).toEqual([
    "12 SOM.11.1",
    "12 SOM.12",
    "13 SOM.13",
  ])
  expect(law.texts.map(({ lang, standing }) => `${lang} ${standing}`)).toEqual(["en official", "fr courtesy"])

  const again = await propose(CSV)
  expect(again.counts).toEqual({ added: 0, changed: 0, unchanged: 1, rows: 0, problems: 0 })
  expect(await refusalOf(expert.does(library.applyImport, { import: again.import }))).toEqual({
    code: "library.problem_import_empty",
    status: 422,
  })
})

test("a changed file says which fields would change, and its new rows alone make no version", async () => {
  const linked = CSV.replace("laws.example.org/ports", "laws.example.org/ports/2024")
  const shown = await propose(linked)
  expect(shown.changed).toMatchObject([{ fields: [{ field: "text en official" }], rows: 0 }])
  await expert.does(library.applyImport, { import: shown.import })
  const rows = await propose(`${linked}\nPorts Act,,,,14,SOM.14,,,`)
  expect(rows.changed).toMatchObject([{ fields: [], rows: 1 }])
  await expert.does(library.applyImport, { import: rows.import })
  const { measures } = await expert.does(library.list, { party: "XAA" })
  expect(measures).toMatchObject([{ version: 2 }])
})

test("one wrong row and nothing of the file is applied; each is named with its reason", async () => {
  const wrong = [
    "Harbour Act,en,act,in_force,7,SOM.99,,,",
    "Loi,fr,act,in_force,,,No such act,,",
    "Ports Act,en,act,repealed,,,,,",
    "Beacon Act,en,poem,in_force,,,,,",
    "Pier Act,en,act,in_force,9,,,,",
    "Quay Act,en,act,in_force,,,,,javascript:alert(1)",
  ]
  const shown = await propose([CSV.split("\n")[0], ...wrong].join("\n"))
  expect(shown.problems.map(({ row, code }) => `${row} ${code}`)).toEqual([
    "3 library.csv_no_original",
    "5 platform.csv_field_wrong",
    "6 platform.csv_field_wrong",
    "7 platform.csv_field_wrong",
    "2 library.csv_no_such_provision",
    "4 library.csv_other_status",
  ])
  const refused = await refusalOf(expert.does(library.applyImport, { import: shown.import }))
  expect(refused.code).toBe("library.problem_import_refused")
})

test("an expert's file does not change what the focal point released; another State's people find no import", async () => {
  const focalPoint = await stage.as("xaa-focal-point")
  const { measures } = await expert.does(library.list, { party: "XAA" })
  const measure = measures[0]?.id ?? ""
  await focalPoint.does(library.release, { measure, circle: await circleOf(stage, "public") })
  const shown = await propose(`${CSV}\nPorts Act,,,,15,SOM.15.1,,,`)
  expect(shown.problems).toMatchObject([{ code: "library.csv_released" }])
  const stranger = await stage.as("xab-focal-point")
  const found = await refusalOf(stranger.does(library.showImport, { import: shown.import }))
  expect(found).toEqual({ code: "platform.problem_not_found", status: 404 })
  const alien = await refusalOf(stranger.does(library.previewImport, { party: "XAA", text: CSV }))
  expect(alien).toEqual({ code: "platform.problem_not_allowed", status: 403 })
})

import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { csvRecords } from "../../../platform/csv/csv-records.ts"
import { planImport } from "./plan-import.ts"
import { readActionsCsv } from "./read-actions-csv.ts"

const states = new Set(["XAA", "XAB"])
const HEAD = "state,instrument,kind,deposited,source,confidence"

function read(...lines: string[]) {
  return readActionsCsv([`${HEAD},provision,text,lang,effective,withdraws`, ...lines].join("\r\n"), states)
}

describe("a CSV of treaty actions", () => {
  it("is read with quotes, line breaks in cells, semicolons and a byte order mark", () => {
    const text = `\uFEFF${HEAD},provision,text,lang\nXAA,SOM,reservation,2006-03-01,register,C,SOM.20.2,"Not ""bound"",\nby it",en\n\n`
    const { actions, problems } = readActionsCsv(text, states)
    expect(problems).toEqual([])
    expect(actions).toEqual([
      {
        id: "XAA SOM reservation 2006-03-01 SOM.20.2",
        state: "XAA",
        instrument: "SOM",
        kind: "reservation",
        deposited: "2006-03-01",
        source: "register",
        confidence: "C",
        provision: "SOM.20.2",
        text: 'Not "bound",\nby it',
        lang: "en",
      },
    ])
    const semicolons = readActionsCsv(
      `${HEAD.replaceAll(",", ";")}\nXAA;FA;accession;2010-01-01;a, b;S`,
      states,
    )
    expect(semicolons.actions).toMatchObject([{ instrument: "FA", source: "a, b" }])
  })

  it("names row, column and reason of each row it refuses, and reads the others", () => {
    const { actions, problems } = read(
      "XAA,UNTOC,ratification,2005-01-10,register,C,,,,,",
      "XAA,UNTOC,listed_as_party,2017-09-13,report,C,,,,,",
      "QQQ,UNTOC,ratification,2005-01-10,register,C,,,,,",
      "XAA,UNTOC,ratification,2005-02-30,register,C,,,,,",
      "XAA,UNTOC,ratification,2005-01-10,register,C,,,,,",
      "XAA,UNTOC,ratification",
      "XAA,SOM,reservation,2005-01-10,register,C,UNTOC.35,,,,",
      "XAA,SOM,withdrawal,2005-01-10,register,C,,,,,",
      "XAA,SOM,notification,2005-01-10,register,C,,text without language,,,",
    )
    expect(actions).toHaveLength(1)
    expect(problems).toEqual([
      { row: 3, code: "platform.csv_field_wrong", column: "kind" },
      { row: 4, code: "directory.csv_unknown_state", column: "state" },
      { row: 5, code: "platform.csv_field_wrong", column: "deposited" },
      { row: 6, code: "directory.csv_row_twice" },
      { row: 7, code: "platform.csv_cells_wrong" },
      { row: 8, code: "platform.csv_field_wrong", column: "provision" },
      { row: 9, code: "platform.csv_field_wrong", column: "withdraws" },
      { row: 10, code: "platform.csv_field_wrong", column: "lang" },
    ])
  })

  it.each([
    ["", { row: 1, code: "platform.csv_empty" }],
    [`${HEAD}\nXAA,"UNTOC`, { row: 1, code: "platform.csv_quotes_wrong" }],
    [HEAD.replace(",source", ""), { row: 1, code: "platform.csv_column_missing", column: "source" }],
    [`${HEAD},flag`, { row: 1, code: "platform.csv_column_unknown", column: "flag" }],
    [`${HEAD},kind`, { row: 1, code: "platform.csv_column_unknown", column: "kind" }],
  ])("refuses a file whose form is wrong: %s", (text, reason) => {
    expect(readActionsCsv(text, states)).toEqual({ actions: [], mistakes: [], problems: [reason] })
  })

  it("stops naming problems at its limit", () => {
    const lines = Array.from({ length: 300 }, () => "QQQ,UNTOC,ratification,2005-01-10,register,C,,,,,")
    expect(read(...lines).problems).toHaveLength(200)
  })

  it("gives back any cells, however quoted", () => {
    const cell = fc
      .string({ unit: fc.constantFrom("a", '"', ",", ";", "\n", "\r\n", " ", "国") })
      .map((text) => text.trim())
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 5 }), (rows) => {
        const quoted = rows.map((cells) => cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(","))
        const read = csvRecords(["x,y", ...quoted].join("\n"))?.map((record) => record.cells)
        expect(read).toEqual([["x", "y"], ...rows.filter((cells) => cells.some((text) => text !== ""))])
      }),
    )
  })
})

describe("a dry run of an import", () => {
  const existing = read(
    "XAA,UNTOC,ratification,2005-01-10,register,C,,,,,",
    "XAB,UNTOC,signature,2000-12-12,register,C,,,,,",
  ).actions

  it("says what would be added and changed, which statuses would be others, and touches nothing else", () => {
    const incoming = read(
      "XAA,UNTOC,ratification,2005-01-10,register,C,,,,2005-06-01,",
      "XAB,UNTOC,accession,2008-01-01,register,C,,,,,",
      "XAB,SOM,accession,2008-01-01,register,C,,,,,",
    )
    const before = structuredClone(existing)
    const plan = planImport(existing, incoming, "2017-09-13")
    expect(existing).toEqual(before)
    expect(plan.added.map((action) => action.id)).toEqual([
      "XAB UNTOC accession 2008-01-01",
      "XAB SOM accession 2008-01-01",
    ])
    expect(plan.changed.map(({ fields }) => fields)).toEqual([["effective"]])
    expect([plan.unchanged, plan.untouched, plan.problems]).toEqual([0, 1, []])
    expect(
      plan.statuses.map(({ before, after }) => [
        after.state,
        after.instrument,
        before?.status,
        after.status,
        after.since,
      ]),
    ).toEqual([
      ["XAA", "UNTOC", "party", "party", "2005-06-01"],
      ["XAB", "UNTOC", "signatory", "party", "2008-01-31"],
      ["XAB", "SOM", "none", "party", "2008-01-31"],
    ])
  })

  it("of the same file changes nothing", () => {
    const plan = planImport(existing, { actions: existing, mistakes: [] }, "2017-09-13")
    expect(plan).toEqual({
      added: [],
      changed: [],
      retracted: [],
      unchanged: 2,
      untouched: 0,
      statuses: [],
      problems: [],
    })
  })

  it("finds withdrawals of nothing, of another State's act and of a withdrawal", () => {
    const incoming = read(
      "XAB,UNTOC,withdrawal,2002-01-01,register,C,,,,,XAB UNTOC signature 2000-12-12",
      "XAA,UNTOC,withdrawal,2010-01-01,register,C,,,,,nothing",
      "XAA,UNTOC,withdrawal,2010-01-02,register,C,,,,,XAB UNTOC signature 2000-12-12",
      "XAB,UNTOC,withdrawal,2010-01-03,register,C,,,,,XAB UNTOC withdrawal 2002-01-01",
      "XAB,UNTOC,withdrawal,1999-01-01,register,C,,,,,XAB UNTOC signature 2000-12-12",
    )
    const { problems } = planImport(existing, incoming, "2017-09-13")
    expect(problems.map(({ id }) => id.slice(-10))).toEqual([
      "2010-01-01",
      "2010-01-02",
      "2010-01-03",
      "1999-01-01",
    ])
  })

  it("takes off what counts an action recorded by mistake, unless a withdrawal names it or nobody recorded it", () => {
    const head = `${HEAD},mistake`
    const mistaken = (row: string) => readActionsCsv([head, row].join("\n"), states)
    const plan = planImport(
      existing,
      mistaken("XAA,UNTOC,ratification,2005-01-10,register,C,yes"),
      "2017-09-13",
    )
    expect(plan.retracted.map(({ id }) => id)).toEqual(["XAA UNTOC ratification 2005-01-10"])
    expect(plan.statuses.map(({ before, after }) => [before?.status, after.status])).toEqual([
      ["party", "none"],
    ])
    const back = read("XAB,UNTOC,withdrawal,2002-01-01,register,C,,,,,XAB UNTOC signature 2000-12-12").actions
    const signed = mistaken("XAB,UNTOC,signature,2000-12-12,register,C,yes")
    expect(planImport([...existing, ...back], signed, "2017-09-13").problems).toMatchObject([
      { code: "directory.csv_withdraws_wrong" },
    ])
    const unknown = mistaken("XAB,FA,signature,2001-12-12,register,C,yes")
    expect(planImport(existing, unknown, "2017-09-13").problems).toMatchObject([
      { code: "directory.csv_not_on_record" },
    ])
    expect(mistaken("XAB,FA,signature,2001-12-12,register,C,perhaps").problems).toMatchObject([
      { column: "mistake" },
    ])
  })
})

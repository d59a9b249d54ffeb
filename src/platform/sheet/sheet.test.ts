import { strFromU8, unzipSync } from "fflate"
import { expect, test } from "vitest"
import { csvRecords } from "../csv/csv-records.ts"
import { csvText } from "./csv-text.ts"
import { xlsxOf } from "./xlsx.ts"

const HOSTILE = ["=1+1", '=HYPERLINK("http://x")', "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"]

test("no cell of a CSV begins as a formula does, and what was written is still there", () => {
  const text = csvText([HOSTILE, ["a,b", 'say "no"', "two\nlines"]])
  const rows = csvRecords(text.replace("\u{FEFF}", "")) ?? []
  expect(rows[0]?.cells.map((cell) => cell[0])).toEqual(HOSTILE.map(() => "'"))
  expect(rows[0]?.cells.map((cell) => cell.slice(1))).toEqual(HOSTILE)
  expect(rows[1]?.cells).toEqual(["a,b", 'say "no"', "two\nlines"])
})

test("every cell of a workbook is quoted text, whatever it begins with or holds", () => {
  const words = [...HOSTILE, "<b>&\u0000", "_x0041_", "قانون"]
  const files = unzipSync(xlsxOf({ name: "a/b", rows: [["head"], words], widths: [10], rtl: true }))
  const sheet = strFromU8(files["xl/worksheets/sheet1.xml"] ?? new Uint8Array())
  expect(sheet).not.toContain("<f>")
  expect(sheet.match(/<c t="inlineStr"/g)).toHaveLength(words.length + 1)
  expect(sheet).toContain('rightToLeft="1"')
  expect(sheet).toContain("&lt;b&gt;&amp;\uFFFD")
  expect(sheet).toContain("_x005F_x0041_")
  expect(strFromU8(files["xl/styles.xml"] ?? new Uint8Array()).match(/quotePrefix="1"/g)).toHaveLength(2)
})

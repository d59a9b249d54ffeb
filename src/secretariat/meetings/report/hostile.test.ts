import { strToU8, zipSync } from "fflate"
import { describe, expect, it } from "vitest"
import { isProblem } from "../../../platform/problem.ts"
import { inputOfFile } from "./read-file.ts"
import { readReport } from "./read-report.ts"
import { states } from "./states.fixture.ts"

async function refusalOf(bytes: Uint8Array): Promise<string> {
  try {
    readReport(await inputOfFile(bytes), { states })
    return "read"
  } catch (thrown) {
    if (isProblem(thrown)) return thrown.code
    throw thrown
  }
}

const types =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
const word = (parts: Record<string, Uint8Array>) =>
  zipSync({ "[Content_Types].xml": strToU8(types), ...parts }, { level: 1 })

describe("A hostile file is refused with its reason", () => {
  it("a Word file that unpacks to more than a report can hold", async () => {
    const bomb = word({ "word/document.xml": new Uint8Array(41 * 1024 * 1024) })
    expect(await refusalOf(bomb)).toBe("meetings.problem_report_unpacks_too_large")
  })

  it("a Word file that lies about how much it unpacks to", async () => {
    const bomb = word({ "word/document.xml": new Uint8Array(8 * 1024 * 1024) })
    const view = new DataView(bomb.buffer)
    for (let at = 0; at + 4 < bomb.length; at++) {
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 1_000_000)
        view.setUint32(at + 24, 10, true)
    }
    expect(await refusalOf(bomb)).toBe("meetings.problem_report_not_word")
  })

  it("a Word file that names an entity outside of itself", async () => {
    const xml = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]><a>&b;</a>'
    expect(await refusalOf(word({ "word/document.xml": strToU8(xml) }))).toBe(
      "meetings.problem_report_names_entities",
    )
  })

  it("a zip that is no Word file, an old Word file, a broken PDF, bytes without sense", async () => {
    expect(await refusalOf(zipSync({ "a.txt": strToU8("a") }))).toBe("meetings.problem_report_not_word")
    expect(await refusalOf(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))).toBe(
      "meetings.problem_report_old_word",
    )
    expect(await refusalOf(strToU8("%PDF-1.7\nnothing that follows"))).toBe("meetings.problem_report_not_pdf")
    expect(await refusalOf(Uint8Array.from({ length: 4096 }, (_, at) => (at * 7919) % 256))).toBe(
      "meetings.problem_report_not_text",
    )
  })

  it("a line of ten million characters", async () => {
    expect(await refusalOf(strToU8("a".repeat(10_000_000)))).toBe("meetings.problem_report_too_long")
  })

  it("a line longer than a paragraph can be", async () => {
    expect(await refusalOf(strToU8("a ".repeat(150_000)))).toBe("meetings.problem_report_line_too_long")
  })
})

describe("A long or contrary text is read all the same", () => {
  it("three hundred pages of paragraphs", () => {
    const body = Array.from(
      { length: 9_000 },
      (_, at) => `${at + 1}. Many speakers spoke of article ${at + 1} of the Organized Crime Convention.`,
    )
    const report = readReport({ text: `I. Summary of deliberations\n${body.join("\n")}` }, { states })
    expect(report.paragraphs).toHaveLength(9_000)
    expect(report.contradictions).toEqual([])
  })

  it.each([
    ["brackets", "(".repeat(190_000)],
    ["commas", "1. The following States parties were represented: " + "a, ".repeat(60_000)],
    ["spaced stops", ". ".repeat(90_000)],
    ["a symbol without end", "A" + "/B1.2".repeat(38_000)],
    ["capitals", "1. " + "Aaa ".repeat(45_000) + "(Averlune)"],
    ["items", "1. Statements were made by representatives under items " + "1, ".repeat(60_000)],
    ["numbers on lines", "1.\n".repeat(60_000)],
    ["letters on lines", "(a)\nA. b\nI. c\n".repeat(20_000)],
    ["Chinese", "1. 以下缔约国派代表出席了会议：" + "中国和".repeat(60_000)],
  ])("%s", (_, text) => {
    expect(readReport({ text: `I. Attendance\n${text}` }, { states }).language).toBeDefined()
  })
})

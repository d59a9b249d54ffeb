import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { readReport } from "./read-report.ts"
import type { Participant, Report } from "./report.ts"
import { states } from "./states.fixture.ts"

function read(name: string): Report {
  const text = readFileSync(new URL(`./fixtures/${name}.txt`, import.meta.url), "utf8")
  return readReport({ text }, { states })
}
const codes = (list: readonly Participant[]) => list.map((one) => one.iso ?? one.name).join(" ")

describe("A report in another script is read by the same layout", () => {
  it("in Russian, where speakers stand in the genitive", () => {
    const report = read("ferries-2034.ru")
    expect(report.body.name).toBe("Рабочей группы по переправам")
    expect(report.dates).toEqual({ from: "2034-09-11", to: "2034-09-13" })
    expect(report.paragraphs).toHaveLength(18)
    expect(report.recommendations.map((one) => [one.agendaItem, one.verb, one.softeners])).toEqual([
      [2, "encourage", []],
      [2, "should", ["endeavour", "as_appropriate"]],
      [null, "should", ["consider"]],
    ])
    expect(codes(report.attendance.parties)).toBe("XAA XDF XAB XBA XBB XCE")
    expect(codes(report.attendance.intergovernmental)).toBe("Совет маяков Международная организация переправ")
    expect(codes(report.statements.parties)).toBe("XAA XAB XBA XBB XDF")
    expect(codes(report.statements.others)).toBe("XFA XDD")
    expect(report.officers.map((one) => [one.name, one.role, one.state.iso])).toEqual([
      ["Орест Вантрек", "chair", "XAA"],
    ])
    expect([report.contradictions, report.unread]).toEqual([[], []])
  })

  it("in Chinese, with empty lines between all lines and a full-width bracket within a name", () => {
    const report = read("ferries-2035.zh")
    expect(report.body.name).toBe("渡轮航行问题工作组")
    expect(report.paragraphs).toHaveLength(17)
    expect(report.recommendations.map((one) => [one.agendaItem, one.general, one.verb])).toEqual([
      [2, false, "encourage"],
      [2, false, "should"],
      [3, false, "should"],
      [null, true, "should"],
    ])
    expect(codes(report.attendance.parties)).toBe("XAA XAB XDF XBB XBE XDB")
    expect(codes(report.statements.parties)).toBe("XAA XDF XBE")
    expect(codes(report.statements.others)).toBe("XFA")
    expect(report.documents.map((one) => one.symbol)).toEqual([
      "XTOC/COP/WG.1/2035/1",
      "XTOC/COP/WG.1/2035/2",
    ])
    expect(report.crossReferences[0]).toMatchObject({
      kind: "symbol",
      ref: "XTOC/COP/2034/7",
      at: { from: 7, to: 9 },
    })
    expect(report.paragraphs[15]?.heading).toEqual(["审议情况概要", "其他事项"])
    expect(report.unread).toEqual([])
  })

  it("in Arabic, with Arabic digits and an “and” that is part of the name", () => {
    const report = read("ferries-2036.ar")
    expect(report.body.name).toBe("الفريق العامل المعني بالعبّارات")
    expect(report.dates).toEqual({ from: "2036-09-11", to: "2036-09-13" })
    expect(report.paragraphs).toHaveLength(16)
    expect(report.recommendations.map((one) => [one.number, one.agendaItem, one.verb])).toEqual([
      [1, 2, "encourage"],
      [2, 2, "should"],
      [3, null, "should"],
    ])
    expect(codes(report.attendance.parties)).toBe("XAA XCF XDF XAB XBB XDB XBA")
    expect(report.attendance.parties.map((one) => one.name)).toContain("وكسالتو")
    expect(codes(report.attendance.signatories)).toBe("XED XEB")
    expect(codes(report.attendance.organizations)).toBe("XFB")
    expect(codes(report.statements.parties)).toBe("XAA XCF XAB XDF")
    expect(report.statements.parties[0]?.items).toEqual([2, 3])
    expect(report.adopted.report?.date).toBe("2036-09-13")
    expect([report.contradictions, report.unread]).toEqual([[], []])
  })
})

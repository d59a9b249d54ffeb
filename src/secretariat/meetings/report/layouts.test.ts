import { expect, test } from "vitest"
import { linesOfItems } from "./pdf-lines.ts"
import { readReport } from "./read-report.ts"
import { states } from "./states.fixture.ts"

const read = (lines: readonly string[]) => readReport({ text: lines.join("\n") }, { states })

test("a cover in two columns gives the symbol, the distribution and the original language", () => {
  const covers = [
    ["United Nations                XTOC/COP/WG.1/2031/5", "Conference of the     Distr.: General"],
    ["联合国                        XTOC/COP/WG.1/2031/5", "缔约方会议           Distr.: General"],
  ]
  const titles = [
    "Report on the meeting of the Working Group held in Vienna on 4 May 2031",
    "2031年5月4日在维也纳举行的工作组会议报告",
  ]
  for (const [at, cover] of covers.entries()) {
    const { head } = read([...cover, "Parties       Original: English", "", titles[at] ?? ""])
    expect([head.symbol, head.distribution, head.original]).toEqual([
      "XTOC/COP/WG.1/2031/5",
      "General",
      "English",
    ])
  }
})

test("a heading that goes on below in small letters is one heading, and a lead under it is none", () => {
  const { sections, recommendations } = read([
    "I. Recommendations",
    "A. Recommendations on lamps and",
    "   buoys at night",
    "",
    "The Working Group adopted the following recommendations:",
    "",
    "Recommendation 1",
    "States parties should light every buoy, in line with article 12 of the Convention.",
  ])
  expect(sections[0]?.subsections[0]?.title).toBe("Recommendations on lamps and buoys at night")
  expect(recommendations[0]?.provisions.map(({ provision }) => provision)).toContain("UNTOC.12")
})

test("ligatures are letters, and empty lines between all lines part nothing", () => {
  const lines = [
    "I. Recommendations",
    "A. Recommendations on the tra\ufb03c of",
    "of\ufb01ces at sea",
    "1. The group met.",
  ]
  const { sections } = read(lines.flatMap((line) => [line, ""]))
  expect(sections[0]?.subsections[0]?.title).toBe("Recommendations on the traffic of offices at sea")
})

test("under which item the secretariat spoke is no part of its name", () => {
  const { statements } = read([
    "I. Statements",
    "1. Introductory statements were made by representatives of the Secretariat under agenda items 2 to 4.",
    "2. A statement was made by the representative of Averlune.",
  ])
  expect(statements.secretariat.map(({ name, items }) => [name, items])).toEqual([["Secretariat", [2, 3, 4]]])
})

test("those listed after a chair's name are panellists, and the chair is one person however inflected", () => {
  const { officers, panellists } = read([
    "I. Организация работы совещания",
    "A. Открытие совещания",
    "1. Совещание открыл Председатель Рабочей группы Орест Вантрек (Аверлун).",
    "B. Заявления",
    "2. Под председательством Ореста Вантрека (Аверлун) обсуждение проводили следующие эксперты: Мария Петрова (Бескор) и Ахмед аль-Хасан (Хадрун).",
  ])
  expect(officers.map(({ name, role }) => [name, role])).toEqual([["Орест Вантрек", "chair"]])
  expect(panellists.map(({ name, state }) => [name, state.iso])).toEqual([
    ["Мария Петрова", "XAB"],
    ["Ахмед аль-Хасан", "XAE"],
  ])
})

test("those who came may stand in the cells of a table", () => {
  const cells = ["Council of Lighthouses", "Council of Quays and Lamps", "International Ferry Organization"]
  const lines = [
    "I. Attendance",
    "1. The following intergovernmental organizations were represented by observers:",
    ...cells,
    "2. The following States parties were represented: Averlune.",
  ]
  const { attendance } = readReport({ paragraphs: lines.map((text) => ({ text })) }, { states })
  expect(attendance.intergovernmental.map(({ name }) => name)).toEqual(cells)
  expect(attendance.parties.map(({ iso }) => iso)).toEqual(["XAA"])
})

test("whom a speaker spoke for is read, and of people in different classes each keeps the own", () => {
  const { statements } = read([
    "I. Statements",
    "1. The representative of Averlune, speaking on behalf of the Group of Ferry States, made a statement.",
    "2. Statements were made by the observers for Hadrune and Noquira, a signatory State.",
    "II. Attendance",
    "3. The following States parties were represented: Averlune.",
    "4. The following States signatories were represented: Noquira.",
    "5. The following States not parties or signatories were represented: Hadrune.",
  ])
  expect(statements.parties[0]?.on_behalf_of).toEqual(["of the Group of Ferry States"])
  expect(statements.signatories.map(({ iso }) => iso)).toEqual(["XBE"])
  expect(statements.others.map(({ iso }) => iso)).toEqual(["XAE"])
})

test("a summary that was not negotiated stands on the chairs' word; parts of a report are adopted as well", () => {
  const { sections, adopted } = read([
    "I. Summary of deliberations",
    "1. The summary below was prepared by the secretariat, was not negotiated and is a summary by the Co-Chairs.",
    "II. Adoption of the report",
    "2. On 5 May 2031, the Working Group adopted parts II and IV of the present report.",
  ])
  expect(sections[0]?.standing).toBe("chair")
  expect(adopted.report?.date).toBe("2031-05-05")
})

test("a page in two columns is read column by column", () => {
  const column = (side: string, x: number) =>
    Array.from({ length: 14 }, (_, at) => ({
      text: `line ${at + 1} of the ${side} column here`,
      x,
      y: 700 - 14 * at,
      width: 200,
      size: 10,
    }))
  // Words one by one are no columns.
  const words = Array.from({ length: 200 }, (_, at) => ({
    text: `word${at}`,
    x: 60 + 45 * (at % 10),
    y: 700 - 14 * Math.floor(at / 10),
    width: 42,
    size: 10,
  }))
  expect(linesOfItems(words)).toHaveLength(20)
  const title = { text: "Report on the meeting", x: 60, y: 760, width: 120, size: 14 }
  const lines = linesOfItems([...column("right", 300), title, ...column("left", 60)]).map(({ text }) => text)
  expect([lines[0], lines[1], lines[14], lines[15], lines.length]).toEqual([
    "Report on the meeting",
    "line 1 of the left column here",
    "line 14 of the left column here",
    "line 1 of the right column here",
    29,
  ])
})

test("recommendations may be counted anew under each heading, and who came in other words is never dropped", () => {
  const { contradictions, unread } = read([
    "I. Recommendations",
    "A. Lamps",
    "Recommendation 1",
    "States parties should light ferries.",
    "B. Quays",
    "Recommendation 1",
    "States parties should mend quays.",
    "II. Attendance",
    "1. The following States parties were represented: Averlune.",
    "2. The lighthouse keepers of the harbour watched from the gallery.",
  ])
  expect(contradictions).toEqual([])
  expect(unread.map(({ why }) => why)).toEqual(["participants_not_read"])
})

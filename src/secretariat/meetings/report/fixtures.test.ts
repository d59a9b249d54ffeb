import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { classWords } from "./attendance.ts"
import { readReport } from "./read-report.ts"
import type { Attendance, Report, Statements } from "./report.ts"
import { states } from "./states.fixture.ts"

function read(name: string): Report {
  const text = readFileSync(new URL(`./fixtures/${name}.txt`, import.meta.url), "utf8")
  return readReport({ text }, { states })
}

function codes(list: Attendance | Statements): Record<string, string> {
  const told = classWords.map(
    (word) => [word, list[word].map((one) => one.iso ?? one.name).join(" ")] as const,
  )
  return Object.fromEntries(told.filter(([, names]) => names !== ""))
}

const outline = (report: Report) => ({
  dates: report.dates,
  town: report.place?.town,
  body: report.body.name,
  paragraphs: report.paragraphs.map((one) => one.number).join(" "),
  sections: report.sections.map((one) => `${one.kind}:${one.subsections.length}`).join(" "),
  agenda: report.agenda
    .map((one) => `${one.number}${one.parts.map((part) => part.letter).join("")}`)
    .join(" "),
  recommendations: report.recommendations.map(
    (one) =>
      `${one.number}:${one.agendaItem ?? (one.general ? "g" : "-")}:${one.verb}:${one.addressees.join("+")}`,
  ),
  documents: report.documents.map((one) => [one.symbol, ...one.also].join(" ")),
  adopted: report.adopted.report?.date,
  people: [...report.officers, ...report.panellists].map((one) => `${one.role} ${one.name} ${one.state.iso}`),
  quantifiers: report.quantifiers.map((one) => one.word).join(" "),
})

const series = "XTOC/COP/WG.1"

describe("A report of a fictional body is read by its layout", () => {
  it("in English, with page heads, a table of contents, split words and symbols, and contradictions", () => {
    const report = read("ferries-2031.en")
    expect(outline(report)).toEqual({
      dates: { from: "2031-06-17", to: "2031-06-19" },
      town: "Vienna",
      body: "Working Group on Ferry Crossings",
      paragraphs: Array.from({ length: 23 }, (_, at) => at + 1).join(" "),
      sections: "introduction:0 organization:5 recommendations:2 deliberations:0 adoption:0",
      agenda: "1ab 2 3 4 5 6",
      recommendations: [
        "1:2:encourage:states_parties",
        "2:2:should:states_parties",
        "3:3:should:states_parties",
        "5:3:invite:states",
        "6:g:should:secretariat",
      ],
      documents: [`${series}/2031/1`, `${series}/2031/2`, `${series}/2031/3 ${series}/2031/3/Corr.1`],
      adopted: "2031-06-20",
      people: [
        "chair Orla Vantreck XAA",
        "vice_chair Tobiah de la Corvane XBB",
        "panellist Mirela ben Astor XAB",
        "panellist Hugo Pell-Ardeny XDE",
        "panellist Una Sorreck XFB",
      ],
      quantifiers: "many some one most",
    })
    expect(codes(report.attendance)).toEqual({
      parties: "XDF XAA XAB XEA XAC XAD XAE XBB XBE XDD",
      organizations: "XFB",
      signatories: "XEB XDE",
      others: "XFA XCA Farland",
      secretariat: "Department of Harbour Affairs of the Secretariat",
      intergovernmental:
        "Council of Lighthouses Organization for Safety and Co-operation at Sea International Ferry Organization",
      non_governmental: "Friends of the Night Boat",
    })
    expect(codes(report.statements)).toEqual({
      parties: "XDF XAA XAE XBB XBF",
      signatories: "XDE",
      others: "XFA XCA",
      intergovernmental: "Council of Lighthouses",
    })
    expect(report.contradictions.map((one) => `${one.kind} ${one.what.slice(0, 20)}`)).toEqual([
      "number_jumps recommendation 5",
      "speaker_absent Ossendra",
      "item_not_on_agenda The observer for the",
      "adopted_outside_dates 2031-06-20",
    ])
    expect(report.remarks.map((one) => one.kind).sort()).toEqual([
      "name_without_code",
      "no_final_stop",
      "symbol_not_listed",
      "two_names",
      "two_names",
    ])
    expect(report.head).toMatchObject({
      symbol: `${series}/2031/5`,
      distribution: "General",
      original: "English",
    })
    expect(report.paragraphs[1]?.text).toContain("the Secretariat to support")
    expect(report.unread).toEqual([])
  })

  it("in French, with lettered recommendations", () => {
    const report = read("ferries-2032.fr")
    expect(outline(report)).toMatchObject({
      dates: { from: "2032-05-30", to: "2032-06-01" },
      town: "Geneva",
      body: "Groupe de travail sur les traversées",
      agenda: "1ab 2 3",
      recommendations: [
        "1:-:encourage:states_parties",
        "2:-:should:states_parties",
        "3:-:should:secretariat",
      ],
      documents: [`${series}/2032/1`, `${series}/2032/2`],
      adopted: "2032-06-01",
      people: ["chair Aurèle Vantreck XAA", "panellist Solène d’Artois XAB", "panellist Yann Le Goarec XAA"],
      quantifiers: "many several one",
    })
    expect(codes(report.attendance)).toEqual({
      parties: "XDF XAA XAB XBB XCE XDE",
      organizations: "XFB",
      signatories: "XEC XED",
      others: "XEF XFA",
      intergovernmental:
        "Conseil des phares Organisation internationale des traversées Union des ports et des quais",
    })
    expect(codes(report.statements)).toEqual({ parties: "XAA XAB XBB XDF XDE", signatories: "XEC" })
    expect([report.contradictions, report.unread]).toEqual([[], []])
  })

  it("in Spanish, without recommendations and with a number at the head of a line", () => {
    const report = read("ferries-2033.es")
    expect(outline(report)).toMatchObject({
      dates: { from: "2033-09-08", to: "2033-09-09" },
      town: "Vienna",
      body: "Grupo de Trabajo sobre Travesías",
      paragraphs: Array.from({ length: 18 }, (_, at) => at + 1).join(" "),
      sections: "introduction:0 deliberations:1 organization:5 adoption:0",
      recommendations: [],
      people: ["chair Inés de Lorca SLV"],
      quantifiers: "many some one most",
    })
    expect(report.paragraphs[2]?.text).toContain("notas de 12 puertos")
    expect(codes(report.attendance)).toEqual({
      parties: "XDF XAA XAB SLV XBB XBE",
      organizations: "XFB",
      signatories: "XEB XDC",
      others: "XDD",
      intergovernmental: "Consejo de Faros Organización Internacional de Travesías",
    })
    expect(codes(report.statements)).toEqual({
      parties: "XAA XAB SLV XBB XBE",
      organizations: "XFB",
      signatories: "XEB",
    })
    expect([report.contradictions, report.unread]).toEqual([[], []])
  })
})

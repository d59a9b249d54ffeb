import { existsSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { classWords } from "./attendance.ts"
import { readReport } from "./read-report.ts"
import { states } from "./states.fixture.ts"

/** The report of 2017 stands beside the repository, not in it; where it does not, its layout's fixtures are what is read. */
const file = new URL("../../../../../shared/data/reports/wg7-2017-report.zh.txt", import.meta.url)

describe.runIf(existsSync(file))(
  "The report of the Working Group on the Smuggling of Migrants of September 2017",
  () => {
    const read = () => readReport({ text: readFileSync(file, "utf8") }, { states })

    it("has its paragraphs, sections, agenda and documents", () => {
      const report = read()
      expect(report.title).toContain("偷运移民问题工作组会议报告")
      expect(report.body).toEqual({ name: "偷运移民问题工作组", series: "CTOC/COP/WG.7" })
      expect(report.dates).toEqual({ from: "2017-09-11", to: "2017-09-13" })
      expect(report.place?.town).toBe("Vienna")
      expect(report.paragraphs.map((one) => one.number)).toEqual(
        Array.from({ length: 32 }, (_, at) => at + 1),
      )
      expect(report.sections).toHaveLength(5)
      expect(report.agenda).toHaveLength(6)
      expect(report.documents.map((one) => one.symbol)).toEqual(
        [1, 2, 3, 4].map((one) => `CTOC/COP/WG.7/2017/${one}`),
      )
      expect(report.adopted.report?.date).toBe("2017-09-13")
      expect(report.unread).toEqual([])
    })

    it("has fifteen recommendations under their agenda items, five that encourage and ten that say should", () => {
      const { recommendations } = read()
      expect(recommendations.map((one) => one.agendaItem)).toEqual([...Array(12).fill(3), 4, 4, null])
      expect(recommendations.map((one) => one.general).indexOf(true)).toBe(14)
      const encouraging = recommendations.filter((one) => one.verb === "encourage").map((one) => one.number)
      expect(encouraging).toEqual([1, 2, 3, 7, 9])
      expect(recommendations.filter((one) => one.verb === "should")).toHaveLength(10)
      expect(recommendations.every((one) => one.addressees.join() === "states_parties")).toBe(true)
    })

    it("has who attended and who spoke, by class", () => {
      const { attendance, statements, officers, panellists } = read()
      const counts = (list: typeof attendance | typeof statements) =>
        Object.fromEntries(
          classWords.map((word) => [word, list[word].length] as const).filter(([, count]) => count > 0),
        )
      expect(counts(attendance)).toEqual({
        parties: 66,
        organizations: 1,
        signatories: 3,
        others: 15,
        secretariat: 1,
        intergovernmental: 4,
      })
      expect(counts(statements)).toEqual({
        parties: 27,
        organizations: 1,
        signatories: 1,
        others: 2,
        secretariat: 1,
      })
      expect([...attendance.parties, ...statements.parties].filter((one) => one.iso === null)).toEqual([])
      expect(attendance.organizations[0]?.iso).toBe("EUE")
      expect(officers.map((one) => `${one.role} ${one.name} ${one.state.iso}`)).toEqual([
        "chair Francesco Testa ITA",
      ])
      expect(panellists.map((one) => one.state.iso)).toEqual(["THA", "MEX", "AUT", "AUS"])
    })

    it("says what it says twice: two States under two names, two speakers whom the list of those present lacks", () => {
      const { remarks, contradictions } = read()
      expect(remarks.filter((one) => one.kind === "two_names").map((one) => one.what)).toEqual(["GBR", "USA"])
      expect(remarks.filter((one) => one.kind === "symbol_not_listed").map((one) => one.what)).toEqual([
        "CTOC/COP/WG.8/2016/2",
      ])
      expect(contradictions.map((one) => [one.kind, one.what])).toEqual([
        ["speaker_absent", "埃及"],
        ["speaker_absent", "荷兰"],
      ])
    })
  },
)

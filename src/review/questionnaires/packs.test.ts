import { expect, test } from "vitest"
import { readInstrumentPack } from "../../secretariat/instruments/pack.ts"
import { indexPack } from "../../secretariat/instruments/edition.ts"
import { shippedPack } from "../../secretariat/instruments/shipped-pack.ts"
import { coverageOf } from "./coverage.ts"
import { readQuestionnaire } from "./pack/read-questionnaire.ts"
import { shippedQuestionnaires } from "./shipped-questionnaires.ts"
import { placed } from "./structure.ts"

const { id, files } = shippedPack()
const edition = indexPack(id, readInstrumentPack(files))

test("every shipped questionnaire is whole, and every provision that binds a State is asked about or has a reason", () => {
  const shipped = shippedQuestionnaires()
  expect(shipped.length).toBeGreaterThan(0)
  for (const files of shipped) {
    const { file } = readQuestionnaire(files, { provisions: edition.byRef, whole: true })
    expect(file.official).toBe(false)
    for (const instrument of file.instruments) {
      const rows = coverageOf(file, edition.byInstrument.get(instrument) ?? [])
      const open = rows.filter(({ duty, questions, reason }) => duty && questions.length === 0 && !reason)
      expect(open.map(({ ref }) => ref)).toEqual([])
      expect(rows.some(({ questions }) => questions.length > 0)).toBe(true)
    }
    expect(placed(file).length).toBeLessThanOrEqual(60)
  }
})

test("the model questionnaire for the Smuggling Protocol is short: 12 questions on crimes at most, follow-ups counted", () => {
  const som = shippedQuestionnaires()
    .map((one) => readQuestionnaire(one, { provisions: edition.byRef, whole: true }).file)
    .find(({ instruments }) => instruments.includes("SOM"))!
  const sections = som.parts.flatMap((part) => part.sections)
  const byCluster = Map.groupBy(sections, ({ cluster }) => cluster)
  expect(byCluster.size).toBe(4)
  const asked = (cluster: string) => {
    const own = byCluster.get(cluster) ?? []
    const parts = som.parts.map((part) => ({
      ...part,
      sections: part.sections.filter((one) => own.includes(one)),
    }))
    return placed({ ...som, parts }).length
  }
  expect(asked("crim")).toBeGreaterThan(5)
  expect(asked("crim")).toBeLessThanOrEqual(12)
  expect(placed(som).length).toBeLessThanOrEqual(60)
})

import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { readReport } from "../read-report.ts"
import type { Lang } from "../report.ts"
import { damage, harms } from "./damage.fixture.ts"
import { factsOf, factsRead } from "./facts.fixture.ts"
import { meetings } from "./meeting.fixture.ts"
import { codes, states } from "./names.fixture.ts"
import { write } from "./write.fixture.ts"

const RUNS = 25
const RIGHT = 0.99
const langs: readonly Lang[] = ["en", "fr", "es", "ru", "zh", "ar"]

describe("Reports of made-up meetings, harmed as pages harm them, are read back", () => {
  it.each(langs)("in %s: at least 99 in 100 facts right, and none invented", (lang) => {
    const cases = fc.sample(fc.record({ meeting: meetings(lang, codes), harm: harms }), {
      numRuns: RUNS,
      seed: 2017,
    })
    let told = 0
    const missed: string[] = []
    const invented: string[] = []
    for (const { meeting, harm } of cases) {
      const report = readReport({ text: damage(meeting, write(meeting), harm) }, { states })
      const expected = factsOf(meeting)
      const read = new Set(factsRead(report))
      told += expected.length
      missed.push(...expected.filter((fact) => !read.has(fact)))
      const truth = new Set(expected)
      invented.push(...[...read].filter((fact) => !truth.has(fact)))
    }
    expect(told).toBeGreaterThan(RUNS * 40)
    expect({ invented, missed: missed.slice(0, 20) }).toEqual({ invented: [], missed: missed.slice(0, 20) })
    expect(missed.length / told).toBeLessThanOrEqual(1 - RIGHT)
  })
})

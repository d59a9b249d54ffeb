import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { inputOfFile } from "../read-file.ts"
import { readReport } from "../read-report.ts"
import type { Lang } from "../report.ts"
import { factsOf, factsRead } from "./facts.fixture.ts"
import { asPdf, asWord } from "./files.fixture.ts"
import { meetings } from "./meeting.fixture.ts"
import { codes, states } from "./names.fixture.ts"
import { write } from "./write.fixture.ts"

const meetingIn = (lang: Lang, seed: number) => fc.sample(meetings(lang, codes), { numRuns: 1, seed })[0]!

describe("A report as a file says what the meeting said", () => {
  it.each<Lang>(["en", "fr", "es", "ru", "zh", "ar"])("from Word, in %s", async (lang) => {
    const meeting = meetingIn(lang, 31)
    const report = readReport(await inputOfFile(await asWord(write(meeting))), { states })
    expect(factsRead(report).sort()).toEqual(factsOf(meeting).sort())
  })

  it.each<Lang>(["en", "fr", "es", "ru", "zh"])("from PDF, in %s", async (lang) => {
    const meeting = meetingIn(lang, 32)
    const report = readReport(await inputOfFile(asPdf(write(meeting))), { states })
    expect(factsRead(report).sort()).toEqual(factsOf(meeting).sort())
  })

  it("from an Arabic PDF: what cannot be put in order is unread, and nothing is read wrongly", async () => {
    const meeting = meetingIn("ar", 33)
    const report = readReport(await inputOfFile(asPdf(write(meeting))), { states })
    const facts = new Set(factsOf(meeting))
    expect(factsRead(report).filter((fact) => !facts.has(fact))).toEqual([])
    expect(report.unread.some((one) => one.why === "order_not_certain")).toBe(true)
  })
})

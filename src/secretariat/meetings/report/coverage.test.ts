import * as fc from "fast-check"
import { readFileSync, readdirSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { readReport } from "./read-report.ts"
import type { Lang, Place, Report } from "./report.ts"
import { damage, harms } from "./trial/damage.fixture.ts"
import { meetings } from "./trial/meeting.fixture.ts"
import { codes, states } from "./trial/names.fixture.ts"
import { write } from "./trial/write.fixture.ts"

const folder = new URL("./fixtures/", import.meta.url)

function places(report: Report): Place[] {
  return [
    ...(report.head.title ? [report.head.title] : []),
    ...report.head.cover.map((one) => one.at),
    ...report.furniture.map((one) => one.at),
    ...report.sections.flatMap((one) => [
      one.at,
      ...one.subsections.map((sub) => sub.at),
      ...one.headings.map((sub) => sub.at),
    ]),
    ...report.paragraphs.map((one) => one.at),
    ...report.recommendations.map((one) => one.at),
    ...report.annexes.map((one) => one.at),
    ...report.unread.map((one) => one.at),
  ]
}

/** Lines of the source that no fact and no unread piece stands on. */
function dropped(text: string): string[] {
  const at = places(readReport({ text }, { states }))
  const held = new Set(
    at.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, line) => from + line)),
  )
  return text.split("\n").filter((line, index) => /[^\s\f]/.test(line) && !held.has(index + 1))
}

describe("Nothing of a report is dropped", () => {
  it.each(readdirSync(folder))("%s", (name) => {
    expect(dropped(readFileSync(new URL(name, folder), "utf8"))).toEqual([])
  })

  it.each<Lang>(["en", "fr", "es", "ru", "zh", "ar"])("made-up reports in %s, harmed", (lang) => {
    for (const { meeting, harm } of fc.sample(fc.record({ meeting: meetings(lang, codes), harm: harms }), {
      numRuns: 6,
      seed: 5,
    })) {
      expect(dropped(damage(meeting, write(meeting), harm))).toEqual([])
    }
  })

  it("text that is no report of a meeting stands in unread", () => {
    const text = "A letter to a friend.\nThe weather was fair.\nYours."
    expect(readReport({ text }, { states }).unread.map((one) => one.text)).toEqual(text.split("\n"))
  })
})

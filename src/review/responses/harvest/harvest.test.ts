import { strToU8, zipSync } from "fflate"
import { describe, expect, test } from "vitest"
import { refusalOf } from "../../../../test/support/house.ts"
import { inputOfFile } from "../../../secretariat/meetings/report/read-file.ts"
import { lexica } from "../../questionnaires/lexica.ts"
import { asText, asWord, fillForm, making, modelForm, type FilledLang } from "./filled-form.fixture.ts"
import { readyForm } from "./candidates.ts"
import { harvest } from "./harvest.ts"
import { measureHarvest } from "./measure-harvest.fixture.ts"

const PAGES = 60
/** Issue 5: this share of a filled form becomes proposals at the right question; the figures are in docs/harvest.md. */
const ENOUGH = 0.7

const som = modelForm("model-som")
const against = readyForm(som, lexica())
const langs: readonly FilledLang[] = ["en", "fr", "ar", "zh"]
const figures = process.env["HARVEST_FIGURES"] !== undefined
/**
 * Every making in every language, by turns as Word and as text: so each making and each language goes both ways, and
 * what one of the two adds to a making in a language is for the figures, which take both of each.
 */
const cases = langs.flatMap((lang, row) =>
  making.flatMap((how, column) =>
    (["Word", "text"] as const)
      .filter((_, way) => figures || way === (row + column) % 2)
      .map((as) => [how, lang, as] as const),
  ),
)

describe("a filled form of sixty pages and of another making", () => {
  test.each(cases)(
    "%s, in %s, as %s: proposals stand at the right questions, whole",
    async (how, lang, as) => {
      const filled = fillForm(som, { making: how, lang })
      const { text, pages } = asText(filled, lang)
      expect(pages).toBeGreaterThanOrEqual(PAGES)
      const bytes = as === "Word" ? await asWord(filled, how) : strToU8(text)
      const measured = measureHarvest(harvest(await inputOfFile(bytes), against), filled)
      if (figures) process.stderr.write(`${how} ${lang} ${as} ${JSON.stringify(measured)}\n`)
      expect(measured.right / measured.questions).toBeGreaterThanOrEqual(ENOUGH)
      expect(measured.wrong / measured.questions).toBeLessThanOrEqual(0.05)
    },
  )
})

describe("what is read", () => {
  const read = async (lines: readonly string[]) =>
    harvest(await inputOfFile(strToU8(lines.join("\n\n"))), against)
  const asked = `7. ${som.questions[6]?.words.en ?? ""}`

  test("a box that was ticked is shown and never taken over, nor are labels", async () => {
    const { proposals } = await read([
      asked,
      "(x) Yes  ( ) In part  ( ) No",
      "Answer: They are protected by section 61.",
    ])
    expect(proposals).toMatchObject([
      {
        question: som.questions[6]?.key,
        text: "They are protected by section 61.",
        boxes: ["(x) Yes ( ) In part ( ) No"],
      },
    ])
    expect(JSON.stringify(proposals)).not.toContain('"value"')
  })

  test("nothing is dropped: a letter, an annex and a question of another form are listed as not placed", async () => {
    const lines = [
      "Note verbale of the Ministry.",
      asked,
      "They are.",
      "99. Which colour has the harbour lantern?",
      "Green.",
    ]
    const { proposals, unplaced } = await read(lines)
    expect(proposals).toHaveLength(1)
    expect(unplaced.map(({ head, text }) => `${head} ${text}`.trim())).toEqual([
      "Note verbale of the Ministry.",
      "99. Which colour has the harbour lantern? Green.",
    ])
  })

  test("a heading that cites an article names its provision, and guesses no question", async () => {
    const { unplaced } = await read([
      "1. Article 16 of the Protocol, paragraph 5: what is done?",
      "Much is done.",
    ])
    expect(unplaced[0]?.provisions).toContain("SOM.16")
  })
})

test("hostile files end in a refusal that says why", async () => {
  const types =
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
  const word = (xml: Uint8Array) =>
    zipSync({ "[Content_Types].xml": strToU8(types), "word/document.xml": xml })
  const files = {
    bomb: word(new Uint8Array(41 * 1024 * 1024)),
    entity: word(strToU8('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]><a>&b;</a>')),
    line: strToU8("a".repeat(1_500_000)),
    pdf: strToU8("%PDF-1.7\nnothing that follows"),
  }
  const codes = Object.values(files).map(async (bytes) =>
    refusalOf(inputOfFile(bytes).then((input) => harvest(input, against))),
  )
  expect((await Promise.all(codes)).map(({ code }) => code)).toEqual([
    "meetings.problem_report_unpacks_too_large",
    "meetings.problem_report_names_entities",
    "meetings.problem_report_line_too_long",
    "meetings.problem_report_not_pdf",
  ])
})

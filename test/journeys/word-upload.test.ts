import type { Browser, Page } from "playwright-core"
import { Document, Packer, Paragraph } from "docx"
import { afterAll, beforeAll, expect, test } from "vitest"
import { draftedBy } from "../../src/review/questionnaires/questionnaires.fixture.ts"
import { questionnaires } from "../../src/review/questionnaires/contract.ts"
import { becomes, openBrowser, openPage } from "../support/browser.ts"
import { openTestServer, type TestServer } from "../support/server.ts"
import { doDeed, formOf } from "./deeds.ts"

let at: TestServer
let browser: Browser

beforeAll(async () => {
  at = await openTestServer()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await at.close()
})

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
const LINES = [
  "Questions that a meeting wrote down",
  "1. Is the smuggling of migrants by sea an offence (article 7)?",
  "( ) Yes",
  "( ) No",
  "1.1 Which authority decides?",
  "2. What assistance is needed?",
  "Thank you for your answers.",
]

async function fileOf(lines: readonly string[]): Promise<Buffer> {
  const children = lines.map((line) => new Paragraph(line))
  return Buffer.from(await Packer.toBuffer(new Document({ sections: [{ children }] })))
}

async function opened(javaScriptEnabled: boolean): Promise<{ page: Page; questionnaire: string }> {
  const questionnaire = await draftedBy(await at.stage.as("secretariat"))
  const page = await openPage(browser, { javaScriptEnabled })
  await becomes(page.context(), at, "secretariat")
  await page.goto(`${at.address}/en/questionnaires/${questionnaire}/drafting`)
  await page.getByRole("link", { name: "Take questions from a Word file" }).click()
  await page.waitForURL("**/word")
  return { page, questionnaire }
}

test.each([true, false])(
  "a Word file goes into a draft, and what was not understood is listed (with scripts: %s)",
  async (javaScriptEnabled) => {
    const { page, questionnaire } = await opened(javaScriptEnabled)
    const file = { name: "questions.docx", mimeType: WORD, buffer: await fileOf(LINES) }
    await formOf(page, questionnaires.importWord.name).locator("input[type=file]").setInputFiles(file)
    expect(await doDeed(page, questionnaires.importWord.name)).toBe(303)
    await page.waitForURL(/upload=/)
    const shown = (await page.locator("main").textContent()) ?? ""
    expect(shown).toContain("3 questions were taken into the draft. 2 paragraphs were not understood.")
    for (const line of [LINES[0], LINES.at(-1)]) expect(shown).toContain(line)
    const officer = await at.stage.as("secretariat")
    const { parts } = await officer.does(questionnaires.show, { questionnaire })
    const asked = parts.flatMap(({ sections }) => sections.flatMap((section) => section.questions))
    expect(asked.slice(-3).map(({ depth, kind, text }) => [depth, kind, text.text])).toEqual([
      [0, "closed", "Is the smuggling of migrants by sea an offence (article 7)?"],
      [1, "text", "Which authority decides?"],
      [0, "text", "What assistance is needed?"],
    ])
    await page.context().close()
  },
)

test("a file that is no Word file, and a form without one, are refused with the reason; nothing is taken", async () => {
  const { page, questionnaire } = await opened(true)
  expect(await doDeed(page, questionnaires.importWord.name)).toBe(422)
  const empty = { name: "questions.docx", mimeType: WORD, buffer: Buffer.from("not a document") }
  await formOf(page, questionnaires.importWord.name).locator("input[type=file]").setInputFiles(empty)
  expect(await doDeed(page, questionnaires.importWord.name)).toBeGreaterThanOrEqual(400)
  expect(await page.locator("main").textContent()).toMatch(/file/i)
  const { budget } = await (await at.stage.as("secretariat")).does(questionnaires.show, { questionnaire })
  expect(budget.questions).toBe(2)
  await page.context().close()
})

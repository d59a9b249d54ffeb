import { writeFileSync, mkdtempSync, readFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { receiptVerifyCommand } from "../../src/review/responses/commands.ts"
import { responses } from "../../src/review/responses/contract.ts"
import { tickYes } from "../../src/review/responses/package/package.fixture.ts"
import { modelQuestionnaire, officeOf, words, workIn } from "../../src/review/responses/responses.fixture.ts"
import { becomes, openBrowser, openPage } from "../support/browser.ts"
import { openTestServer, type TestServer } from "../support/server.ts"

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

let at: TestServer
let browser: Browser
let response: string

/** One question for each of three ministries. */
const ONLINE = "som.crim.migrants"
const IN_ARABIC = "som.crim.participation"
const ON_PAPER = "som.crim.terms"

const ministries = [
  { name: "Ministry of Justice and Harbours", persona: "xad-observer", question: ONLINE },
  { name: "وزارة الخارجية", persona: "xab-observer", question: IN_ARABIC },
  { name: "Ministry of the Interior", persona: "xac-observer", question: ON_PAPER },
] as const

beforeAll(async () => {
  at = await openTestServer()
  browser = await openBrowser()
  const questionnaire = await modelQuestionnaire(at.stage)
  const focalPoint = await at.stage.as("xaa-focal-point")
  response = (await focalPoint.does(responses.open, { questionnaire, party: "XAA", lang: "en" })).id
  for (const { name, persona, question: key } of ministries) {
    const { office } = await officeOf(at.stage, name)
    await workIn(at.stage, office, { persona, role: "contributor" })
    await focalPoint.does(responses.assign, { response, question: key, office, lang: "en" })
  }
  await focalPoint.does(responses.sendAssignments, { response, note: "By Friday, please." })
})
afterAll(async () => {
  await browser.close()
  await at.close()
})

async function pageOf(persona: string, options: { javaScriptEnabled?: boolean } = {}): Promise<Page> {
  const page = await openPage(browser, options)
  await becomes(page.context(), at, persona)
  return page
}

const question = (lang: string, key: string) => `${at.address}/${lang}/responses/${response}/questions/${key}`
const WORDS = "textarea[name='answers.1.text']"
const OWN_WORDS = "textarea[name='answers.0.text']"
const ARABIC = "القانون قيد التعديل."

describe("three ministries of State A answer the Smuggling questionnaire; it is cleared, submitted and corrected", () => {
  test("one answers with a script, and what she types is saved by itself", async () => {
    const page = await pageOf("xad-observer")
    await page.goto(question("en", ONLINE))
    await page.locator("input[value=no]").check()
    await page.locator(WORDS).fill("The law is being changed.")
    await page.locator("[data-save-status][data-state=saved]").waitFor()

    await page.goto(question("fr", ONLINE))
    expect(await page.locator(WORDS).inputValue()).toBe("The law is being changed.")
    expect(await page.locator("input[value=no]").isChecked()).toBe(true)
    const foreign = await page.goto(question("en", ON_PAPER))
    expect(foreign?.status()).toBe(404)
    await page.context().close()
  })

  test("another has no script, reads Arabic, and saves from an older page: she is shown both texts", async () => {
    const page = await pageOf("xab-observer", { javaScriptEnabled: false })
    await page.goto(question("ar", IN_ARABIC))
    expect(await page.locator("html").getAttribute("dir")).toBe("rtl")
    const said = { ...words(response, "The law was changed in May."), question: IN_ARABIC }
    await (await at.stage.as("xaa-expert")).does(responses.answer, said)
    await page.locator("select[name=lang]").selectOption("ar")
    await page.locator(OWN_WORDS).fill(ARABIC)
    await page.locator("form.answers button[type=submit]").first().click()

    await page.locator("main .notice.warn").waitFor()
    expect(await page.locator("main .notice.warn").innerText()).toContain("The law was changed in May.")
    expect(await page.locator("main .notice.warn .sides").innerText()).toContain(ARABIC)
    await page.locator("button[name=choice][value=mine]").click()
    await page.waitForLoadState()
    expect(await current(IN_ARABIC)).toMatchObject({ text: ARABIC, lang: "ar" })
    await page.context().close()
  })

  test("the third answers in Word without a line, and compares before anything is taken", async () => {
    const page = await pageOf("xac-observer")
    await page.goto(`${at.address}/en/responses/${response}/packages`)
    const link = page.locator("a[href*='/api/papers/answers/'][hreflang=en]").first()
    const answer = await page.request.get(`${at.address}${await link.getAttribute("href")}`)
    const carried = tickYes(await answer.body())
    await page
      .locator("input[type=file]")
      .setInputFiles({ name: "answers.docx", mimeType: WORD, buffer: carried })
    await press(page, "responses.bringBack")
    await page.waitForURL("**/returns/*")
    expect(await current(ON_PAPER)).toBeNull()
    await press(page, "responses.takeAnswers")
    expect((await current(ON_PAPER))?.value).toEqual({ kind: "closed", answer: "yes" })
    await page.context().close()
  })

  test("nothing typed is lost while the server cannot be reached", async () => {
    const page = await pageOf("xad-observer")
    await page.goto(question("en", ONLINE))
    await page.context().setOffline(true)
    await page.locator(WORDS).fill("Written without a line.")
    await page.locator("[data-save-status][data-state=kept]").waitFor()
    await page.context().setOffline(false)
    await page.locator("[data-save-status][data-state=saved]").waitFor()
    expect((await current(`${ONLINE}.grounds`))?.text).toBe("Written without a line.")
    await page.context().close()
  })

  test("the focal point checks, clears, submits, and anybody can check her receipt; then she corrects once", async () => {
    const page = await pageOf("xaa-focal-point")
    await page.goto(`${at.address}/en/responses/${response}/check`)
    expect(await page.locator("main").innerText()).toContain("0 texts wait for a choice")
    await press(page, "responses.clear")
    await press(page, "responses.submit")
    await page.waitForURL("**/submissions/*")
    const submission = new URL(page.url()).pathname.split("/").at(-1) ?? ""
    await verify(page, submission, 1)

    await page.goto(`${at.address}/en/responses/${response}/check`)
    await press(page, "responses.correct")
    await page.goto(question("en", ONLINE))
    await page.locator("input[value=in_part]").check()
    await page.locator("[data-save-status][data-state=saved]").waitFor()
    await page.goto(`${at.address}/en/responses/${response}/check`)
    expect(await page.locator("main").innerText()).toContain("1 answer differs from version 1")
    await press(page, "responses.clear")
    await press(page, "responses.submit")
    await page.waitForURL("**/submissions/*")
    await verify(page, submission, 2)
    await page.context().close()
  })
})

async function press(page: Page, operation: string): Promise<void> {
  await page.locator(`form:has(input[value="${operation}"]) button[type=submit]`).click()
  await page.waitForLoadState()
}

/** The two files that the page offers, checked by the command that needs neither database nor network. */
async function verify(page: Page, submission: string, version: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "palermo-receipt-"))
  const save = async (name: string) => {
    const answer = await page.request.get(
      `${at.address}/api/submissions/${submission}/${name}?version=${version}`,
    )
    const file = join(folder, `${name}.json`)
    writeFileSync(file, await answer.body())
    return file
  }
  const [receipt, content] = [await save("receipt"), await save("content")]
  const call = () => Promise.reject(new Error("it asks nobody"))
  const { json } = await receiptVerifyCommand.run(call, { words: [receipt], options: { content } })
  expect(json).toMatchObject({ sound: true, content: true, version, party: "XAA" })
  const tampered = readFileSync(receipt, "utf8").replace("XAA", "XAB")
  writeFileSync(receipt, tampered)
  await expect(receiptVerifyCommand.run(call, { words: [receipt], options: {} })).rejects.toThrow()
}

/** What stands now, as the State's expert sees it. */
async function current(key: string) {
  const expert = await at.stage.as("xaa-expert")
  const { answers } = await expert.does(responses.showQuestion, { response, question: key })
  return answers.find((one) => one.question.key === key)?.current ?? null
}

import { writeFileSync, mkdtempSync, readFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { receiptVerifyCommand } from "../../src/review/responses/commands.ts"
import { responses } from "../../src/review/responses/contract.ts"
import { FOLLOW_UP, openedResponse, QUESTION, words } from "../../src/review/responses/responses.fixture.ts"
import { becomes, openBrowser, openPage } from "../support/browser.ts"
import { openTestServer, type TestServer } from "../support/server.ts"

let at: TestServer
let browser: Browser
let response: string

beforeAll(async () => {
  at = await openTestServer()
  browser = await openBrowser()
  response = await openedResponse(at.stage)
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

const question = (lang: string) => `${at.address}/${lang}/responses/${response}/questions/${QUESTION}`
const WORDS = "textarea[name='answers.1.text']"
const ARABIC = "القانون قيد التعديل."

describe("three people of State A answer together, clear, submit and correct", () => {
  test("one answers with a script, and what she types is saved by itself", async () => {
    const page = await pageOf("xaa-expert")
    await page.goto(question("en"))
    await page.locator("input[value=no]").check()
    await page.locator(WORDS).fill("The law is being changed.")
    await page.locator("[data-save-status][data-state=saved]").waitFor()

    await page.goto(question("fr"))
    expect(await page.locator(WORDS).inputValue()).toBe("The law is being changed.")
    expect(await page.locator("input[value=no]").isChecked()).toBe(true)
    await page.context().close()
  })

  test("the other has no script, reads Arabic, and saves from an older page: she is shown both texts", async () => {
    const page = await pageOf("xaa-second-expert", { javaScriptEnabled: false })
    await page.goto(question("ar"))
    expect(await page.locator("html").getAttribute("dir")).toBe("rtl")
    const { number } = await currentWords()
    await (
      await at.stage.as("xaa-expert")
    ).does(responses.answer, words(response, "The law was changed in May.", { base: number }))
    await page.locator(WORDS).fill(ARABIC)
    await page.locator("form.answers button[type=submit]").first().click()

    await page.locator("main .notice.warn").waitFor()
    expect(await page.locator("main .notice.warn").innerText()).toContain("The law was changed in May.")
    expect(await page.locator("main .notice.warn .sides").innerText()).toContain(ARABIC)
    await page.locator("button[name=choice][value=mine]").click()
    await page.waitForLoadState()
    expect((await currentWords()).text).toBe(ARABIC)
    await page.context().close()
  })

  test("nothing typed is lost while the server cannot be reached", async () => {
    const page = await pageOf("xaa-expert")
    await page.goto(question("en"))
    await page.context().setOffline(true)
    await page.locator(WORDS).fill("Written without a line.")
    await page.locator("[data-save-status][data-state=kept]").waitFor()
    await page.context().setOffline(false)
    await page.locator("[data-save-status][data-state=saved]").waitFor()
    expect((await currentWords()).text).toBe("Written without a line.")
    await page.context().close()
  })

  test("the focal point checks, clears, submits, and anybody can check her receipt; then she corrects once", async () => {
    const page = await pageOf("xaa-focal-point")
    await page.goto(`${at.address}/en/responses/${response}/check`)
    expect(await page.locator("main").innerText()).toContain("0 questions have no answer yet")
    await press(page, "responses.clear")
    await press(page, "responses.submit")
    await page.waitForURL("**/submissions/*")
    const submission = new URL(page.url()).pathname.split("/").at(-1) ?? ""
    await verify(page, submission, 1)

    await page.goto(`${at.address}/en/responses/${response}/check`)
    await press(page, "responses.correct")
    await page.goto(question("en"))
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

async function currentWords() {
  const expert = await at.stage.as("xaa-expert")
  const { answers } = await expert.does(responses.showQuestion, { response, question: QUESTION })
  const found = answers.find((one) => one.question.key === FOLLOW_UP)
  return { number: found?.number ?? 0, text: found?.current?.text ?? "" }
}

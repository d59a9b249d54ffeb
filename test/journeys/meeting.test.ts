import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, expect, test } from "vitest"
import { meetings } from "../../src/secretariat/meetings/contract.ts"
import { body, BODY } from "../../src/secretariat/meetings/meetings.fixture.ts"
import { becomes, openBrowser, openPage } from "../support/browser.ts"
import { openTestServer, type TestServer } from "../support/server.ts"

let at: TestServer
let browser: Browser

beforeAll(async () => {
  at = await openTestServer()
  browser = await openBrowser()
  await (await at.stage.as("secretariat")).does(meetings.keepBody, body)
})
afterAll(async () => {
  await browser.close()
  await at.close()
})

/** The form of one operation; what is folded away is unfolded as a reader would. */
async function send(page: Page, operation: string, fields: Record<string, string> = {}): Promise<void> {
  const form = page.locator(`form:has(input[name=_operation][value="meetings.${operation}"])`).first()
  const fold = page.locator(`details:not([open]):has(input[value="meetings.${operation}"]) > summary`).first()
  if ((await fold.count()) > 0) await fold.click()
  for (const [name, value] of Object.entries(fields)) {
    const field = form.locator(`[name="${name}"]`).first()
    const isList = await field.evaluate((element) => element.tagName === "SELECT")
    await (isList ? field.selectOption(value) : field.fill(value))
  }
  await form.locator("button").last().click()
  await page.waitForLoadState()
}

async function day(page: Page, name: string, [year, month, date]: readonly [string, string, string]) {
  const fold = page.locator("details:not([open]) > summary").first()
  if ((await fold.count()) > 0) await fold.click()
  for (const [part, value] of [
    ["year", year],
    ["month", month],
    ["day", date],
  ] as const) {
    const field = page.locator(`[name="${name}.${part}"]`)
    const isList = await field.evaluate((element) => element.tagName === "SELECT")
    await (isList ? field.selectOption(value) : field.fill(value))
  }
}

test("from notice to adopted report, in forms alone", { timeout: 180_000 }, async () => {
  const page = await openPage(browser, { javaScriptEnabled: false })
  const as = async (persona: string, path: string) => {
    await becomes(page.context(), at, persona)
    await page.goto(`${at.address}${path}`)
  }
  await as("secretariat", "/en/meetings")
  await day(page, "starts", ["2027", "3", "1"])
  await day(page, "ends", ["2027", "3", "3"])
  await send(page, "plan", { body: BODY })
  const here = new URL(page.url()).pathname
  await send(page, "word", { words: "The secretariat invites States." })
  await send(page, "addItem", { title: "Lights on ferries" })
  await send(page, "announce")
  await page.goto(`${at.address}${here}/documents`)
  await send(page, "addPaper", { symbol: "XTOC/COP/WG.1/2027/1", title: "Annotated agenda" })
  await as("xaa-mission", `${here}/participants`)
  await send(page, "register")
  await as("secretariat", here)
  await send(page, "open")
  await as("xaa-delegate", `${here}/speakers`)
  await send(page, "askFloor")
  expect(await page.locator("#floor output").innerText()).toContain("1 of 1")
  await as("chair", `${here}/speakers`)
  await send(page, "giveFloor")
  await send(page, "endTurn")
  await as("secretariat", `${here}/report`)
  await send(page, "beginReport", { symbol: "XTOC/COP/WG.1/2027/L.1" })
  await send(page, "writeParagraph", { item: "1", body: "One speaker spoke of lamps." })
  await send(page, "layReport")
  await as("chair", `${here}/report`)
  const ticks = page.locator('form:has(input[name=_operation][value="texts.agree"]) button')
  for (let left = await ticks.count(); left > 0; left = await ticks.count()) {
    await ticks.first().click()
    await page.waitForLoadState()
  }
  await send(page, "adoptReport")
  expect(await page.locator("main").innerText()).toContain("Averlune")
  expect(await page.locator(".tag", { hasText: "Adopted" }).count()).toBeGreaterThan(0)
  for (const lang of ["ar", "zh"]) {
    await page.goto(`${at.address}${here.replace("/en/", `/${lang}/`)}/report`)
    expect(await page.locator("article h3").count()).toBe(3)
  }
  await page.context().close()
})

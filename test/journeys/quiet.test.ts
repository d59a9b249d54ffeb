import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, expect, test } from "vitest"
import { becomes, openBrowser, openPage } from "../support/browser.ts"
import { openTestServer, type TestServer } from "../support/server.ts"
import { pageRoutes, pageType } from "./page-types.ts"

let at: TestServer
let browser: Browser
let page: Page
const said: string[] = []

beforeAll(async () => {
  at = await openTestServer()
  browser = await openBrowser()
  page = await openPage(browser)
  page.on("console", (message) => said.push(message.text()))
  page.on("pageerror", (thrown) => said.push(String(thrown)))
  page.on("request", (request) => {
    if (!request.url().startsWith(at.address) && !request.url().startsWith("data:")) said.push(request.url())
  })
})
afterAll(async () => {
  await browser.close()
  await at.close()
})

// The browser writes into its console what the content policy blocked, what is missing and what fell over.
test.for(pageRoutes)(
  "%s asks nothing of other sites and the browser has nothing to complain of",
  async (route) => {
    // The page before is left first: what it still asks belongs to who opened it.
    await page.goto("about:blank")
    said.length = 0
    const { persona, path } = await pageType(at, route)
    await becomes(page.context(), at, persona)
    const answer = await page.goto(`${at.address}/en${path}`, { waitUntil: "load" })
    const missing = answer?.status() === 404 ? [expect.stringContaining("404")] : []
    expect(said).toEqual(missing)
    expect(answer?.status()).toBe(path === "/nowhere" ? 404 : 200)
  },
)

test("a page that carries a style of its own would be heard", async () => {
  await page.goto(`${at.address}/en/gallery`)
  said.length = 0
  await page.evaluate(() =>
    document.body.insertAdjacentHTML("beforeend", '<p style="color: red">planted</p>'),
  )
  expect(said.join()).toContain("Content Security Policy")
})

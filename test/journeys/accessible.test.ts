import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, expect, test } from "vitest"
import { becomes, GLANCING, openBrowser, openPage } from "../support/browser.ts"
import { openTestServer, type TestServer } from "../support/server.ts"
import { bringAxe, findings } from "./axe.ts"
import { unturnedBoxes } from "./directions.ts"
import { layoutFaults } from "./layout.ts"
import { NOWHERE, pageRoutes, pageType } from "./page-types.ts"
import { missingParts } from "./parts.ts"

let at: TestServer
let browser: Browser
let page: Page
/** What the browser wrote into its console, and what was asked of other sites. */
const said: string[] = []

beforeAll(async () => {
  at = await openTestServer()
  browser = await openBrowser(GLANCING)
  page = await openPage(browser, { viewport: { width: 1100, height: 800 } })
  await bringAxe(page)
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

test("every page of the house is looked at", () => {
  expect(pageRoutes.length).toBeGreaterThan(10)
})

// Each language is one visit, and whatever can be seen in it is looked at then: a visit costs more than a look.
test.for(pageRoutes)("%s is for everybody, in light and in dark, from left and from right", async (route) => {
  // The page before is left first: what it still asks belongs to who opened it.
  await page.goto("about:blank")
  const { persona, path } = await pageType(at, route)
  await becomes(page.context(), at, persona)

  const faults: string[] = []
  for (const lang of ["en", "ar", "zh"]) {
    for (const [check, found] of Object.entries(await visit(`${at.address}/${lang}${path}`, lang)))
      faults.push(...found.map((fault) => `in ${lang}, ${check}: ${fault}`))
  }
  expect(faults).toEqual([])
})

type Looks = Record<string, readonly string[]>

async function visit(address: string, lang: string): Promise<Looks> {
  said.length = 0
  const isNowhere = address.endsWith(NOWHERE)
  const looks: Looks = {}
  await page.emulateMedia({ colorScheme: "light" })
  const status = (await page.goto(address))?.status()
  looks["answer"] = status === (isNowhere ? 404 : 200) ? [] : [`${status}`]
  looks["parts"] = await missingParts(page, lang)
  looks["axe in light"] = await findings(page)
  if (lang === "ar") looks["layout"] = await layoutFaults(page)
  if (lang === "en") looks["mirror image"] = await unturnedBoxes(page)

  await page.emulateMedia({ colorScheme: "dark" })
  const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  looks["dark"] = ground === "rgb(255, 255, 255)" ? ["the ground is white"] : []
  looks["axe in dark"] = await findings(page, "colours")
  looks["complaint"] = said.filter((words) => !(isNowhere && words.includes("404")))
  return looks
}

test("a title that is missing, a field without a name, a side and a dark colour are found", async () => {
  await page.emulateMedia({ colorScheme: "light" })
  await page.goto(`${at.address}/en/gallery`)
  await page.evaluate(() => {
    document.querySelector("h1")?.remove()
    document.querySelector("main")?.insertAdjacentHTML("beforeend", '<input name="planted">')
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(
      "footer { margin-left: 40px } @media (prefers-color-scheme: dark) { main p { color: #444 } }",
    )
    document.adoptedStyleSheets = [sheet]
  })
  expect(await missingParts(page, "en")).toEqual(["the titles are []"])
  expect(await findings(page)).toEqual(['label: <input name="planted">'])
  expect((await unturnedBoxes(page)).join()).toContain("footer")
  await page.emulateMedia({ colorScheme: "dark" })
  expect((await findings(page, "colours")).join()).toContain("color-contrast: <p")
})

test("a page that carries a style of its own would be heard", async () => {
  await page.goto(`${at.address}/en/gallery`)
  said.length = 0
  await page.evaluate(() =>
    document.body.insertAdjacentHTML("beforeend", '<p style="color: red">planted</p>'),
  )
  expect(said.join()).toContain("Content Security Policy")
})

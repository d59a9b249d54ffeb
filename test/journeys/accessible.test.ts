import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { becomes, openBrowser, openPage } from "../support/browser.ts"
import { openTestServer, type TestServer } from "../support/server.ts"
import { findings } from "./axe.ts"
import { pageRoutes, pageType } from "./page-types.ts"

let at: TestServer
let browser: Browser
let page: Page

beforeAll(async () => {
  at = await openTestServer()
  browser = await openBrowser()
  page = await openPage(browser, { bypassCSP: true, colorScheme: "light" })
})
afterAll(async () => {
  await browser.close()
  await at.close()
})

test("every page of the house is looked at", () => {
  expect(pageRoutes.length).toBeGreaterThan(10)
})

describe.for(["en", "ar", "zh"])("in %s", (lang) => {
  test.for(pageRoutes)("%s passes axe in light and in dark", async (route) => {
    const { persona, path } = await pageType(at, route)
    await becomes(page.context(), at, persona)
    await page.emulateMedia({ colorScheme: "light" })
    await page.goto(`${at.address}/${lang}${path}`)

    expect(await page.locator("h1").allTextContents()).toEqual([expect.stringMatching(/\S/)])
    expect(await landmarks(page)).toEqual({ header: 1, main: 1, footer: 1, navigation: true })
    expect(await page.locator("html").getAttribute("lang")).toBe(lang)
    expect(await filesGoAtOnce(page)).toBe(false)
    expect(await findings(page)).toEqual([])

    await page.emulateMedia({ colorScheme: "dark" })
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).not.toBe(
      "rgb(255, 255, 255)",
    )
    expect(await findings(page, "colours")).toEqual([])
  })
})

/** Whether the page has a form with a file and lacks the island that sends it in pieces. */
function filesGoAtOnce(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const line = document.querySelector("form[method=post] [data-upload-line]")
    return line !== null && document.querySelector("script[src*='upload.island']") === null
  })
}

/** One of each landmark that has to be alone, and every navigation with a name of its own. */
function landmarks(page: Page) {
  return page.evaluate(() => {
    const names = [...document.querySelectorAll("nav")].map((nav) => nav.getAttribute("aria-label"))
    return {
      header: document.querySelectorAll("body > header").length,
      main: document.querySelectorAll("main").length,
      footer: document.querySelectorAll("body > footer").length,
      navigation: names.length > 0 && names.every(Boolean) && new Set(names).size === names.length,
    }
  })
}

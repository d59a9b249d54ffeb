import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { becomes, openBrowser, openPage } from "../support/browser.ts"
import { openTestServer, type TestServer } from "../support/server.ts"
import { pageType } from "./page-types.ts"

let at: TestServer
let browser: Browser
let page: Page

beforeAll(async () => {
  at = await openTestServer()
  browser = await openBrowser()
  page = await openPage(browser)
})
afterAll(async () => {
  await browser.close()
  await at.close()
})

async function open(route: string, lang = "en"): Promise<void> {
  const { persona, path } = await pageType(at, route)
  await becomes(page.context(), at, persona)
  await page.goto(`${at.address}/${lang}${path}`)
}

type Stop = { place: number; name: string; seen: boolean; outlined: boolean }

/** Where the focus is: its place in the document, whether it is in view with nothing over it, and marked. */
function stop(): Stop | null {
  const element = document.activeElement
  if (!element || element === document.body) return null
  const { left, top, width, height } = element.getBoundingClientRect()
  const style = getComputedStyle(element)
  const points = [0.1, 0.5, 0.9].map((part) =>
    document.elementFromPoint(left + width * part, top + height / 2),
  )
  return {
    place: [...document.querySelectorAll("*")].indexOf(element),
    name: element.outerHTML.slice(0, 100),
    seen: points.some((found) => found && (element.contains(found) || found.contains(element))),
    outlined: style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 2,
  }
}

/** Presses a key until the focus has left the page or the limit is reached. */
async function walk(key: "Tab" | "Shift+Tab", limit: number): Promise<Stop[]> {
  const stops: Stop[] = []
  while (stops.length < limit) {
    await page.keyboard.press(key)
    const here = await page.evaluate(stop)
    if (!here || here.place === stops[0]?.place) break
    stops.push(here)
  }
  return stops
}

describe("by keyboard alone", () => {
  test.for(["/gallery", "/people", "/new-document", "/documents/:document", "/sign-in"])(
    "%s is gone through in order, every stop in view and marked",
    async (route) => {
      await open(route)
      const stops = await walk("Tab", 400)
      const reachable = await page
        .locator("a[href], button, input:not([type=hidden]), select, textarea, summary")
        .count()
      expect(stops.length).toBeGreaterThan(15)
      expect(stops.length).toBeLessThanOrEqual(reachable + 20)
      expect(stops.filter(({ seen, outlined }) => !seen || !outlined)).toEqual([])
      expect(stops.map(({ place }) => place)).toEqual(
        stops.map(({ place }) => place).toSorted((a, b) => a - b),
      )
    },
  )

  test("going back up a long table, its fixed head covers no stop", async () => {
    await open("/parties")
    await page.locator(".scroll th a").last().focus()
    const stops = await walk("Shift+Tab", 25)
    expect(stops).toHaveLength(25)
    expect(stops.filter(({ seen, outlined }) => !seen || !outlined)).toEqual([])
  })

  test("the first stop skips to the content", async () => {
    await open("/gallery", "ar")
    await page.keyboard.press("Tab")
    await page.keyboard.press("Enter")
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("main")
  })
})

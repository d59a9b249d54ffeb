import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { becomes, GLANCING, openBrowser, openPage } from "../support/browser.ts"
import type { TestServer } from "../support/server.ts"
import { layoutFaults, spaceWidely, strayWords } from "./layout.ts"
import { pageRoutes, pageType } from "./page-types.ts"
import { openPseudoServer } from "./pseudo-server.ts"
import { smallTargets } from "./targets.ts"

let at: TestServer
let browser: Browser
let page: Page

beforeAll(async () => {
  at = await openPseudoServer()
  browser = await openBrowser(GLANCING)
  page = await openPage(browser, { bypassCSP: true })
})
afterAll(async () => {
  await browser.close()
  await at.close()
})

test("a page that is too wide, cut, laid over itself or too small to hit is found", async () => {
  await page.setViewportSize({ width: 640, height: 800 })
  await page.goto(`${at.address}/en/gallery`)
  await page.addStyleTag({
    content: ".tag { inline-size: 2rem; overflow: hidden } .icon { margin-inline-end: -4rem }",
  })
  await page.addStyleTag({
    content: "h1 { inline-size: 60rem } .display .button { min-block-size: 9px; padding: 0 }",
  })
  const found = [...(await layoutFaults(page)), ...(await smallTargets(page))].join("\n")
  for (const fault of ["scrolls sideways", "cut: strong.tag", "over each other", 'name="theme"'])
    expect(found).toContain(fault)
})

/** A desk, the same at twice its size, and at four times, which is also a small telephone. */
const WIDTHS = [1280, 640, 320]

/** These show rows of packs, names of States, documents and laws, and texts under negotiation, which no catalogue holds. */
const OF_PACKS =
  /^\/(instruments|provisions|clusters|part(ies|y-)|treaty-actions|personas|documents|negotiations|translations|questionnaires|new-questionnaire|laws|responses|submissions)/

// English made longer by two fifths, and English set from right to left.
describe.for(["en", "ar"])("in place of %s", (lang) => {
  test.for(pageRoutes)(
    "%s fits into any width, also widely spaced, in words of a catalogue",
    async (route) => {
      const { persona, path } = await pageType(at, route)
      await becomes(page.context(), at, persona)
      await page.setViewportSize({ width: 1280, height: 800 })
      await page.goto(`${at.address}/${lang}${path}`)
      const found: Record<string, string[]> = {}
      if (lang === "en" && !OF_PACKS.test(route)) found["of no catalogue"] = await strayWords(page)
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 })
        found[`${width} px`] = (await Promise.all([layoutFaults(page), smallTargets(page)])).flat()
      }
      await spaceWidely(page)
      for (const width of WIDTHS.toReversed()) {
        await page.setViewportSize({ width, height: 800 })
        found[`${width} px, spaced`] = await layoutFaults(page)
      }
      expect(found).toEqual(Object.fromEntries(Object.keys(found).map((look) => [look, []])))
    },
  )
})

test("a word that stands in no catalogue is found", async () => {
  await page.goto(`${at.address}/en/gallery`)
  await page.locator("h1").evaluate((heading) => heading.append(document.createElement("span")))
  await page.locator("h1 span").evaluate((span) => span.append("Planted words"))
  expect(await strayWords(page)).toEqual(["Planted words"])
})

import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { becomes, openBrowser, openPage } from "../support/browser.ts"
import { openTestServer, type TestServer } from "../support/server.ts"
import { sidedRules } from "./directions.ts"
import { pageType } from "./page-types.ts"

let at: TestServer
let browser: Browser
let page: Page

beforeAll(async () => {
  at = await openTestServer()
  browser = await openBrowser()
  page = await openPage(browser, { bypassCSP: true, viewport: { width: 1100, height: 800 } })
})
afterAll(async () => {
  await browser.close()
  await at.close()
})

async function open(route: string, lang: string): Promise<void> {
  const { persona, path } = await pageType(at, route)
  await becomes(page.context(), at, persona)
  await page.goto(`${at.address}/${lang}${path}`)
}

describe("from right to left", () => {
  test("no rule of the built stylesheet treats left and right differently", async () => {
    await open("/gallery", "ar")
    const { rules, sided } = await sidedRules(page)
    expect(rules).toBeGreaterThan(150)
    expect(sided).toEqual([])
  })

  test("arrows and progress turn, clocks and marks do not", async () => {
    await open("/gallery", "ar")
    const turned = (selector: string) => {
      return page.locator(selector).evaluateAll((icons) => {
        return icons.map((icon) => getComputedStyle(icon).transform.startsWith("matrix(-1,"))
      })
    }
    expect(new Set(await turned("svg.mirrored"))).toEqual(new Set([true]))
    expect(new Set(await turned("svg.icon:not(.mirrored)"))).toEqual(new Set([false]))
    expect(await page.locator("svg.mirrored").count()).toBeGreaterThan(5)
  })
})

test("symbols, numbers and places keep their order inside Arabic", async () => {
  await open("/gallery", "ar")
  const texts = await page.locator("bdi.code, .own-text[lang=ar] bdi").evaluateAll((codes) => {
    return codes.flatMap((code) => {
      const text = code.firstChild
      if (!text?.textContent) return []
      const edges = Array.from({ length: text.textContent.length }, (_, index) => {
        const range = document.createRange()
        range.setStart(text, index)
        range.setEnd(text, index + 1)
        return range.getBoundingClientRect().left
      })
      return [
        {
          text: text.textContent,
          inOrder: edges.every((edge, index) => index === 0 || edge >= edges[index - 1]!),
        },
      ]
    })
  })
  const known = ["CTOC/COP/WG.7/2017/1", "+43 1 26060", "34°30′N"]
  expect(texts.map(({ text }) => text)).toEqual(expect.arrayContaining(known))
  expect(texts.filter(({ inOrder }) => !inOrder)).toEqual([])
})

test("each language is set in its own letters, Chinese in the system's", async () => {
  const first = () =>
    page.evaluate(() => getComputedStyle(document.body).fontFamily.split(",")[0]?.replaceAll('"', ""))
  const loaded = () =>
    page.evaluate(async () => [...(await document.fonts.ready)].filter(({ status }) => status === "loaded"))
  await open("/", "ar")
  expect(await first()).toBe("IBM Plex Sans Arabic")
  expect((await loaded()).length).toBeGreaterThan(0)
  await open("/", "zh")
  expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toBe(
    '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif',
  )
  expect(await loaded()).toEqual([])
  await open("/", "ru")
  expect(await first()).toBe("IBM Plex Sans")
})

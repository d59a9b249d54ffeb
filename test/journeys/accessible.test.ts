import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, expect, test } from "vitest"
import { enterAs, openBrowser, openPage } from "../support/browser.ts"
import { openTestServer, type TestServer } from "../support/server.ts"
import { pageTypes } from "./page-types.ts"

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]

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

type Finding = { id: string; nodes: { html: string }[] }

async function findings(page: Page): Promise<string[]> {
  const { violations } = await page.evaluate(
    ([source, rules]) => {
      const script = new Function(`${source}; return axe.run(document, { runOnly: ${JSON.stringify(rules)} })`)
      return script() as Promise<{ violations: Finding[] }>
    },
    [axe, RULES] as const,
  )
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
}

test.for(["en", "ar", "zh"])("every page type in %s passes axe, light and dark", async (lang) => {
  const types = await pageTypes(at)
  expect(types.length).toBeGreaterThan(8)
  for (const theme of ["light", "dark"] as const) {
    const page = await openPage(browser, { bypassCSP: true })
    await page.context().addCookies([{ name: "palermo_theme", value: theme, url: at.address }])
    let persona = "visitor"
    for (const type of types.toSorted((a, b) => (a.persona < b.persona ? 1 : -1))) {
      if (type.persona !== persona) await enterAs(page, at.address, type.persona, lang)
      persona = type.persona
      await page.goto(`${at.address}/${lang}${type.path}`)
      expect(await page.locator("h1").count(), type.path).toBe(1)
      expect(await findings(page), `${type.path} ${lang} ${theme}`).toEqual([])
    }
    await page.context().close()
  }
})

import type { Browser, BrowserContextOptions, Page } from "playwright-core"
import { expect } from "vitest"
import { catalogues } from "../../src/catalogues.ts"
import { speaker, type Lang } from "../../src/platform/languages.ts"
import { responses } from "../../src/review/responses/contract.ts"
import { becomes, openPage } from "../support/browser.ts"
import type { TestServer } from "../support/server.ts"

/** A page of one question, and who writes on it. */
export type Writing = {
  readonly at: TestServer
  readonly browser: Browser
  readonly response: string
  readonly persona: string
  readonly question: string
  readonly lang: Lang
}

/** The page of the question, in the language, opened by that person. */
export async function opens(writing: Writing, options: BrowserContextOptions = {}): Promise<Page> {
  const { at, browser, persona } = writing
  const page = await openPage(browser, options)
  await becomes(page.context(), at, persona)
  await page.goto(addressOf(writing))
  return page
}

export function addressOf({ at, response, question, lang }: Writing): string {
  return `${at.address}/${lang}/responses/${response}/questions/${question}`
}

export const saveLineIn = (page: Page, state: string) =>
  page.locator(`[data-save-status][data-state=${state}]`)

export const sayIn = (lang: Lang) => speaker(catalogues, lang).say

/** The words that stand, and in which language they were written. */
export async function standing({ at, response, question, persona }: Writing, key = question) {
  const doer = await at.stage.as(persona)
  const { answers } = await doer.does(responses.showQuestion, { response, question })
  return answers.find((one) => one.question.key === key)?.current ?? null
}

/** Every sentence that the save line says is heard once. */
export async function hears(page: Page): Promise<() => Promise<string[]>> {
  expect(await page.locator("[data-save-status]").getAttribute("role")).toBe("status")
  await page.locator("[data-save-status]").evaluate((line) => {
    const heard: string[] = []
    Object.assign(globalThis, { heard })
    new MutationObserver(() => heard.push(line.getAttribute("data-state") ?? "")).observe(line, {
      childList: true,
      characterData: true,
      subtree: true,
    })
  })
  return () => page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)
}

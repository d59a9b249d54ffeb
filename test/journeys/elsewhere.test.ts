import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import type { Browser, BrowserContext, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Lang } from "../../src/platform/languages.ts"
import { responses } from "../../src/review/responses/contract.ts"
import {
  answered,
  keyOf,
  responseOfEveryKind,
} from "../../src/review/responses/package/every-kind.fixture.ts"
import { htmlPackage, sent } from "../../src/review/responses/package/package.fixture.ts"
import { FOLLOW_UP, QUESTION, words } from "../../src/review/responses/responses.fixture.ts"
import { becomes, openBrowser, openPage } from "../support/browser.ts"
import type { Delegate } from "../support/house.ts"
import { openTestServer, type TestServer } from "../support/server.ts"

const stick = mkdtempSync(join(tmpdir(), "palermo-stick-"))
let at: TestServer
let browser: Browser
let expert: Delegate
let response: string

beforeAll(async () => {
  at = await openTestServer()
  browser = await openBrowser()
  expert = await at.stage.as("xaa-expert")
  response = await responseOfEveryKind(at.stage)
  await expert.does(responses.answer, words(response, '</script> & "No act" was\n\nneeded.'))
  await answered(expert, response, { kind: "number", number: 3.5 })
  await answered(expert, response, { kind: "group", items: [{ item: "north", name: "The North" }] })
  const law = { title: "Ports Act", article: "4", date: "2031-02-03", lang: null, link: "", measure: null }
  await answered(expert, response, { kind: "law", laws: [law] }, "In force.")
})
afterAll(async () => {
  rmSync(stick, { recursive: true })
  await browser.close()
  await at.close()
})

/** The file on a stick, opened in a browser that reaches nothing. */
async function opened(bytes: Buffer, name = "answers.html", context?: BrowserContext): Promise<Page> {
  const file = join(stick, name)
  writeFileSync(file, bytes)
  const page = context ? await context.newPage() : await openPage(browser, { offline: true })
  page.on("pageerror", (error) => expect.unreachable(error.message))
  page.on("console", (message) => expect(message.type()).not.toBe("error"))
  await page.goto(pathToFileURL(file).href)
  return page
}

async function savedFrom(page: Page): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.locator("[data-save-file]").click(),
  ])
  expect(download.suggestedFilename()).toBe("answers.html")
  return readFileSync(await download.path())
}

async function brought(bytes: Buffer) {
  return expert.does(
    responses.bringBack,
    await sent(at.stage, expert, { response, bytes, name: "answers.html" }),
  )
}

const control = (page: Page, key: string, name: string) =>
  page.locator(`.asks:has(> input[value="${key}"]) [name$="${name}"]`).first()

test.each(["en", "ar", "zh"] as const)(
  "an HTML package that nobody touched brings nothing back, in %s",
  async (lang: Lang) => {
    const page = await opened(await htmlPackage(expert, response, lang))
    expect(await page.locator("html").getAttribute("dir")).toBe(lang === "ar" ? "rtl" : "ltr")
    const { answers, unchanged, problems } = await brought(await savedFrom(page))
    expect([answers, unchanged, problems]).toEqual([[], 12, []])
    await page.context().close()
  },
)

test("exactly the answers that were changed in the browser are offered, also after saving twice", async () => {
  const first = await opened(await htmlPackage(expert, response))
  await first.locator("input[value=no]").first().check()
  await control(first, keyOf("number"), "value.number").fill("4")
  await control(first, keyOf("choice"), "value.chosen").check()
  await first.locator("[data-save-status][data-state=kept]").waitFor()
  const half = await savedFrom(first)
  await first.locator("[data-save-status][data-state=handed]").waitFor()
  await first.context().close()

  const second = await opened(half)
  expect(await control(second, keyOf("number"), "value.number").inputValue()).toBe("4")
  await control(second, keyOf("date"), "value.date.year").fill("2031")
  await control(second, keyOf("date"), "value.date.month").selectOption("5")
  await control(second, keyOf("date"), "value.date.day").fill("7")
  const law = `.asks:has(> input[value="${keyOf("law")}"])`
  await second.locator(`${law} [data-rows] + button`).click()
  await second.locator(`${law} [name$="laws.3.title"]`).fill("Ships Act")
  await second.locator(`.asks:has(> input[value="${FOLLOW_UP}"]) textarea`).fill("Мешает закон.")
  const file = await savedFrom(second)
  const { id, answers, unchanged, problems } = await brought(file)
  await second.context().close()

  expect(answers.map(({ slot, how, ticked }) => [slot, how, ticked])).toEqual(
    [QUESTION, FOLLOW_UP, keyOf("choice"), keyOf("number"), keyOf("date"), keyOf("law")].map((slot) => [
      slot,
      [FOLLOW_UP, keyOf("number"), keyOf("law")].includes(slot) ? "changed" : "new",
      true,
    ]),
  )
  expect([unchanged, problems]).toEqual([6, []])
  const said = Object.fromEntries(
    answers.map(({ slot, brought: { value, lang } }) => [slot, { lang, value }]),
  )
  expect(said).toMatchObject({
    [QUESTION]: { value: { answer: "no" } },
    [FOLLOW_UP]: { value: null, lang: "ru" },
    [keyOf("choice")]: { value: { chosen: ["by_sea"] } },
    [keyOf("number")]: { value: { number: 4 } },
    [keyOf("date")]: { value: { date: "2031-05-07" } },
    [keyOf("law")]: {
      lang: "en",
      value: { laws: [{ title: "Ports Act", date: "2031-02-03" }, { title: "Ships Act" }] },
    },
  })

  const rows = answers.map(({ slot }) => slot)
  expect(await expert.does(responses.takeAnswers, { response, return: id, rows })).toMatchObject({ taken: 6 })
  expect((await brought(file)).answers.filter(({ how }) => how !== "same")).toEqual([])
})

test("what the browser kept is there when the file is opened again, and what it cannot keep it does not promise", async () => {
  const file = await htmlPackage(expert, response)
  const page = await opened(file, "kept.html")
  await page.locator("input[value=in_part]").first().check()
  await page.locator("[data-save-status][data-state=kept]").waitFor()
  await page.close({ runBeforeUnload: false })
  const again = await opened(file, "copied.html", page.context())
  expect(await again.locator("input[value=in_part]").first().isChecked()).toBe(true)
  await again.locator("[data-other] button").click()
  expect(await again.locator("input[value=in_part]").first().isChecked()).toBe(false)
  await again.context().close()

  const bare = await openPage(browser, { offline: true })
  await bare.context().addInitScript(() => {
    Object.defineProperty(Storage.prototype, "setItem", {
      value() {
        throw new Error("full")
      },
    })
  })
  const unkept = await opened(file, "unkept.html", bare.context())
  await unkept.locator("input[value=in_part]").first().check()
  await unkept.locator("[data-save-status][data-state=failed]").waitFor()
  await bare.context().close()
})

test("a file holds the answers and nothing else of the State", async () => {
  const second = await at.stage.as("xaa-second-expert")
  const { number } = await currentWords()
  await second.does(responses.answer, words(response, "Hers from an older page.", { base: number - 1 }))
  const file = (await htmlPackage(expert, response)).toString()
  const { answers } = await expert.does(responses.showQuestion, { response, question: QUESTION })
  const author = answers.flatMap(({ history }) => history.map((version) => version.author))[0] ?? ""
  expect(author.length).toBeGreaterThan(3)
  expect(file).toContain("Ports Act")
  for (const inside of [author, "Hers from an older page."]) expect(file).not.toContain(inside)
})

describe("a person who keeps the questions on her device", () => {
  const path = (key: string) => `${at.address}/en/responses/${response}/questions/${key}`
  const state = (page: Page, name: string) => page.locator(`[data-save-status][data-state=${name}]`).waitFor()
  const current = async (key: string) => {
    const { answers } = await expert.does(responses.showQuestion, { response, question: key })
    return answers[0]
  }

  async function keeping(persona: string): Promise<Page> {
    const page = await openPage(browser)
    await becomes(page.context(), at, persona)
    await page.goto(path(keyOf("number")))
    await page.locator("[data-keep-start]").click()
    await page.locator("[data-keep-stop]").waitFor()
    return page
  }

  test("answers without a line, closes the page, and all arrives once and in order when there is one", async () => {
    const page = await keeping("xaa-expert")
    const context = page.context()
    await context.setOffline(true)
    await page.reload()
    await page.locator("[name$='value.number']").fill("77")
    await state(page, "kept")
    await page.goto(path(keyOf("choice")))
    await page.locator("[name$='value.chosen']").last().check()
    await state(page, "kept")
    const second = await at.stage.as("xaa-second-expert")
    const base = (await current(keyOf("choice")))?.number ?? 0
    const hers = {
      response,
      question: keyOf("choice"),
      item: "",
      base,
      text: "Neither.",
      lang: "en" as const,
    }
    await second.does(responses.answer, hers)
    await page.close()

    const again = await context.newPage()
    await again.goto(path(keyOf("choice")))
    expect(await again.locator("[name$='value.chosen']").last().isChecked()).toBe(true)
    await context.setOffline(false)
    await again.locator("main .notice.warn").waitFor()
    await expect
      .poll(async () => (await current(keyOf("number")))?.current?.value)
      .toMatchObject({ number: 77 })
    const number = await current(keyOf("number"))
    expect(number?.current?.written).not.toBe(null)
    expect(number?.history.filter(({ value: one }) => JSON.stringify(one).includes("77"))).toHaveLength(1)
    const choice = await current(keyOf("choice"))
    expect([choice?.current?.text, choice?.branches.length]).toEqual(["Neither.", 1])
    await context.close()
  })

  test("leaves nothing on it for the next one, nor when she signs out", async () => {
    const page = await keeping("xaa-expert")
    const left = (one: Page) =>
      one.evaluate(async () => [
        (await caches.keys()).length,
        (await navigator.serviceWorker.getRegistrations()).length,
        localStorage.length,
      ])
    expect(await left(page)).toEqual([1, 1, 1])
    await becomes(page.context(), at, "xab-expert")
    await page.goto(`${at.address}/en/work`)
    await expect.poll(() => left(page)).toEqual([0, 0, 0])
    await page.context().close()

    const leaving = await keeping("xaa-expert")
    await leaving.locator(".session button").click()
    await leaving.waitForLoadState()
    await expect.poll(() => left(leaving)).toEqual([0, 0, 0])
    await leaving.context().setOffline(true)
    await expect(leaving.goto(path(keyOf("number")))).rejects.toThrow()
    await leaving.context().close()
  })
})

async function currentWords() {
  const { answers } = await expert.does(responses.showQuestion, { response, question: QUESTION })
  const found = answers.find(({ question }) => question.key === FOLLOW_UP)
  return { number: found?.number ?? 0 }
}

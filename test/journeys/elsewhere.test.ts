import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import type { Browser, BrowserContext, Page } from "playwright-core"
import { afterAll, beforeAll, expect, test } from "vitest"
import type { Lang } from "../../src/platform/languages.ts"
import { responses } from "../../src/review/responses/contract.ts"
import {
  answered,
  keyOf,
  responseOfEveryKind,
} from "../../src/review/responses/package/every-kind.fixture.ts"
import { htmlPackage, sent } from "../../src/review/responses/package/package.fixture.ts"
import { FOLLOW_UP, QUESTION, words } from "../../src/review/responses/responses.fixture.ts"
import { openBrowser, openPage } from "../support/browser.ts"
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

async function currentWords() {
  const { answers } = await expert.does(responses.showQuestion, { response, question: QUESTION })
  const found = answers.find(({ question }) => question.key === FOLLOW_UP)
  return { number: found?.number ?? 0 }
}

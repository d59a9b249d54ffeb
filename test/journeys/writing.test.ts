import { sql } from "kysely"
import type { Browser } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { responses } from "../../src/review/responses/contract.ts"
import { keyOf, responseOfEveryKind } from "../../src/review/responses/package/every-kind.fixture.ts"
import { clearedResponse, modelQuestionnaire } from "../../src/review/responses/responses.fixture.ts"
import { library } from "../../src/secretariat/library/contract.ts"
import { enteredBy } from "../../src/secretariat/library/library.fixture.ts"
import { openBrowser } from "../support/browser.ts"
import { openTestServer, type TestServer } from "../support/server.ts"
import { enterOn, tabTo, vanishing } from "./answering.ts"
import { addressOf, hears, opens, saveLineIn, sayIn, standing, type Writing } from "./question-page.ts"
import { endSessionsIn } from "./sessions.ts"

const WORDS = "textarea[name='answers.0.text']"
const FOLLOW_UP = "textarea[name='answers.1.text']"
const LANGS = ["en", "ar", "zh"] as const
/** A yes or no that asks on what it rests, with a follow-up in words. */
const QUESTION = "som.crim.migrants"

let at: TestServer
let browser: Browser
let response: string
let every: string

beforeAll(async () => {
  at = await openTestServer()
  browser = await openBrowser()
  response = await opened()
  every = await responseOfEveryKind(at.stage)
  const expert = await at.stage.as("xaa-expert")
  const { id: measure } = await enteredBy(expert)
  await expert.does(library.cite, { measure, article: "12 (2)", refs: ["SOM.6.4"] })
})
afterAll(async () => {
  await browser.close()
  await at.close()
})

const writing = (more: Partial<Writing> = {}): Writing => ({
  at,
  browser,
  response,
  persona: "xaa-expert",
  question: QUESTION,
  lang: "en",
  ...more,
})

/** State A's response to a copy of the model of its own. */
async function opened(party = "XAA"): Promise<string> {
  const questionnaire = await modelQuestionnaire(at.stage)
  const focalPoint = await at.stage.as(`${party.toLowerCase()}-focal-point`)
  return (await focalPoint.does(responses.open, { questionnaire, party, lang: "en" })).id
}

test.each(LANGS)("by keyboard alone: answers, cites a law, comments and hands in, in %s", async (lang) => {
  const here = writing({ lang, response: await opened() })
  const page = await opens(here)
  await page.goto(`${at.address}/${lang}/work`)
  await enterOn(page, `main a[href*="/responses/${here.response}"]`)
  await page.goto(addressOf(here))
  await tabTo(page, "form.answers input[type=radio]")
  // From "no answer yet", which stands last, past yes and in part.
  for (let presses = 0; presses < 3; presses++) await page.keyboard.press("ArrowDown")
  await tabTo(page, FOLLOW_UP)
  await page.keyboard.type("12 §")
  await saveLineIn(page, "saved").waitFor()
  await page.reload()
  await enterOn(page, 'form[data-form^="responses.citeLaw"] button')
  await enterOn(page, 'a[href*="/discussions/response/"]')
  await tabTo(page, "main form textarea")
  await page.keyboard.type("Which act?")
  await enterOn(page, "main form:has(textarea) button.button")
  expect(await page.locator("main").innerText()).toContain("Which act?")
  await page.goto(addressOf(here))
  await enterOn(page, 'form[data-form="responses.handIn"] button')

  const value = { answer: "no", laws: [{ article: "12 (2)" }] }
  expect(await standing(here)).toMatchObject({ value })
  expect(await standing(here, `${here.question}.grounds`)).toMatchObject({ text: "12 §" })
  expect(await page.locator("main").innerText()).toContain(sayIn(lang)("ui.status_to_check"))
  await page.context().close()
})

describe("the line that says what is saved", () => {
  test.each(LANGS)("says saved, kept on this device, not saved: each once, in %s", async (lang) => {
    const here = writing({ lang, persona: "xaa-second-expert", question: "som.crim.aggravating" })
    const page = await opens(here)
    const heard = await hears(page)
    const field = page.locator("form.answers textarea").first()
    await field.fill(`First, in ${lang}.`)
    await saveLineIn(page, "saved").waitFor()
    await page.context().setOffline(true)
    await field.fill(`Second, in ${lang}.`)
    await saveLineIn(page, "kept").waitFor()
    expect(await saveLineIn(page, "kept").innerText()).toBe(sayIn(lang)("ui.save_kept", { count: 1 }))
    await page.context().setOffline(false)
    await saveLineIn(page, "saved").waitFor()

    await page.route("**/answers", (route) => route.fulfill({ status: 500 }), { times: 1 })
    await field.fill(`Third, in ${lang}.`)
    await saveLineIn(page, "failed").waitFor()
    const again = saveLineIn(page, "failed").getByRole("button")
    expect(await again.innerText()).toBe(sayIn(lang)("ui.save_try_again"))
    await again.click()
    await saveLineIn(page, "saved").waitFor()
    expect((await standing(here))?.text).toBe(`Third, in ${lang}.`)
    const said = (await heard()).filter((state) => state !== "saving")
    const changes = said.filter((state, index) => state !== said[index - 1])
    expect(changes).toEqual(["saved", "kept", "saved", "failed", "saved"])
    await page.context().close()
  })
})

test("what is typed before a script runs stands, the focus stays, and it is saved", async () => {
  const here = writing({ persona: "xaa-second-expert", question: "som.crim.participation" })
  const page = await opens(here)
  const scripts = Promise.withResolvers<void>()
  await page.route("**/*.js", async (route) => {
    await scripts.promise
    await route.continue()
  })
  await page.goto(addressOf(here), { waitUntil: "commit" })
  const field = page.locator("form.answers textarea").first()
  await field.pressSequentially("Typed early, and nothing after.")
  scripts.resolve()
  await saveLineIn(page, "saved").waitFor()
  expect(await field.inputValue()).toBe("Typed early, and nothing after.")
  expect(await field.evaluate((one) => one === document.activeElement)).toBe(true)
  await page.context().close()
})

test("the language is switched while she types: the same question, her words, and their own language", async () => {
  const here = writing({ persona: "xaa-second-expert" })
  const page = await opens(here)
  await page.locator(WORDS).fill("Not saved yet.")
  for (const lang of ["ar", "zh"] as const) {
    await page.locator(`[data-language-switch] a[lang=${lang}]`).click()
    await page.waitForURL(`**/${lang}/responses/${response}/questions/${here.question}`)
    expect(await page.locator("html").getAttribute("dir")).toBe(lang === "ar" ? "rtl" : "ltr")
    expect(await page.locator(WORDS).inputValue()).toBe("Not saved yet.")
    expect(await page.locator("form.answers select[name=lang]").inputValue()).toBe("en")
  }
  await expect.poll(() => standing(here)).toMatchObject({ text: "Not saved yet.", lang: "en" })
  await page.context().close()
})

test.each([
  { how: "with a script", party: "XAB", javaScriptEnabled: true },
  { how: "without one", party: "XAC", javaScriptEnabled: false },
])("her session ends while she writes, $how: she signs in and it is saved", async (one) => {
  const { party, javaScriptEnabled } = one
  const persona = `${party.toLowerCase()}-expert`
  const here = writing({ response: await opened(party), persona })
  const page = await opens(here, { javaScriptEnabled })
  const long = "Five hundred characters of what the law says. ".repeat(11).trim()
  await endSessionsIn(at, persona, -60)
  await page.locator(WORDS).fill(long)
  if (javaScriptEnabled) await saveLineIn(page, "failed").getByRole("button").click()
  else await page.locator("form.answers button").first().click()
  await page.locator(`button[value="${persona}"]`).click()
  await expect.poll(async () => (await standing(here))?.text).toBe(long)
  expect(await page.locator(WORDS).inputValue()).toBe(long)
  await page.context().close()
})

test.each(LANGS)("three faults come back named, linked and with what was typed, in %s", async (lang) => {
  const page = await opens(writing({ response: every, lang, question: keyOf("law") }), {
    javaScriptEnabled: false,
  })
  const field = (row: number, name: string) => page.locator(`[name='answers.0.value.laws.${row}.${name}']`)
  for (const row of [0, 1]) {
    await field(row, "title").fill("Ports Act")
    await field(row, "link").fill("no address")
  }
  await field(0, "date").fill("in May")
  await page.locator("form.answers button").first().click()
  await page.locator("#error-summary").waitFor()
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("error-summary")
  expect(await page.title()).toContain(sayIn(lang)("ui.error_prefix"))
  const links = page.locator("#error-summary li a")
  expect(await links.count()).toBe(3)
  await links.last().click()
  expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-invalid"))).toBe("true")
  expect(await field(1, "link").inputValue()).toBe("no address")
  await page.context().close()
})

test("a browser that vanishes while it saves leaves no half answer and no transaction open", async () => {
  const here = writing({ question: "som.crim.participation" })
  const { token } = await at.stage.as(here.persona)
  const before = await standing(here)
  const path = `/api/responses/${response}/questions/${here.question}/answers`
  const text = "Said by a browser that was gone. ".repeat(600)
  const body = JSON.stringify({ base: before?.number ?? 0, value: null, text, lang: "en" })
  for (const part of [0.1, 0.5, 0.99, 1]) await vanishing({ at, token: token ?? "", path, body, part })
  const left = () =>
    sql<{ open: number }>`select count(*)::int as open from pg_stat_activity
    where datname = current_database() and state <> 'idle' and pid <> pg_backend_pid()`.execute(
      at.stage.database.db,
    )
  await expect.poll(async () => (await left()).rows[0]?.open).toBe(0)
  const after = await standing(here)
  expect([before?.text ?? "", text]).toContain(after?.text ?? "")
  const expert = await at.stage.as(here.persona)
  const next = { response, question: here.question, item: "", text: "Here again.", lang: "en" } as const
  const saves = async () => {
    const base = (await standing(here))?.number ?? 0
    return (await expert.does(responses.answer, { ...next, base })).branch
  }
  // What had arrived whole may be done only now; then she goes on from that.
  await expect.poll(saves).toBeNull()
})

test("submitted three times in a breath, there is one submission with one number", async () => {
  const cleared = await clearedResponse(at.stage, "XAD")
  const page = await opens(
    writing({ persona: "xad-focal-point", response: cleared, question: "som.crim.offence" }),
  )
  await page.goto(`${at.address}/en/responses/${cleared}/check`)
  const submit = page.locator('form:has(input[value="responses.submit"]) button[type=submit]')
  const arrives = page.waitForURL("**/submissions/*")
  await submit.evaluate((button: HTMLElement) => [1, 2, 3].forEach(() => button.click()))
  await arrives
  await page.goBack()
  await page.goForward()
  const submission = new URL(page.url()).pathname.split("/").at(-1) ?? ""
  const focalPoint = await at.stage.as("xad-focal-point")
  expect((await focalPoint.does(responses.showSubmission, { submission })).versions).toHaveLength(1)
  await page.context().close()
})

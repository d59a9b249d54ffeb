import type { Browser } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { tickYes } from "../../src/review/responses/package/package.fixture.ts"
import { openBrowser } from "../support/browser.ts"
import { openTestServer, type TestServer } from "../support/server.ts"
import {
  answersElsewhere,
  answersInArabic,
  answersOnline,
  clearsAndSubmits,
  corrects,
  current,
  handOut,
  ONLINE,
  pageOf,
  questionAt,
  verifies,
  WORDS,
  type Desk,
} from "./ministries.ts"

let at: TestServer
let browser: Browser
let desk: Desk

beforeAll(async () => {
  at = await openTestServer()
  browser = await openBrowser()
  desk = await handOut(at, browser)
})
afterAll(async () => {
  await browser.close()
  await at.close()
})

describe("three ministries of State A answer the Smuggling questionnaire; it is cleared, submitted and corrected", () => {
  test("one answers with a script, and what she types is saved by itself", () => answersOnline(desk))

  test("another has no script, reads Arabic, and saves from an older page: she is shown both texts", () =>
    answersInArabic(desk))

  test("the third answers in Word without a line, and compares before anything is taken", () =>
    answersElsewhere(desk, {
      link: "a[href*='/api/papers/answers/'][hreflang=en]",
      name: "answers.docx",
      fill: async (file) => tickYes(file),
    }))

  test("nothing typed is lost while the server cannot be reached", async () => {
    const page = await pageOf(desk, "xad-observer")
    await page.goto(questionAt(desk, "en", ONLINE))
    await page.context().setOffline(true)
    await page.locator(WORDS).fill("Written without a line.")
    await page.locator("[data-save-status][data-state=kept]").waitFor()
    await page.context().setOffline(false)
    await page.locator("[data-save-status][data-state=saved]").waitFor()
    expect((await current(desk, `${ONLINE}.grounds`))?.text).toBe("Written without a line.")
    await page.context().close()
  })

  test("the focal point checks, clears, submits, and anybody can check her receipt; then she corrects once", async () => {
    const page = await pageOf(desk, "xaa-focal-point")
    const submission = await clearsAndSubmits(page, desk, "0 texts wait for a choice")
    await verifies(page, submission, 1)
    await corrects(page, desk)
    await clearsAndSubmits(page, desk, "1 answer differs from version 1")
    await verifies(page, submission, 2)
    await page.context().close()
  })
})

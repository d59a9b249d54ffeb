import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { makeInstallationKey } from "../../src/platform/packages/keys.ts"
import { trusts } from "../../src/review/responses/house/house.fixture.ts"
import { modelQuestionnaire } from "../../src/review/responses/responses.fixture.ts"
import { openBrowser, openPage } from "../support/browser.ts"
import { openTestServer, type TestServer } from "../support/server.ts"
import {
  answersElsewhere,
  answersInArabic,
  answersOnline,
  clearsAndSubmits,
  corrects,
  downloaded,
  ELSEWHERE,
  handOut,
  pageOf,
  press,
  verifies,
  type Desk,
} from "./ministries.ts"

const MODEL = "model-of-both-houses"
const stick = mkdtempSync(join(tmpdir(), "palermo-stick-"))
let ministry: TestServer
let secretariat: TestServer
let browser: Browser
let desk: Desk

beforeAll(async () => {
  const [hers, theirs] = [makeInstallationKey(), makeInstallationKey()]
  ministry = await openTestServer({ key: hers, placement: "XAA" })
  secretariat = await openTestServer({ key: theirs })
  await trusts(ministry.stage, theirs, null)
  await trusts(secretariat.stage, hers, "XAA")
  await modelQuestionnaire(secretariat.stage, MODEL)
  browser = await openBrowser()
  desk = await handOut(ministry, browser, MODEL)
})
afterAll(async () => {
  rmSync(stick, { recursive: true })
  await browser.close()
  await ministry.close()
  await secretariat.close()
})

describe("State A answers in its own house; only files go between it and the secretariat's", () => {
  test("three ministries answer: with a script, in Arabic without one, and in a file on a stick", async () => {
    await answersOnline(desk)
    await answersInArabic(desk)
    await answersElsewhere(desk, {
      link: "a[href*='/api/papers/answers/'][href*=html][hreflang=en]",
      name: "answers.html",
      fill: tickedOnAStick,
    })
  })

  test("it is cleared, submitted and carried over; the receipt comes back, and then one answer is corrected", async () => {
    const home = await pageOf(desk, "xaa-focal-point")
    const office = await pageOf({ at: secretariat, browser }, "secretariat")
    const submission = await clearsAndSubmits(home, desk, "0 texts wait for a choice")
    await carries({ home, office }, submission)
    await verifies(home, submission, 1)
    expect(await home.locator("main").innerText()).toContain("receipt")

    await corrects(home, desk)
    await clearsAndSubmits(home, desk, "1 answer differs from version 1")
    await carries({ home, office }, submission)
    await verifies(home, submission, 2)

    await office.goto(`${secretariat.address}/en/submissions/${submission}`)
    const arrived = await office.locator("main").innerText()
    expect(arrived).toContain("القانون قيد التعديل.")
    expect(arrived).not.toContain("The law was changed in May.")
    await home.context().close()
    await office.context().close()
  })
})

/** The file for the browser, opened where nothing is reached, ticked and saved under its own hand. */
async function tickedOnAStick(file: Buffer): Promise<Buffer> {
  const page = await openPage(browser, { offline: true })
  const path = join(stick, "answers.html")
  writeFileSync(path, file)
  await page.goto(pathToFileURL(path).href)
  await page.locator(`.asks:has(> input[value="${ELSEWHERE}"]) input[value=yes]`).check()
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.locator("[data-save-file]").click(),
  ])
  const saved = readFileSync(await download.path())
  await page.context().close()
  return saved
}

type Pages = { readonly home: Page; readonly office: Page }

/** The signed file is downloaded at home and uploaded at the secretariat's; its receipt goes the way back. */
async function carries({ home, office }: Pages, submission: string): Promise<void> {
  const file = await downloaded(home, "a[href*='/api/files/submission-package/']")
  await office.goto(`${secretariat.address}/en/received-responses`)
  await office.locator("input[type=file]").setInputFiles(carried("response.palermo.json", file))
  await press(office, "responses.receive")
  await office.locator(`a[href$='/submissions/${submission}']`).first().waitFor()

  const receipt = await downloaded(office, "a[href*='/api/received-responses/']")
  await home.locator("input[type=file]").setInputFiles(carried("receipt.json", receipt))
  await press(home, "responses.takeReceipt")
  await home.locator(".notice.ok").first().waitFor()
}

const carried = (name: string, buffer: Buffer) => ({ name, mimeType: "application/json", buffer })

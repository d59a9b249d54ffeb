import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, expect, test } from "vitest"
import { circleOf } from "../../src/secretariat/documents/documents.fixture.ts"
import { meetings } from "../../src/secretariat/meetings/contract.ts"
import { adoptEach, body, BODY } from "../../src/secretariat/meetings/meetings.fixture.ts"
import { becomes, openBrowser, openPage } from "../support/browser.ts"
import { openTestServer, type TestServer } from "../support/server.ts"

let at: TestServer
let browser: Browser

beforeAll(async () => {
  at = await openTestServer()
  browser = await openBrowser()
  await (await at.stage.as("secretariat")).does(meetings.keepBody, body)
})
afterAll(async () => {
  await browser.close()
  await at.close()
})

/** The form of one operation, of the meetings unless another room is named; what is folded away is unfolded. */
async function send(page: Page, asked: string, fields: Record<string, string> = {}): Promise<void> {
  const operation = asked.includes(".") ? asked : `meetings.${asked}`
  const form = page.locator(`form:has(input[name=_operation][value="${operation}"])`).first()
  const fold = page.locator(`details:not([open]):has(input[value="${operation}"]) > summary`).first()
  if ((await fold.count()) > 0) await fold.click()
  for (const [name, value] of Object.entries(fields)) {
    const field = form.locator(`[name="${name}"]`).first()
    const kind = await field.evaluate((element) => element.tagName + (element.getAttribute("type") ?? ""))
    if (kind === "INPUTradio") await form.locator(`[name="${name}"][value="${value}"]`).check()
    else await (kind === "SELECT" ? field.selectOption(value) : field.fill(value))
  }
  await form.locator("button").last().click()
  await page.waitForLoadState()
}

async function day(page: Page, name: string, [year, month, date]: readonly [string, string, string]) {
  const fold = page.locator("details:not([open]) > summary").first()
  if ((await fold.count()) > 0) await fold.click()
  for (const [part, value] of [
    ["year", year],
    ["month", month],
    ["day", date],
  ] as const) {
    const field = page.locator(`[name="${name}.${part}"]`)
    const isList = await field.evaluate((element) => element.tagName === "SELECT")
    await (isList ? field.selectOption(value) : field.fill(value))
  }
}

test(
  "from notice to adopted report, dialogue and follow-up, in forms alone",
  { timeout: 180_000 },
  async () => {
    const page = await openPage(browser, { javaScriptEnabled: false })
    const as = async (persona: string, path: string) => {
      await becomes(page.context(), at, persona)
      await page.goto(`${at.address}${path}`)
    }
    await as("secretariat", "/en/meetings")
    await day(page, "starts", ["2027", "3", "1"])
    await day(page, "ends", ["2027", "3", "3"])
    await send(page, "plan", { body: BODY })
    const here = new URL(page.url()).pathname
    await send(page, "word", { words: "The secretariat invites States." })
    await send(page, "addItem", { title: "Lights on ferries" })
    await send(page, "announce")
    await page.goto(`${at.address}${here}/documents`)
    await send(page, "addPaper", { symbol: "XTOC/COP/WG.1/2027/1", title: "Annotated agenda" })
    await as("xaa-mission", `${here}/participants`)
    await send(page, "register")
    const meeting = here.split("/").at(-1) ?? ""
    const other = await at.stage.as("xab-mission")
    await other.does(meetings.register, { meeting, class: "parties", party: "XAB" })
    await as("secretariat", here)
    await send(page, "open")
    await as("xaa-delegate", `${here}/speakers`)
    await send(page, "askFloor")
    expect(await page.locator("#floor output").innerText()).toContain("1 of 1")
    await as("chair", `${here}/speakers`)
    await send(page, "giveFloor")
    await send(page, "endTurn")
    await as("secretariat", `${here}/report`)
    await send(page, "beginReport", { symbol: "XTOC/COP/WG.1/2027/L.1" })
    await send(page, "writeParagraph", { item: "1", body: "One speaker spoke of lamps." })
    const advice = { section: "recommendations", item: "1", body: "States parties should light ferries." }
    await send(page, "writeParagraph", advice)
    await send(page, "layReport")
    await as("chair", `${here}/report`)
    await page.getByRole("link", { name: /^Its texts/ }).click()
    const negotiation = new URL(page.url()).pathname
    await send(page, "texts.openRound", { format: "formal" })
    await as("xaa-delegate", `${here}/report`)
    await page
      .locator("div", { has: page.getByText("should light ferries") })
      .last()
      .getByRole("link")
      .click()
    const text = new URL(page.url()).pathname
    const every = "States parties should light every ferry [at night]."
    await send(page, "texts.propose", { body: every, reason: "Each has people on board." })
    await as("xab-delegate", text)
    await send(page, "texts.propose", { body: "States parties should light every ferry." })
    await send(page, "texts.comment", { words: "Not at night alone." })
    await as("chair", text)
    expect(await page.locator("main").innerText()).toContain("Not at night alone.")
    await page.locator("article", { hasText: "Besquor" }).getByRole("link").click()
    await send(page, "texts.setChairText")
    await as("xaa-delegate", `${negotiation}/non-paper`)
    expect(await page.locator("main").innerText()).toMatch(/every[^]*at night/)
    await as("chair", text)
    await send(page, "texts.agree")
    await page.goto(`${at.address}${here}/report`)
    const ticks = page.locator('form:has(input[name=_operation][value="texts.agree"]) button')
    const left = await ticks.count()
    await ticks.first().click()
    await page.waitForLoadState()
    expect(await ticks.count()).toBe(left - 1)
    const chair = await at.stage.as("chair")
    await adoptEach(chair, await chair.does(meetings.showReport, { meeting }))
    await page.reload()
    await send(page, "adoptReport")
    expect(await page.locator("main").innerText()).toContain("Averlune")
    expect(await page.locator(".tag", { hasText: "Adopted" }).count()).toBeGreaterThan(0)
    await as("secretariat", `${here}/report`)
    await day(page, "day", ["2099", "4", "1"])
    await day(page, "deadline", ["2099", "3", "20"])
    await send(page, "openDialogue")
    const dialogue = new URL(page.url()).pathname
    await as("visitor", dialogue)
    const boat = { name: "Friends of the Night Boat", expertise: "Lamps.", contact: "boat@example.org" }
    await send(page, "applyToDialogue", boat)
    await as("bureau", dialogue)
    await send(page, "decideApplication")
    await as("chair", dialogue)
    await send(page, "publishSummary", { words: "Lamps were spoken of; no State was." })
    await as("visitor", dialogue)
    expect(await page.locator("main").innerText()).toContain("Lamps were spoken of")

    await as("xaa-expert", `${here}/report`)
    await page.locator('main a[href*="/recommendations?"]').click()
    await page.locator('main li a[href*="/recommendations/"]').click()
    const recommendation = new URL(page.url()).pathname
    expect(await page.locator("main blockquote").innerText()).toBe("States parties should light every ferry.")
    await send(page, "recommendations.follow", { status: "under_way" })
    expect(await page.locator("#error-summary, .error-summary, [role=alert]").count()).toBeGreaterThan(0)
    await send(page, "recommendations.follow", { status: "under_way", said: "A bill is before parliament." })
    expect(await page.locator(".timeline").innerText()).toContain("A bill is before parliament.")
    await as("xaa-focal-point", recommendation)
    await send(page, "recommendations.release", { circle: await circleOf(at.stage, "secretariat") })
    await as("xab-expert", recommendation)
    expect(await page.locator(".timeline").count()).toBe(0)
    await as("secretariat", recommendation)
    expect(await page.locator("main details", { hasText: "Averlune" }).count()).toBe(1)

    for (const lang of ["ar", "zh"]) {
      for (const path of [`${here}/report`, dialogue, recommendation]) {
        await page.goto(`${at.address}${path.replace("/en/", `/${lang}/`)}`)
        expect(await page.locator("html").getAttribute("dir")).toBe(lang === "ar" ? "rtl" : "ltr")
        expect(await page.locator("h1").innerText()).toMatch(
          lang === "ar" ? /[\u0600-\u06ff]/ : /[\u4e00-\u9fff]/,
        )
        expect(await sideways(page)).toBe(false)
        if (path.endsWith("/report")) expect(await page.locator("article h3").count()).toBe(4)
      }
    }
    await page.context().close()
    followed.recommendation = recommendation
  },
)

/** What the first journey leaves for the second. */
const followed = { recommendation: "" }

test("with scripts, a second State follows up, drafts its report and keeps it to itself", async () => {
  const page = await openPage(browser)
  await becomes(page.context(), at, "xab-expert")
  await page.goto(`${at.address}${followed.recommendation}`)
  await send(page, "recommendations.follow", { status: "measure_taken", said: "The law is in force." })
  await page.locator(".timeline", { hasText: "The law is in force." }).waitFor()
  await page.goto(`${at.address}/ar/recommendation-reports/XAB`)
  expect(await page.locator("main").innerText()).toContain("The law is in force.")
  const word = page.waitForEvent("download")
  await page.locator('main a[href*="format=word"]').click()
  expect((await word).suggestedFilename()).toBe("follow-up-XAB-ar.docx")
  await becomes(page.context(), at, "secretariat")
  await page.goto(`${at.address}${followed.recommendation}`)
  expect(await page.locator("main").innerText()).not.toContain("The law is in force.")
  await page.context().close()
})

/** Whether the page has to be pushed sideways to be read. */
function sideways(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
}

test("who is elsewhere reads when it begins in her own time as well, and who is in the host city's zone reads it once", async () => {
  const { meetings: held } = await (await at.stage.as("secretariat")).does(meetings.list, {})
  const beginning = async (timezoneId: string) => {
    const page = await openPage(browser, { timezoneId })
    await becomes(page.context(), at, "secretariat")
    await page.goto(`${at.address}/en/meetings/${held.find(({ starts }) => starts === "2027-03-01")?.id}`)
    const words = await page.locator("p:has(time[data-own-time])").innerText()
    await page.context().close()
    return words
  }
  expect(await beginning("Europe/Vienna")).not.toContain("your time")
  expect(await beginning("Asia/Tokyo")).toMatch(/10:00 CET · your time: 1 March 2027 at 18:00$/)
})

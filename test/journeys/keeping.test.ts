import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { becomes, openBrowser, openPage } from "../support/browser.ts"
import { openTestServer, type TestServer } from "../support/server.ts"
import { endSessionsIn, invitationsOf } from "./sessions.ts"

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

async function openAs(persona: string, path: string, options = {}): Promise<Page> {
  const page = await openPage(browser, options)
  await becomes(page.context(), at, persona)
  await page.goto(`${at.address}${path}`)
  return page
}

const inMiddle = (page: Page, selector: string) =>
  page.locator(selector).evaluate((field) => field.getBoundingClientRect().top)

describe("the language switch", () => {
  test("keeps place, unsent text and what language the text is in", async () => {
    const page = await openAs("xaa-focal-point", "/en/people#identity-invite-name")
    const name = "#identity-invite-name"
    await page.fill(name, "Zoë Ångström 山田")
    await page.fill("#identity-invite-address", "zoe@example.org")
    await page.locator(name).evaluate((field) => field.scrollIntoView({ block: "center" }))
    const before = await inMiddle(page, name)
    for (const [lang, dir] of [
      ["ar", "rtl"],
      ["zh", "ltr"],
    ] as const) {
      // Pressed by script: a mouse would have to scroll to the top first, where the switch stands.
      await page
        .locator(`[data-language-switch] a[lang=${lang}]`)
        .evaluate((link: HTMLElement) => link.click())
      await page.waitForURL(`**/${lang}/people#identity-invite-name`)
      expect(await page.locator("html").getAttribute("dir")).toBe(dir)
      expect(await page.inputValue(name)).toBe("Zoë Ångström 山田")
      expect(await page.inputValue("#identity-invite-address")).toBe("zoe@example.org")
      expect(await page.inputValue("#identity-invite-lang")).toBe("en")
      expect(Math.abs((await inMiddle(page, name)) - before)).toBeLessThan(40)
    }
    await page.context().close()
  })

  test("brings nothing to another page, and nothing twice", async () => {
    const page = await openAs("xaa-focal-point", "/en/people")
    await page.fill("#identity-invite-name", "Once only")
    await page.locator("[data-language-switch] a[lang=fr]").click()
    await page.waitForURL("**/fr/people")
    expect(await page.inputValue("#identity-invite-name")).toBe("Once only")
    await page.goto(`${at.address}/es/people`)
    expect(await page.inputValue("#identity-invite-name")).toBe("")
    await page.context().close()
  })
})

describe.for([
  { script: "with script", javaScriptEnabled: true, persona: "xab-focal-point" },
  { script: "without script", javaScriptEnabled: false, persona: "xac-focal-point" },
])("when a session ends while somebody types, $script", ({ javaScriptEnabled, persona }) => {
  async function typeAndLose(typed: string): Promise<Page> {
    const page = await openAs(persona, "/en/people", { javaScriptEnabled })
    await page.fill("#identity-invite-name", typed)
    await page.fill("#identity-invite-address", `${persona}@example.org`)
    await page.selectOption("#identity-invite-role", "expert")
    await page.selectOption("#identity-invite-party", persona.slice(0, 3).toUpperCase())
    await endSessionsIn(at, persona, -60)
    await page.getByRole("button", { name: "Send the invitation" }).click()
    expect(await page.title()).toMatch(/^Error:/)
    expect(await page.locator("#error-summary").textContent()).toContain("What you typed is safe")
    expect(await invitationsOf(at, typed)).toBe(0)
    return page
  }

  test("signing in again sends what was typed, once", async () => {
    const typed = `${persona} ${"a long name ".repeat(14)}`.trim()
    const page = await typeAndLose(typed)
    await page.locator(`button[value="${persona}"]`).click()
    await page.waitForURL("**/en/people")
    expect(await page.locator("main table").last().textContent()).toContain(typed)
    expect(await invitationsOf(at, typed)).toBe(1)
    await page.context().close()
  })

  test("somebody else who signs in there sends nothing of it", async () => {
    const typed = `${persona}, left to a stranger`
    const page = await typeAndLose(typed)
    await page.locator(`button[value="xba-focal-point"]`).click()
    await page.waitForURL("**/en/work")
    expect(await invitationsOf(at, typed)).toBe(0)
    await page.context().close()
  })
})

describe("before a session ends", () => {
  test("its holder is warned in time, and one press prolongs it", async () => {
    const page = await openPage(browser)
    await becomes(page.context(), at, "xad-expert")
    await page.clock.install({ time: new Date() })
    await page.goto(`${at.address}/en/work`)
    const notice = page.locator("[data-session-ends] .notice")
    await page.clock.fastForward("50:00")
    expect(await notice.isVisible()).toBe(false)
    await page.clock.fastForward("08:30")
    expect(await notice.isVisible()).toBe(true)
    await page.context().close()
  })

  test("the prolonged session is an hour long again and the warning goes", async () => {
    const page = await openPage(browser)
    await becomes(page.context(), at, "xae-expert")
    await endSessionsIn(at, "xae-expert", 120)
    await page.goto(`${at.address}/en/work`)
    const notice = page.locator("[data-session-ends] .notice")
    await notice.waitFor({ state: "visible" })
    await page.locator("[data-stay]").click()
    await notice.waitFor({ state: "hidden" })
    await page.reload()
    const until = await page.locator("[data-session-ends]").getAttribute("data-session-ends")
    expect(Date.parse(until ?? "") - Date.now()).toBeGreaterThan(50 * 60_000)
    await page.context().close()
  })
})

import { randomUUID } from "node:crypto"
import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { createAs } from "../../src/secretariat/documents/documents.fixture.ts"
import { becomes, openBrowser, openPage } from "../support/browser.ts"
import { openTestServer, type TestServer } from "../support/server.ts"
import { aDocument } from "./things.ts"
import { invitationsOf } from "./sessions.ts"

let at: TestServer
let browser: Browser
let page: Page

beforeAll(async () => {
  at = await openTestServer()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await at.close()
})

async function openAs(persona: string, path: string): Promise<void> {
  page = await openPage(browser)
  await becomes(page.context(), at, persona)
  await page.goto(`${at.address}${path}`)
}

describe("back and forward", () => {
  test("a list comes back with its filter, its place and the focus on what was left", async () => {
    const focalPoint = await at.stage.as("xaa-focal-point")
    for (let number = 1; number <= 40; number++) {
      await createAs(at.stage, focalPoint, { title: `Harbour act, part ${number}` })
    }
    await openAs("xaa-focal-point", "/en/documents?text=Harbour")
    const link = page.getByRole("link", { name: "Harbour act, part 7", exact: true })
    await link.scrollIntoViewIfNeeded()
    const scrolled = () => page.evaluate(() => [scrollY, document.querySelector(".scroll")?.scrollTop ?? 0])
    const before = await scrolled()
    expect(Math.max(...before)).toBeGreaterThan(0)
    await link.click()
    await page.waitForURL("**/documents/*")
    await page.goBack()
    expect(page.url()).toContain("/en/documents?text=Harbour")
    expect(await page.inputValue("input[name=text]")).toBe("Harbour")
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Harbour act, part 7")
    expect((await scrolled())[0]).toBe(before[0])
    await page.goForward()
    expect(await page.locator("h1").textContent()).toBe("Harbour act, part 7")
    await page.context().close()
  })

  test("going back after sending sends nothing again, and the same form sent twice is done once", async () => {
    await openAs("xaa-focal-point", "/en/people")
    await page.fill("#identity-invite-name", "Only Once")
    await page.fill("#identity-invite-address", "once@example.org")
    await page.selectOption("#identity-invite-role", "expert")
    await page.selectOption("#identity-invite-party", "XAA")
    const send = page.getByRole("button", { name: "Send the invitation" })
    await Promise.all([
      page.waitForNavigation(),
      send.evaluate((button: HTMLElement) => {
        button.click()
        button.click()
        button.click()
      }),
    ])
    await page.waitForLoadState()
    expect(await invitationsOf(at, "Only Once")).toBe(1)
    await page.goBack()
    await page.goForward()
    await page.reload()
    expect(await invitationsOf(at, "Only Once")).toBe(1)
    await page.context().close()
  })
})

describe("a deep link opened in a fresh browser", () => {
  test("leads through signing in to exactly that place", async () => {
    await openAs("visitor", "/en/people#identity-invite-role")
    await page.waitForURL("**/en/sign-in?back=*")
    await page.locator('button[value="xaa-focal-point"]').click()
    await page.waitForURL("**/en/people#identity-invite-role")
    const top = await page
      .locator("#identity-invite-role")
      .evaluate((field) => field.getBoundingClientRect().top)
    expect(top).toBeGreaterThanOrEqual(0)
    expect(top).toBeLessThan(720)
    await page.context().close()
  })

  test("to a document that one sees only after signing in offers to come back to it", async () => {
    const path = `/en/documents/${await aDocument(at)}`
    await openAs("visitor", `${path}?from=mail#main`)
    expect(await page.locator("h1").textContent()).toBe("Page not found")
    await page.getByRole("link", { name: "Sign in and come back here" }).click()
    await page.locator('button[value="secretariat"]').click()
    await page.waitForURL(`**${path}?from=mail#main`)
    expect(await page.locator("h1").textContent()).toBe("Ley de puertos de la isla")
    await page.context().close()
  })

  test("without rights is answered as what does not exist, byte by byte", async () => {
    const id = await aDocument(at)
    await openAs("xba-expert", "/en/work")
    const answers = await Promise.all(
      [id, randomUUID()].map(async (asked) => {
        const answer = await page.request.get(`${at.address}/en/documents/${asked}`)
        const deeds = /[0-9a-f]{8}-[0-9a-f-]{27}/g
        return { status: answer.status(), body: (await answer.text()).replaceAll(deeds, "id") }
      }),
    )
    expect(answers[0]?.status).toBe(404)
    expect(answers[0]).toEqual(answers[1])
    await page.context().close()
  })
})

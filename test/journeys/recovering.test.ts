import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { PIECE_BYTES } from "../../src/secretariat/documents/incoming-upload.ts"
import { becomes, openBrowser, openPage } from "../support/browser.ts"
import { openTestServer, type TestServer } from "../support/server.ts"
import { anInvitation } from "./things.ts"

/** A file of so many pieces. */
const PIECES = 5

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

/** Pages with nothing on them yet, as somebody new finds them. */
const EMPTY = [
  { persona: "xbb-expert", path: "/documents" },
  { persona: "xbb-expert", path: "/documents?text=nothing-like-it" },
  { persona: "xbb-expert", path: "/work" },
  { persona: "xbb-focal-point", path: "/people" },
  { persona: "secretariat", path: "/letters" },
  { persona: "secretariat", path: "/party-corrections" },
  { persona: "visitor", path: "/parties?search=nothing-like-it" },
] as const

test.for(EMPTY)("$path with nothing on it says so and offers what to do", async ({ persona, path }) => {
  const page = await openAs(persona, `/en${path}`)
  const main = page.locator("main")
  const sentences = await main.locator(".empty > p").allTextContents()
  expect(sentences.length).toBeGreaterThan(0)
  for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z].{10,}\.$/)
  const blank = await main.locator("table").evaluateAll((tables) => {
    return tables.filter((table) => table.querySelectorAll("tbody tr").length === 0).length
  })
  expect(blank).toBe(0)
  const ways = main.locator("a.button, .empty a, form:not(.inline) button, form[method=get] button")
  expect(await ways.count()).toBeGreaterThan(0)
  await page.context().close()
})

const focused = (page: Page) => page.evaluate(() => document.activeElement?.id)

describe.for([
  { how: "with script", javaScriptEnabled: true },
  { how: "without script", javaScriptEnabled: false },
])("a form with three faults, $how", ({ javaScriptEnabled }) => {
  test("comes back with the faults named, linked and the input kept", async () => {
    const page = await openAs("visitor", `/en/enrolment/${await anInvitation(at)}`, { javaScriptEnabled })
    await page.fill("input[name=name]", " ")
    await page.getByRole("button", { name: "Open my account" }).click()
    await page.locator("#error-summary").waitFor()

    expect(await page.title()).toMatch(/^Error: /)
    expect(await focused(page)).toBe("error-summary")
    const links = page.locator("#error-summary li a")
    expect(await links.count()).toBe(3)
    for (const name of ["name", "passphrase", "code"]) {
      const id = `identity-acceptInvitation-${name}`
      await page.locator(`#error-summary a[href="#${id}"]`).click()
      expect(await focused(page)).toBe(id)
      const field = page.locator(`#${id}`)
      expect(await field.getAttribute("aria-invalid")).toBe("true")
      expect(await field.getAttribute("aria-describedby")).toContain(`${id}-error`)
      expect(await page.locator(`#${id}-error`).textContent()).toMatch(/Error:.*(Fill it in|too short)/)
    }
    await page.context().close()
  })
})

test("after a refusal the next tab leads from the summary to its first link, and what was typed stands", async () => {
  const page = await openAs("xaa-focal-point", "/ar/people")
  await page.fill("#identity-invite-name", "ليلى")
  await page.fill("#identity-invite-address", "not an address")
  await page.locator("#identity-invite-address").press("Enter")
  await page.locator("#error-summary").waitFor()
  expect(await page.title()).toMatch(/^خطأ/)
  await page.keyboard.press("Tab")
  expect(await page.evaluate(() => document.activeElement?.getAttribute("href"))).toBe(
    "#identity-invite-address",
  )
  await page.keyboard.press("Enter")
  expect(await focused(page)).toBe("identity-invite-address")
  expect(await page.inputValue("#identity-invite-name")).toBe("ليلى")
  expect(await page.inputValue("#identity-invite-address")).toBe("not an address")
  await page.context().close()
})

test("an upload broken at three fifths waits for the line, and after a reload goes on from there", async () => {
  const page = await openAs("xaa-expert", "/en/new-document")
  const pieces: string[] = []
  let broken = false
  await page.route(/\/pieces\?at=/, (route) => {
    if (broken) return route.abort()
    pieces.push(new URL(route.request().url()).searchParams.get("at") ?? "")
    broken = pieces.length === 3
    return route.continue()
  })
  const folder = mkdtempSync(join(tmpdir(), "palermo-file-"))
  const path = join(folder, "law.txt")
  writeFileSync(path, Buffer.alloc(PIECES * PIECE_BYTES, "law "))
  const send = async () => {
    await page.fill("[name=title]", "Act")
    await page.setInputFiles("[name=upload]", path)
    await page.click("main form button:not([name])")
  }

  await send()
  await page.getByText("The line is broken. 60% has arrived and stays.").waitFor()
  await page.reload()
  broken = false
  await send()
  await page.waitForURL(/\/documents\/[0-9a-f-]{36}$/)
  rmSync(folder, { recursive: true })
  expect(pieces).toEqual(Array.from({ length: PIECES }, (_, piece) => String(piece * PIECE_BYTES)))
  expect(await page.locator("main").textContent()).toContain("law.txt")
  await page.context().close()
})

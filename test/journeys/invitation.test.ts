import { TOTP } from "otpauth"
import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { catalogues } from "../../src/catalogues.ts"
import { speaker } from "../../src/platform/languages.ts"
import { PDF } from "../../src/secretariat/documents/documents.fixture.ts"
import { becomes, enterAs, openBrowser, openPage } from "../support/browser.ts"
import { openTestServer, type TestServer } from "../support/server.ts"
import { letterTo, tokenIn } from "./things.ts"

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

/** Fields and buttons are found by what the contracts call them, so that one script goes in every language. */
const press = (page: Page, operation: string) =>
  page.locator(`form:has(input[name=_operation][value="${operation}"]) button`).first().click()

type Way = { lang: string; javaScriptEnabled: boolean; state: string; how: string }

describe.for<Way>([
  { lang: "en", javaScriptEnabled: true, state: "xaa", how: "in English" },
  { lang: "ar", javaScriptEnabled: false, state: "xac", how: "in Arabic without script" },
])("a State's first expert, $how", ({ lang, javaScriptEnabled, state }) => {
  const address = `expert@${state}.example`
  const passphrase = `lantern ${state} quarry meadow 41`
  const title = lang === "ar" ? "قانون الموانئ رقم 7/2017" : "Harbour Act 7/2017"
  let focalPoint: Page
  let expert: Page
  let secret = ""
  let path = ""

  const openOne = () => openPage(browser, { javaScriptEnabled })

  test("is invited by the focal point, who entered with one press", async () => {
    focalPoint = await openOne()
    await enterAs(focalPoint, at.address, `${state}-focal-point`, lang)
    await focalPoint.goto(`${at.address}/${lang}/people`)
    await focalPoint.fill("#identity-invite-name", "Liv")
    await focalPoint.fill("#identity-invite-address", address)
    await focalPoint.selectOption("#identity-invite-role", "expert")
    await focalPoint.selectOption("#identity-invite-party", state.toUpperCase())
    await press(focalPoint, "identity.invite")
    await focalPoint.waitForURL(`**/${lang}/people`)
    expect(await focalPoint.locator("main table").last().textContent()).toContain("Liv")
  })

  test("opens her account from the letter, with a passphrase and an authenticator", async () => {
    const token = tokenIn(await letterTo(at, address))
    expert = await openOne()
    await expert.goto(`${at.address}/${lang}/enrolment/${token}`)
    secret = (await expert.locator("main form code").innerText()).replaceAll(/\s/g, "")
    await expert.fill("input[name=passphrase]", passphrase)
    await expert.fill("input[name=code]", new TOTP({ secret }).generate())
    await press(expert, "identity.acceptInvitation")
    await expert.waitForURL(`**/${lang}/work`)
    expect(await expert.locator(".session").textContent()).toContain("Liv")
    expect((await expert.goto(`${at.address}/${lang}/enrolment/${token}`))?.status()).toBe(404)
  })

  test("leaves, and signs in again with both", async () => {
    await expert.goto(`${at.address}/${lang}/work`)
    await press(expert, "identity.signOut")
    await expert.waitForURL(`**/${lang}/`)
    await expert.goto(`${at.address}/${lang}/sign-in`)
    await expert.fill("input[name=address]", address)
    await expert.fill("input[name=passphrase]", passphrase)
    // The code that opened the account is used up; an authenticator's clock may run half a minute ahead.
    await expert.fill("input[name=code]", new TOTP({ secret }).generate({ timestamp: Date.now() + 30_000 }))
    await press(expert, "identity.signIn")
    await expert.waitForURL(`**/${lang}/work`)
  })

  test("keeps a document, which nobody else sees yet", async () => {
    await expert.goto(`${at.address}/${lang}/new-document`)
    await expert.fill("input[name=title]", title)
    await expert.selectOption("select[name=lang]", lang)
    await expert.setInputFiles("input[type=file]", {
      name: "act.pdf",
      mimeType: "application/pdf",
      buffer: PDF,
    })
    await press(expert, "documents.create")
    await expert.waitForURL(`**/${lang}/documents/*`)
    path = new URL(expert.url()).pathname
    expect(await expert.locator("h1").textContent()).toBe(title)
    expect((await focalPoint.goto(`${at.address}${path}`))?.status()).toBe(404)
  })

  async function release(page: Page, circle: { kind: string; party: string | null }): Promise<void> {
    const { id } = await at.stage.database.db
      .selectFrom("circle")
      .select("id")
      .where("kind", "=", circle.kind)
      .where("party", "is not distinct from", circle.party)
      .executeTakeFirstOrThrow()
    await page.selectOption("select[name=circle]", id)
    await press(page, "documents.release")
    await page.waitForURL(`**${path}`)
  }

  test("shows it to her State, whose focal point releases it to the secretariat", async () => {
    await release(expert, { kind: "national", party: state.toUpperCase() })
    expect((await focalPoint.goto(`${at.address}${path}`))?.status()).toBe(200)
    const before = await focalPoint.locator(".audience").first().textContent()
    await release(focalPoint, { kind: "secretariat", party: null })
    expect(await focalPoint.locator(".audience").first().textContent()).not.toBe(before)
  })

  test("is read by the secretariat and by no other State", async () => {
    const officer = await openOne()
    await becomes(officer.context(), at, "secretariat")
    expect((await officer.goto(`${at.address}${path}`))?.status()).toBe(200)
    const link = await officer.locator("main table a").first().getAttribute("href")
    const file = await officer.request.get(`${at.address}${link}`)
    expect(await file.body()).toEqual(PDF)
    expect(file.headers()["content-disposition"]).toMatch(/^attachment/)
    await officer.context().close()

    const stranger = await openOne()
    await becomes(stranger.context(), at, "xba-expert")
    expect((await stranger.goto(`${at.address}${path}`))?.status()).toBe(404)
    expect(await stranger.locator("main").textContent()).not.toContain("7/2017")
    expect((await stranger.request.get(`${at.address}${link}`)).status()).toBe(404)
    await stranger.context().close()
  })

  test("is told, when the release is withdrawn, that copies cannot be called back", async () => {
    const { say } = speaker(catalogues, lang === "ar" ? "ar" : "en")
    await focalPoint.goto(`${at.address}${path}`)
    expect(await focalPoint.locator("main").textContent()).toContain(say("documents.copies_hint"))
    await press(focalPoint, "documents.withdrawRelease")
    await focalPoint.waitForURL(/withdrawn/)
    expect(await focalPoint.locator("[role=status].notice").textContent()).toContain(
      say("documents.withdrawn_notice"),
    )
    await focalPoint.context().close()
    await expert.context().close()
  })
})

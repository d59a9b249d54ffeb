import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { reviews } from "../../src/review/reviews/contract.ts"
import { verify } from "../../src/review/reviews/draw/transcript.ts"
import { becomes, openBrowser, openPage } from "../support/browser.ts"
import { openTestServer, type TestServer } from "../support/server.ts"
import { doDeed, formOf, type Filled } from "./deeds.ts"

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

const NOTE = { name: "Note verbale 14.txt", mimeType: "text/plain", buffer: Buffer.from("A note verbale.\n") }

/** A day as the three fields of a form. */
function day(name: string, days: number): Filled {
  const date = new Date(Date.now() + days * 86_400_000)
  return {
    [`${name}.year`]: String(date.getUTCFullYear()),
    [`${name}.month`]: String(date.getUTCMonth() + 1),
    [`${name}.day`]: String(date.getUTCDate()),
  }
}

describe.for([
  { how: "with scripts", javaScriptEnabled: true, phase: "1" },
  { how: "without scripts", javaScriptEnabled: false, phase: "2" },
])("from the draw to a replaced expert, $how", ({ javaScriptEnabled, phase }) => {
  let officer: Page
  let mission: Page
  let review = ""
  let state = ""

  async function open(page: Page, path: string): Promise<number> {
    const answer = await page.goto(`${at.address}/en${path}`)
    return answer?.status() ?? 0
  }

  async function seat(persona: string): Promise<Page> {
    const page = await openPage(browser, { javaScriptEnabled })
    await becomes(page.context(), at, persona)
    return page
  }

  /** Somebody is named by a note verbale, sent or known, as the mission's form asks. */
  async function name(role: string, persona: string, also: Filled = {}): Promise<number> {
    await open(mission, `/reviews/${review}/people`)
    const form = formOf(mission, reviews.nominate.name)
    await form.locator(`[name=role][value=${role}]`).check()
    if (!("note" in also)) await form.locator("[name=upload]").setInputFiles(NOTE)
    const person = {
      name: `Person ${persona}`,
      address: `${state.toLowerCase()}-${persona}@rehearsal.invalid`,
    }
    return doDeed(mission, reviews.nominate.name, { ...person, ...also })
  }

  test("the meeting's lots are entered, everybody can recompute the transcript, and the result makes the reviews", async () => {
    officer = await seat("secretariat")
    await open(officer, "/draws")
    await doDeed(officer, reviews.freezeDraw.name, { mechanism: "untoc-9-1" })
    const draw = officer.url().split("/").at(-1) ?? ""
    expect(await officer.getByText("Inputs frozen and published").count()).toBe(1)
    await doDeed(officer, reviews.drawLots.name, { seed: `12 5 33 ${phase}` })
    const visitor = await seat("visitor")
    const transcript = await visitor.request.get(`${at.address}/api/draws/${draw}/transcript`)
    expect(verify(await transcript.json())).toEqual([])
    await doDeed(officer, reviews.openPhase.name, { phase, group: "1", ...day("started", -20) })
    await officer.getByRole("row").nth(1).getByRole("link").first().click()
    await officer.waitForURL("**/reviews/*")
    review = officer.url().split("/").at(-1) ?? ""
    const secretariat = await at.stage.as("secretariat")
    state = (await secretariat.does(reviews.show, { review })).state
  })

  test("the mission names a focal point and an expert, who see the review; others do not", async () => {
    mission = await seat(`${state.toLowerCase()}-mission`)
    expect(await name("focal_point", "focal-point")).toBe(303)
    const note = await formOf(mission, reviews.nominate.name)
      .locator("[name=note] option")
      .nth(1)
      .getAttribute("value")
    expect(await name("expert", "expert", { note: note ?? "" })).toBe(303)
    const expert = await seat(`${state.toLowerCase()}-expert`)
    expect(await open(expert, `/reviews/${review}`)).toBe(200)
    const second = await seat(`${state.toLowerCase()}-second-expert`)
    expect(await open(second, `/reviews/${review}`)).toBe(404)
  })

  test("the opening call's terms and an extension are recorded, and stand in the review's dates", async () => {
    await open(officer, `/reviews/${review}/course`)
    await doDeed(officer, reviews.agreeTerms.name, {
      languages: ["en"],
      ...day("held", -2),
      division: "One reads the first half.",
      calendar: "A call each month.",
      contact: "By letter.",
    })
    expect(await officer.getByText("A call each month.").first().isVisible()).toBe(true)
    await doDeed(officer, reviews.extend.name, {
      step: "response",
      ...day("until", 240),
      why: "Agreed by all.",
    })
    await open(mission, `/reviews/${review}`)
    const until = new Date(Date.now() + 240 * 86_400_000).toISOString().slice(0, 10)
    expect(await mission.locator(`time[datetime="${until}"]`).count()).toBeGreaterThan(0)
  })

  test("an expert is replaced: who leaves sees nothing more, who follows sees the review, the mission still does", async () => {
    await open(mission, `/reviews/${review}/people`)
    const follows = formOf(mission, reviews.nominate.name).locator("[name=follows] option", {
      hasText: "Person expert",
    })
    const leaver = (await follows.getAttribute("value")) ?? ""
    expect(await name("expert", "second-expert", { follows: leaver })).toBe(303)
    const [left, came] = [
      await seat(`${state.toLowerCase()}-expert`),
      await seat(`${state.toLowerCase()}-second-expert`),
    ]
    expect(await open(left, `/reviews/${review}`)).toBe(404)
    expect(await open(came, `/reviews/${review}`)).toBe(200)
    expect(await open(mission, `/reviews/${review}/people`)).toBe(200)
    expect(await mission.getByText("A person of this State (has left)").count()).toBe(1)
  })
})

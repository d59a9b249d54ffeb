import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, expect, test } from "vitest"
import { observations } from "../../src/review/observations/contract.ts"
import { responses } from "../../src/review/responses/contract.ts"
import { FOLLOW_UP, issuedQuestionnaire, words, yes } from "../../src/review/responses/responses.fixture.ts"
import { reviews } from "../../src/review/reviews/contract.ts"
import { verify } from "../../src/review/reviews/draw/transcript.ts"
import { becomes, openBrowser, openPage } from "../support/browser.ts"
import { openTestServer, type TestServer } from "../support/server.ts"
import { doDeed, formOf, type Filled } from "./deeds.ts"

let at: TestServer
let browser: Browser
/** The secretariat and the missions have scripts in their browsers, the ministries none. */
let office: Page
let ministry: Page

beforeAll(async () => {
  at = await openTestServer()
  browser = await openBrowser()
  office = await openPage(browser)
  ministry = await openPage(browser, { javaScriptEnabled: false })
})
afterAll(async () => {
  await browser.close()
  await at.close()
})

/** One review, from the lots on: each test goes on where the one before it ended. */
const it = { review: "", state: "", own: "", one: "", other: "", response: "" }
const NOTE = { name: "Note verbale 14.txt", mimeType: "text/plain", buffer: Buffer.from("A note verbale.\n") }

async function as(persona: string, path: string, page = ministry): Promise<number> {
  await becomes(page.context(), at, persona)
  return (await page.goto(`${at.address}/en${path}`))?.status() ?? 0
}

const press = (name: string) => ministry.getByRole("button", { name }).first().click()
const list = () => `/reviews/${it.review}/observations`

/** A day as the three fields of a form. */
function day(name: string, days: number): Filled {
  const date = new Date(Date.now() + days * 86_400_000)
  return {
    [`${name}.year`]: String(date.getUTCFullYear()),
    [`${name}.month`]: String(date.getUTCMonth() + 1),
    [`${name}.day`]: String(date.getUTCDate()),
  }
}

/** A mission names somebody by its note verbale, which goes up once. */
async function named(party: string, role: string, also: { persona?: string; follows?: string } = {}) {
  const { persona = role.replace("_", "-"), ...follows } = also
  const form = formOf(office, reviews.nominate.name)
  await form.locator(`[name=role][value=${role}]`).check()
  const known = form.locator("[name=note] option:nth-child(2)")
  const note = (await known.count()) > 0 ? { note: (await known.getAttribute("value")) ?? "" } : {}
  if (!("note" in note)) await form.locator("[name=upload]").setInputFiles(NOTE)
  const person = { name: `Person ${persona}`, address: `${party}-${persona}@rehearsal.invalid` }
  return doDeed(office, reviews.nominate.name, { ...person, ...note, ...follows })
}

test("the meeting's lots are entered, everybody can recompute the transcript, and the result makes the reviews", async () => {
  await as("secretariat", "/draws", office)
  await doDeed(office, reviews.freezeDraw.name, { mechanism: "untoc-9-1" })
  const draw = office.url().split("/").at(-1) ?? ""
  expect(await office.getByText("Inputs frozen and published").count()).toBe(1)
  await doDeed(office, reviews.drawLots.name, { seed: "12 5 33 1" })
  const visitor = await at.stage.as("visitor")
  expect(verify(await visitor.does(reviews.showTranscript, { draw }))).toEqual([])
  // Its response was due three weeks ago.
  await doDeed(office, reviews.openPhase.name, { phase: "1", group: "1", ...day("started", -204) })
  const officer = await at.stage.as("secretariat")
  for (const link of await office.locator("main tbody a[href*='/reviews/']").all()) {
    const review = (await link.getAttribute("href"))?.split("/").at(-1) ?? ""
    const { state, reviewers, instruments } = await officer.does(reviews.show, { review })
    const [one, other, ...more] = reviewers.map(({ party }) => party.toLowerCase())
    if (!one || !other || more.length > 0 || !instruments.includes("SOM")) continue
    Object.assign(it, { review, state, own: state.toLowerCase(), one, other })
    break
  }
  expect(await as("secretariat", `/reviews/${it.review}`, office)).toBe(200)
})

test("the missions name their people, who see the review; others do not", async () => {
  for (const [party, roles] of [
    [it.own, ["focal_point", "expert"]],
    [it.one, ["focal_point", "expert"]],
    [it.other, ["focal_point"]],
  ] as const) {
    await as(`${party}-mission`, `/reviews/${it.review}/people`, office)
    for (const role of roles) expect(await named(party, role)).toBe(303)
  }
  expect(await as(`${it.own}-expert`, `/reviews/${it.review}`)).toBe(200)
  expect(await as(`${it.own}-second-expert`, `/reviews/${it.review}`)).toBe(404)
})

test("an expert is replaced: who leaves sees nothing more, who follows sees the review, the mission still does", async () => {
  await as(`${it.own}-mission`, `/reviews/${it.review}/people`, office)
  const leaving = formOf(office, reviews.nominate.name).locator("[name=follows] option", {
    hasText: "Person expert",
  })
  const follows = (await leaving.getAttribute("value")) ?? ""
  expect(await named(it.own, "expert", { persona: "second-expert", follows })).toBe(303)
  expect(await office.getByText("A person of this State (has left)").count()).toBe(1)
  expect(await as(`${it.own}-expert`, `/reviews/${it.review}`)).toBe(404)
  expect(await as(`${it.own}-second-expert`, `/reviews/${it.review}`)).toBe(200)
})

test("the opening call's terms and an extension are recorded, and stand in the review's dates", async () => {
  await as("secretariat", `/reviews/${it.review}/course`, office)
  await doDeed(office, reviews.agreeTerms.name, {
    languages: ["en"],
    ...day("held", -170),
    division: "One reads the first half.",
    calendar: "A call each month.",
    contact: "By letter.",
  })
  expect(await office.getByText("A call each month.").first().isVisible()).toBe(true)
  const more = { step: "response", ...day("until", -3), why: "Agreed by all." }
  await doDeed(office, reviews.extend.name, more)
  await as(`${it.own}-mission`, `/reviews/${it.review}`)
  const until = new Date(Date.now() - 3 * 86_400_000).toISOString().slice(0, 10)
  expect(await ministry.locator(`time[datetime="${until}"]`).count()).toBeGreaterThan(0)
})

test("the State answers late, and its focal point clears and submits", async () => {
  const questionnaire = await issuedQuestionnaire(at.stage)
  const own = await at.stage.as(`${it.own}-focal-point`)
  const opened = { questionnaire, party: it.state, review: it.review, lang: "en" } as const
  it.response = (await own.does(responses.open, opened)).id
  const expert = await at.stage.as(`${it.own}-second-expert`)
  await expert.does(responses.answer, yes(it.response))
  await expert.does(responses.answer, words(it.response, "The law names one benefit."))
  await submits()
  expect(await stepOf("Response to the self-assessment questionnaire")).toContain("Ended after the date")
})

test("a reviewing State asks, the State answers, and who asked closes", async () => {
  await as(`${it.one}-expert`, `/reviews/${it.review}/answers`)
  expect(await ministry.getByText("The law names one benefit.").count()).toBe(1)
  await as(`${it.one}-expert`, dialogue())
  await ministry.getByText("Begin a thread").click()
  await ministry.locator("select[name=kind]").selectOption("challenge")
  await ministry.getByLabel("Your words").fill("Which benefit does it name?")
  await press("Keep as a draft")
  await as(`${it.one}-expert`, dialogue())
  await press("Share with the reviewing team")
  await clearsAndSends(it.one)
  await as(`${it.own}-focal-point`, "/work")
  expect(await ministry.getByText("waits for your State’s answer").count()).toBe(1)
  expect(await stepOf("Written feedback")).toMatch(/Ended\s/)
  await as(`${it.own}-focal-point`, dialogue())
  await ministry.getByText("Reply").first().click()
  await ministry.getByLabel("Your reply").fill("A financial one; the answer will say more.")
  await press("Keep as a draft")
  await clearsAndSends(it.own)
  await as(`${it.one}-focal-point`, dialogue())
  await press("Close: it is settled")
})

test("the State agrees to one line and comments on another, which is kept; its corrected answer marks both", async () => {
  for (const [body, kind] of [
    ["One benefit alone is named.", "challenge"],
    ["Consider any benefit.", "suggestion"],
  ] as const) {
    // The first comes from the thread, whose answer it cites; the second from the list.
    const fromThread = kind === "challenge"
    await as(`${it.one}-expert`, fromThread ? dialogue() : list())
    if (fromThread) await ministry.getByRole("link", { name: "Add to the list of observations" }).click()
    else await ministry.getByText("Draft a line").click()
    await ministry.locator("select[name=kind]").selectOption(kind)
    await ministry.getByLabel("Provision").fill("SOM.6.1")
    if (!fromThread) await ministry.getByLabel("The answer on which it rests").selectOption(FOLLOW_UP)
    await ministry.getByLabel("The words of the line").last().fill(body)
    await press("Keep the draft")
    await as(`${it.one}-focal-point`, list())
    await press("Propose to the State")
  }
  await as(`${it.own}-focal-point`, list())
  await press("Agree")
  await ministry.getByText("Comment on this line").click()
  await ministry.getByLabel("The State’s comment").fill("The courts read it so already.")
  await press("Send the comment")
  await as(`${it.one}-focal-point`, list())
  await press("Keep with the State’s comment")

  const own = await at.stage.as(`${it.own}-focal-point`)
  await as(`${it.own}-focal-point`, `/responses/${it.response}/check`)
  await press("Correct")
  await own.does(responses.answer, words(it.response, "The law names any benefit.", { base: 1 }))
  await submits()
  await as(`${it.one}-focal-point`, list())
  expect(await ministry.getByText("Source changed").count()).toBe(2)
  for (const _ of [1, 2]) await press("It still stands on the answers as they are now")
  expect(await ministry.getByText("Source changed").count()).toBe(0)
})

test("all clear list and summary, the secretariat transmits, and the State publishes the summary and one line of two", async () => {
  await as(`${it.one}-focal-point`, list())
  await ministry.getByText("Write the summary").click()
  await ministry.getByLabel("The summary").fill("The law was read together.")
  await press("Save the summary")
  for (const party of [it.own, it.one, it.other]) {
    await as(`${party}-focal-point`, list())
    for (const _ of [1, 2]) {
      await press("Clear for")
      await ministry.goto(`${at.address}/en${list()}`)
    }
  }
  await as("secretariat", list())
  for (const _ of [1, 2]) {
    await press("Transmit as it was cleared")
    await ministry.goto(`${at.address}/en${list()}`)
  }
  const officer = await at.stage.as("secretariat")
  const { outputs } = await officer.does(observations.list, { review: it.review })
  const [outcome, summary] = outputs.map((one) => `/outcomes/${one.outcome}`) as [string, string]
  for (const [path, part] of [
    [outcome, "One benefit alone is named."],
    [summary, "The law was read together."],
  ] as const) {
    await as(`${it.own}-focal-point`, path)
    await ministry.getByLabel(part).check()
    await ministry.getByLabel("The signed note").selectOption({ index: 1 })
    await press("Publish these parts")
  }

  await as("visitor", summary)
  expect(await ministry.locator("main").innerText()).toContain("The law was read together.")
  await as("visitor", outcome)
  const shown = await ministry.locator("main").innerText()
  expect(shown).toContain("One benefit alone is named.")
  expect(shown).not.toContain("Consider any benefit.")
  expect(shown).not.toContain("courts")
  expect(await as("visitor", `/reviews/${it.review}`)).toBe(404)
})

const dialogue = () => `/discussions/review/${it.review}?field=${FOLLOW_UP}&place=dialogue`

/** What a focal point's own colleagues drafted is cleared and sent by her. */
async function clearsAndSends(party: string): Promise<void> {
  await as(`${party}-focal-point`, dialogue())
  await press("Clear 1 draft")
  await as(`${party}-focal-point`, dialogue())
  await press("Send 1 comment")
}

async function submits(): Promise<void> {
  await as(`${it.own}-focal-point`, `/responses/${it.response}/check`)
  for (const deed of ["clear", "submit"] as const)
    expect(await doDeed(ministry, responses[deed].name)).toBe(303)
}

/** How a step stands, as the State's own focal point reads it. */
async function stepOf(label: string): Promise<string> {
  await as(`${it.own}-focal-point`, `/reviews/${it.review}`)
  return ministry.getByRole("row").filter({ hasText: label }).first().innerText()
}

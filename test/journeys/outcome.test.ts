import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, expect, test } from "vitest"
import { observations } from "../../src/review/observations/contract.ts"
import { corrected, submitted } from "../../src/review/observations/answers.fixture.ts"
import { noteOf, tableOf, type Table } from "../../src/review/observations/observations.fixture.ts"
import { FOLLOW_UP } from "../../src/review/responses/responses.fixture.ts"
import { becomes, openBrowser, openPage } from "../support/browser.ts"
import { openTestServer, type TestServer } from "../support/server.ts"

let at: TestServer
let browser: Browser
let page: Page
let table: Table

beforeAll(async () => {
  at = await openTestServer()
  browser = await openBrowser()
  page = await openPage(browser, { javaScriptEnabled: false })
  // Its response was due half a year after the start: what is submitted now comes late.
  table = await tableOf(at.stage, { started: "2025-11-02" })
})
afterAll(async () => {
  await browser.close()
  await at.close()
})

/** Goes somewhere as somebody; nothing here needs a script. */
async function as(persona: string, path: string): Promise<void> {
  await becomes(page.context(), at, persona)
  await page.goto(`${at.address}/en${path}`)
}

const press = (name: string) => page.getByRole("button", { name }).first().click()

test("from a submitted response to what is published, with a corrected answer, a kept line and a withheld part", async () => {
  const { review, state } = table
  const own = state.toLowerCase()
  const list = `/reviews/${review}/observations`
  const response = await submitted(at.stage, table, "The law names one benefit.")

  await as(`${own}-focal-point`, `/reviews/${review}`)
  const late = page.getByRole("row").filter({ hasText: "Response to the self-assessment questionnaire" })
  expect(await late.innerText()).toContain("Ended after the date")

  // A reviewing expert asks about the answer; her focal point clears and sends.
  await as("xab-expert", `/reviews/${review}/answers`)
  expect(await page.getByText("The law names one benefit.").count()).toBe(1)
  const dialogue = `/discussions/review/${review}?field=${FOLLOW_UP}&place=dialogue`
  await as("xab-expert", dialogue)
  await page.getByText("Begin a thread").click()
  await page.getByLabel("Your words").fill("Which benefit does it name?")
  await press("Keep as a draft")
  await page.goto(`${at.address}/en${dialogue}`)
  await press("Share with the reviewing team")
  await as("xab-focal-point", dialogue)
  await press("Clear 1 draft")
  await page.goto(`${at.address}/en${dialogue}`)
  await press("Send 1 comment")
  await as(`${own}-focal-point`, "/work")
  expect(await page.getByText("waits for your State’s answer").count()).toBe(1)

  // Two lines are drafted and proposed; the State agrees to one and comments on the other, which is kept.
  for (const [body, kind] of [
    ["One benefit alone is named.", "challenge"],
    ["Consider any benefit.", "suggestion"],
  ] as const) {
    // The first comes from the thread, whose answer it cites; the second from the list.
    const fromThread = kind === "challenge"
    await as("xab-expert", fromThread ? dialogue : list)
    if (fromThread) await page.getByRole("link", { name: "Add to the list of observations" }).click()
    else await page.getByText("Draft a line").click()
    await page.getByLabel("Kind").selectOption(kind)
    await page.getByLabel("Provision").fill("SOM.6.1")
    if (!fromThread) await page.getByLabel("The answer on which it rests").fill(FOLLOW_UP)
    await page.getByLabel("The words of the line").last().fill(body)
    await press("Keep the draft")
    await as("xab-focal-point", list)
    await press("Propose to the State")
  }
  await as(`${own}-focal-point`, list)
  await press("Agree")
  await page.getByText("Comment on this line").click()
  await page.getByLabel("The State’s comment").fill("The courts read it so already.")
  await press("Send the comment")
  await as("xab-focal-point", list)
  await press("Keep with the State’s comment")

  // The State corrects its answer: both lines say so, and are confirmed.
  await corrected(at.stage, table, { response, text: "The law names any benefit." })
  await as("xab-focal-point", list)
  expect(await page.getByText("Source changed").count()).toBe(2)
  for (const _ of [1, 2]) await press("It still stands on the answers as they are now")
  expect(await page.getByText("Source changed").count()).toBe(0)

  // Everybody clears list and summary, the secretariat transmits, and the State publishes the summary and one line of two.
  await as("xab-focal-point", list)
  await page.getByText("Write the summary").click()
  await page.getByLabel("The summary").fill("The law was read together.")
  await press("Save the summary")
  for (const persona of [`${own}-focal-point`, "xab-focal-point", "xba-focal-point"]) {
    await as(persona, list)
    await press("Clear for")
    await page.goto(`${at.address}/en${list}`)
    await press("Clear for")
  }
  await as("secretariat", list)
  await press("Transmit as it was cleared")
  await page.goto(`${at.address}/en${list}`)
  await press("Transmit as it was cleared")
  const { outputs } = await table.officer.does(observations.list, { review })
  const [outcome, summary] = outputs.map((one) => `/outcomes/${one.outcome}`) as [string, string]
  await noteOf(at.stage, table)
  await as(`${own}-focal-point`, outcome)
  await page.getByLabel("One benefit alone is named.").check()
  await page.getByLabel("The signed note").selectOption({ label: "Note verbale" })
  await press("Publish these parts")

  await as(`${own}-focal-point`, summary)
  await page.getByLabel("The law was read together.").check()
  await page.getByLabel("The signed note").selectOption({ label: "Note verbale" })
  await press("Publish these parts")

  await as("visitor", summary)
  expect(await page.locator("main").innerText()).toContain("The law was read together.")
  await as("visitor", outcome)
  const shown = await page.locator("main").innerText()
  expect(shown).toContain("One benefit alone is named.")
  expect(shown).not.toContain("Consider any benefit.")
  expect(shown).not.toContain("courts")
})

import type { Browser } from "playwright-core"
import { afterAll, beforeAll, expect, test } from "vitest"
import { becomes, openBrowser, openPage } from "../../../../test/support/browser.ts"
import { openTestServer, type TestServer } from "../../../../test/support/server.ts"
import { texts } from "../contract.ts"
import { addedText, delegateOf, openedText } from "../texts.fixture.ts"

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

test.each([true, false])("the room follows the chair (with scripts: %s)", async (javaScriptEnabled) => {
  const officer = await at.stage.as("secretariat")
  const chair = await at.stage.as("chair")
  await delegateOf(at.stage, javaScriptEnabled ? "XAA" : "XAB")
  const { negotiation, text } = await openedText(officer)
  const second = await addedText(officer, negotiation, {
    add: { position: "a2", body: "How many authorities?" },
  })
  await officer.does(texts.issueDrafts, { negotiation })
  await chair.does(texts.setFloor, { negotiation, text })

  const page = await openPage(browser, { javaScriptEnabled })
  await becomes(page.context(), at, javaScriptEnabled ? "xaa-mission" : "xab-mission")
  await page.goto(`${at.address}/en/negotiations/${negotiation}/room`)
  const floor = page.locator("#floor")
  expect(await floor.textContent()).toContain("smuggling of migrants")
  expect(await floor.locator("button, a, input").count()).toBe(0)

  await chair.does(texts.setFloor, { negotiation, text: second })
  await floor.getByText("How many authorities?").waitFor()
  await chair.does(texts.setChairText, { text: second, base: 1, body: "Which authorities?" })
  await floor.locator("ins", { hasText: "Which" }).waitFor()
  await page.context().close()
})

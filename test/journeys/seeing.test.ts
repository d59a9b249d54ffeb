import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { openBrowser, openPage } from "../support/browser.ts"
import { openTestServer, type TestServer } from "../support/server.ts"
import { contrastsOf } from "./seeing.ts"

let at: TestServer
let browser: Browser
let page: Page

beforeAll(async () => {
  at = await openTestServer()
  browser = await openBrowser()
  page = await openPage(browser)
})
afterAll(async () => {
  await browser.close()
  await at.close()
})

const open = () => page.goto(`${at.address}/en/gallery`)

describe("seen differently", () => {
  test("nothing moves for who asked for less motion", async () => {
    await open()
    const moving = await page.evaluate(() => {
      return [...document.querySelectorAll("*")].filter((element) => {
        const { transitionDuration, animationName } = getComputedStyle(element)
        return (
          transitionDuration.split(", ").some((time) => Number.parseFloat(time) > 0) ||
          animationName !== "none"
        )
      }).length
    })
    expect(moving).toBe(0)
  })

  test("forced colours keep borders, focus and what is chosen", async () => {
    await page.emulateMedia({ forcedColors: "active" })
    await open()
    const borderless = await page
      .locator(".button, .tag, .control, .notice, .audience")
      .evaluateAll((parts) => {
        return parts
          .filter((part) => getComputedStyle(part).borderBlockEndStyle === "none")
          .map((part) => part.outerHTML)
      })
    expect(borderless).toEqual([])
    for (let stop = 0; stop < 12; stop++) {
      await page.keyboard.press("Tab")
      const outline = await page.evaluate(
        () => getComputedStyle(document.activeElement ?? document.body).outlineWidth,
      )
      expect(outline).toBe("3px")
    }
    const chosen = page.locator(
      '.tabs [aria-current], .languages [aria-current], .button[aria-pressed="true"]',
    )
    const marked = await chosen.evaluateAll((parts) =>
      parts.map((part) => getComputedStyle(part).borderBlockEndWidth),
    )
    expect(new Set(marked)).toEqual(new Set(["3px"]))
    await page.emulateMedia({ forcedColors: "none" })
  })

  test("every state of work has its own word and its own drawing, whatever is seen of colour", async () => {
    await open()
    const tags = await page.locator(".tag").evaluateAll((all) => {
      return all.map((tag) => [tag.textContent.trim(), tag.querySelector("path")?.getAttribute("d")])
    })
    expect(tags.filter(([word]) => !word)).toEqual([])
    const drawings = new Map(tags.filter(([, drawing]) => drawing).map(([word, drawing]) => [word, drawing]))
    const statuses = ["Not started", "In progress", "To check", "Cleared", "Returned"]
    expect(new Set(statuses.map((word) => drawings.get(word) ?? "none")).size).toBe(5)
  })

  test.for(["achromatopsia", "protanopia", "deuteranopia", "tritanopia"] as const)(
    "with %s words stand out",
    async (type) => {
      await open()
      const devtools = await page.context().newCDPSession(page)
      await devtools.send("Emulation.setEmulatedVisionDeficiency", { type })
      const tags = await contrastsOf(page, ".row .tag")
      expect(tags.length).toBeGreaterThan(5)
      expect(tags.filter(({ contrast }) => contrast <= 4.5)).toEqual([])
      await devtools.detach()
    },
  )
})

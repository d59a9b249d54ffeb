import { execFileSync } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, expect, test } from "vitest"
import { catalogues } from "../../src/catalogues.ts"
import { speaker, type Lang } from "../../src/platform/languages.ts"
import { becomes, openBrowser, openPage } from "../support/browser.ts"
import { openTestServer, type TestServer } from "../support/server.ts"
import { pageType } from "./page-types.ts"

let at: TestServer
let browser: Browser
let page: Page
let folder: string

beforeAll(async () => {
  at = await openTestServer()
  browser = await openBrowser()
  page = await openPage(browser)
  folder = mkdtempSync(join(tmpdir(), "palermo-printed-"))
})
afterAll(async () => {
  await browser.close()
  await at.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Poppler reads what a printer would get. Without it nothing here can be known, so these tests then fail. */
function poppler(tool: "pdftotext" | "pdffonts", ...args: string[]): string {
  try {
    return execFileSync(tool, args, { encoding: "utf8" })
  } catch (cause) {
    throw new Error(`${tool} did not run: papers need Poppler (apt-get install poppler-utils)`, { cause })
  }
}

async function print(route: string, lang: Lang): Promise<{ pages: string[]; fonts: string[][] }> {
  const { persona, path } = await pageType(at, route)
  await becomes(page.context(), at, persona)
  await page.goto(`${at.address}/${lang}${path}`)
  await page.evaluate(() => document.fonts.ready)
  const file = join(folder, "page.pdf")
  writeFileSync(file, await page.pdf({ format: "A4", preferCSSPageSize: true, printBackground: false }))
  const pages = poppler("pdftotext", "-layout", file, "-").split("\f").slice(0, -1)
  const fonts = poppler("pdffonts", file).trim().split("\n").slice(2)
  return { pages, fonts: fonts.map((line) => line.trim().split(/\s+/)) }
}

// Not in Arabic: Poppler gives joined letters in another order than they are read.
test.for<[string, Lang]>([
  ["/documents/:document", "en"],
  ["/history/:thing/:id", "en"],
  ["/parties", "en"],
  ["/people", "en"],
  ["/gallery", "en"],
  ["/responses/:response/brief", "en"],
  ["/responses/:response/questions/:question", "en"],
  ["/responses/:response/whole", "zh"],
  ["/submissions/:submission", "en"],
])("%s on paper has its heading and page numbers and nothing to press", async ([route, lang]) => {
  const { say } = speaker(catalogues, lang)
  const { pages } = await print(route, lang)
  const text = pages.join("\n").replaceAll(/\s+/g, " ")
  expect(text).toContain((await page.locator("h1").innerText()).replaceAll(/\s+/g, " ").slice(0, 30))
  expect(text).toContain(say("ui.product"))
  for (const [index, printed] of pages.entries()) {
    expect(printed, `page ${index + 1}`).toMatch(new RegExp(`${index + 1}\\s*/\\s*${pages.length}\\s*$`))
  }
  const pressed = [
    say("ui.sign_out"),
    say("documents.search"),
    say("ui.theme_dark"),
    say("ui.skip_to_content"),
    "Español",
  ]
  for (const word of pressed) expect(text).not.toContain(word)
})

test.for<Lang>(["en", "ar", "zh"])(
  "a clearance brief is printed on two sheets at most, in %s",
  async (lang) => {
    expect((await print("/responses/:response/brief", lang)).pages.length).toBeLessThanOrEqual(2)
  },
)

test("a long table repeats its head on every sheet", async () => {
  const { say } = speaker(catalogues, "en")
  const { pages } = await print("/parties", "en")
  expect(pages.length).toBeGreaterThan(1)
  const heads = pages.filter((printed) => printed.includes(say("directory.column_group")))
  expect(heads.length).toBeGreaterThanOrEqual(pages.length - 1)
})

test("dark on the screen is white on paper, and every value can be read in black", async () => {
  await page.emulateMedia({ colorScheme: "dark" })
  await print("/gallery", "en")
  await page.emulateMedia({ media: "print", colorScheme: "dark" })
  const colours = await page.evaluate(() => {
    const { backgroundColor, color } = getComputedStyle(document.documentElement)
    return [backgroundColor, color]
  })
  expect(colours).toEqual(["rgb(255, 255, 255)", "rgb(20, 24, 31)"])
  await page.emulateMedia({ media: null, colorScheme: null })
})

test.for<Lang>(["ar", "en", "ru"])(
  "on paper in %s every letter is set in our own fonts, which go along",
  async (lang) => {
    const { fonts } = await print("/documents/:document", lang)
    // Name, type (one or two words), encoding, embedded, subset, unicode, object: counted from the end.
    for (const font of fonts) expect(font.at(-5), font.join(" ")).toBe("yes")
    // A font of several weights in one file goes along without its name; a font of this machine would have one.
    const named = fonts.map(([name = ""]) => name).filter((name) => name !== "[none]")
    expect(named.filter((name) => !name.includes("IBMPlexSans"))).toEqual([])
    if (lang === "ar") expect(named.join()).toContain("IBMPlexSansArabic")
  },
)

test("in Chinese every font that the machine gave is embedded", async () => {
  const { fonts } = await print("/documents/:document", "zh")
  expect(fonts.length).toBeGreaterThan(0)
  for (const font of fonts) expect(font.at(-5), font.join(" ")).toBe("yes")
})

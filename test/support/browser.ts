import { existsSync, mkdirSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from "playwright-core"
import packed from "@sparticuz/chromium"
import type { TestServer } from "./server.ts"

const INSTALLED = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]

/** Our own flags: those that the packed browser brings would switch web security off. */
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--no-first-run",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--font-render-hinting=none",
]

/** The browser of npm is unpacked for each account by itself: one account cannot run what another unpacked. */
async function unpacked(): Promise<string> {
  const before = process.env["TMPDIR"]
  const own = join(tmpdir(), `palermo-browser-${process.getuid?.() ?? 0}`)
  mkdirSync(own, { recursive: true, mode: 0o700 })
  process.env["TMPDIR"] = own
  try {
    return await packed.executablePath()
  } finally {
    if (before === undefined) delete process.env["TMPDIR"]
    else process.env["TMPDIR"] = before
  }
}

/**
 * For many pages that are each looked at once, and of which no picture is taken: what a script is made faster with costs
 * more than it saves there, and handing each page over to be drawn costs a third of the rest.
 */
export const GLANCING = [
  "--js-flags=--no-turbofan --no-maglev --no-flush-bytecode",
  "--disable-threaded-compositing",
]

/** A real browser: the machine's own Chromium, else the one that came with npm. */
export async function openBrowser(flags: readonly string[] = []): Promise<Browser> {
  const installed = INSTALLED.find((path) => existsSync(path))
  const executablePath = installed ?? (await unpacked())
  return chromium.launch({ executablePath, args: [...FLAGS, ...flags], headless: true })
}

/** What a test waits for comes within this time or never. */
const PATIENCE_MS = 15_000

/** A page in a context of its own: its own cookies and storage, as another person's browser. */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ locale: "en-GB", reducedMotion: "reduce", ...options })
  context.setDefaultTimeout(PATIENCE_MS)
  return context.newPage()
}

/** Enters as an invented person with one press, as a visitor of the rehearsal would. */
export async function enterAs(page: Page, address: string, persona: string, lang = "en"): Promise<void> {
  await page.goto(`${address}/${lang}/personas`)
  await page.locator(`button[name=persona][value="${persona}"]`).first().click()
  await page.waitForURL(`**/${lang}/work`)
}

/** The same without the page of personas, where entering is not what is tried; "visitor" leaves. */
export async function becomes(context: BrowserContext, at: TestServer, persona: string): Promise<void> {
  await context.clearCookies({ name: "palermo" })
  const { token } = await at.stage.as(persona)
  if (token) await context.addCookies([{ name: "palermo", value: token, url: at.address, httpOnly: true }])
}

import { existsSync } from "node:fs"
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core"
import packed from "@sparticuz/chromium"

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

/** A real browser: the machine's own Chromium, else the one that came with npm. */
export async function openBrowser(): Promise<Browser> {
  const installed = INSTALLED.find((path) => existsSync(path))
  const executablePath = installed ?? (await packed.executablePath())
  return chromium.launch({ executablePath, args: FLAGS, headless: true })
}

/** A page in a context of its own: its own cookies and storage, as another person's browser. */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ locale: "en-GB", ...options })
  return context.newPage()
}

/** Enters as an invented person with one press, as a visitor of the rehearsal would. */
export async function enterAs(page: Page, address: string, persona: string, lang = "en"): Promise<void> {
  await page.goto(`${address}/${lang}/personas`)
  await page.locator(`button[name=persona][value="${persona}"]`).first().click()
  await page.waitForURL(`**/${lang}/work`)
}

import { request } from "node:http"
import type { Page } from "playwright-core"
import type { TestServer } from "../support/server.ts"

/** More stops than a question's page has before the last of its forms. */
const MOST_STOPS = 160

/** Tabs on until the focus is on something of this kind. Refuses when it is never reached. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let stops = 0; stops < MOST_STOPS; stops++) {
    await page.keyboard.press("Tab")
    if (await page.evaluate((kind) => document.activeElement?.matches(kind) ?? false, selector)) return
  }
  throw new Error(`no stop is ${selector}`)
}

/** Goes where a link or button leads, by Enter. */
export async function enterOn(page: Page, selector: string): Promise<void> {
  await tabTo(page, selector)
  const before = await page.evaluate(() => performance.timeOrigin)
  await page.keyboard.press("Enter")
  await page.waitForFunction((then) => performance.timeOrigin !== then, before)
  await page.waitForLoadState()
}

type Vanishing = {
  readonly at: TestServer
  readonly token: string
  readonly path: string
  readonly body: string
  /** How much of the body is sent before the line is gone. */
  readonly part: number
}

/** A browser that vanishes while it saves: so much of what it says arrives, and nobody waits for an answer. */
export function vanishing({ at, token, path, body, part }: Vanishing): Promise<void> {
  const headers = {
    authorization: `Bearer ${token}`,
    "content-type": "application/json",
    "content-length": String(Buffer.byteLength(body)),
    "idempotency-key": crypto.randomUUID(),
  }
  return new Promise((resolve) => {
    const asked = request(`${at.address}${path}`, { method: "POST", headers })
    asked.on("error", () => resolve())
    asked.on("close", () => resolve())
    asked.write(body.slice(0, Math.ceil(body.length * part)), () => asked.destroy())
  })
}

import { randomUUID } from "node:crypto"
import type { Browser, Page } from "playwright-core"
import { makeServer } from "../src/platform/serve.ts"
import { readAssets } from "../src/platform/serve/assets.ts"
import { joinServing } from "../src/server.ts"
import { openBrowser } from "../test/support/browser.ts"
import type { Figure } from "./bench.ts"
import type { Scene } from "./scene.ts"

/** How slow the line and the machine are: bytes a second, milliseconds there and back, the part of this processor. */
export type Profile = { readonly bytes: number; readonly latency: number; readonly slower: number }

/** What was loaded since the last look, by kind, heads included, as it came over the line: compressed. */
export type Weights = (kind?: string) => number

type Visitor = {
  readonly page: Page
  readonly origin: string
  /** Closes the account of what was loaded so far: KB by kind. */
  loaded(): Weights
  leave(): Promise<void>
}

export type Asked = { readonly token: string | null; readonly profile: Profile }

/** A server with its built assets and a real browser before it, for as long as the visits take. */
export async function withBrowser(
  scene: Scene,
  work: (visit: (asked: Asked) => Promise<Visitor>) => Promise<void>,
): Promise<void> {
  const serving = { ...joinServing(scene.opened.house, readAssets("build/client")), newDeed: randomUUID }
  const server = await makeServer(serving, { requestsPerMinute: 100_000 })
  await server.listen({ port: 0, host: "localhost" })
  const { port } = server.server.address() as { port: number }
  const browser = await openBrowser()
  await work((asked) => visit(browser, `http://localhost:${port}`, asked))
  await browser.close()
  await server.close()
}

/** Somebody who comes with nothing kept. */
async function visit(browser: Browser, origin: string, { token, profile }: Asked): Promise<Visitor> {
  const context = await browser.newContext()
  if (token) await context.addCookies([{ name: "palermo", value: token, url: origin }])
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  const { bytes, latency, slower } = profile
  const kinds = new Map<string, string>()
  const came: { kind: string; bytes: number }[] = []
  await devtools.send("Network.enable")
  devtools.on("Network.responseReceived", ({ requestId, type }) => kinds.set(requestId, type))
  devtools.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    came.push({ kind: kinds.get(requestId) ?? "Other", bytes: encodedDataLength })
  })
  const line = { offline: false, latency, downloadThroughput: bytes, uploadThroughput: bytes }
  await devtools.send("Network.emulateNetworkConditions", line)
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: slower })
  return {
    page,
    origin,
    loaded() {
      const until = came.splice(0)
      return (kind) =>
        until
          .filter((one) => kind === undefined || one.kind === kind)
          .reduce((sum, one) => sum + one.bytes, 0) / 1024
    },
    leave: () => context.close(),
  }
}

/** Seconds until the page first showed something. */
export async function paints(page: Page, address: string): Promise<number> {
  await page.goto(address, { waitUntil: "networkidle", timeout: 60_000 })
  const milliseconds = await page.evaluate(
    () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime,
  )
  if (milliseconds === undefined) throw new Error(`${address} painted nothing`)
  return milliseconds / 1000
}

/** Of each figure the smallest that any round gave: whatever else this machine does only slows one down. */
export function quickest([first = [], ...others]: Figure[][]): Figure[] {
  return first.map((figure, index) => {
    const all = [figure, ...others.flatMap((round) => round[index] ?? [])]
    return { ...figure, value: Math.min(...all.map(({ value }) => value)) }
  })
}

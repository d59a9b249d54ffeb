import { randomUUID } from "node:crypto"
import type { Browser, CDPSession, Page } from "playwright-core"
import { makeServer } from "../src/platform/serve.ts"
import { readAssets } from "../src/platform/serve/assets.ts"
import { joinServing } from "../src/server.ts"
import { openBrowser } from "../test/support/browser.ts"
import type { Bench, Figure } from "./bench.ts"
import { enter, openScene } from "./scene.ts"

/** A slow line and a slow machine: 400 kbit/s, 400 ms there and back, a sixth of this processor. */
const LINE = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 }
const SLOWER = 6

/** Each visit is made so often; the quickest counts, since whatever else this machine does only slows one down. */
const ROUNDS = 3

/** What one page may weigh as it is sent, in KB, and how soon something is seen, in seconds. */
const BOUNDS = { paint: 1.5, first: 100, after: 30, fonts: 50, scripts: 30 }

/** Pages that people open first and often, in the three scripts; `after` is what the browser opens next. */
const VISITS = [
  { lang: "en", persona: null, first: "/", after: "/parties" },
  { lang: "en", persona: "xaa-focal-point", first: "/work", after: "/people" },
  { lang: "ar", persona: "xac-expert", first: "/work", after: "/new-document" },
  { lang: "ru", persona: null, first: "/sign-in", after: "/parties/XAA" },
  { lang: "zh", persona: "secretariat", first: "/documents", after: "/work" },
] as const

/** First paint and weight of pages over a slow line, opened by a real browser with nothing kept, then with its store. */
export const benchPages: Bench = {
  name: "pages",
  async run() {
    const scene = await openScene()
    const serving = { ...joinServing(scene.opened.house, readAssets("build/client")), newDeed: randomUUID }
    const server = await makeServer(serving, { requestsPerMinute: 100_000 })
    await server.listen({ port: 0, host: "localhost" })
    const { port } = server.server.address() as { port: number }
    const browser = await openBrowser()
    const figures: Figure[] = []
    for (const visit of VISITS) {
      const token = visit.persona && (await enter(scene, visit.persona))
      const rounds: Figure[][] = []
      while (rounds.length < ROUNDS) {
        rounds.push(await measure(browser, `http://localhost:${port}`, { ...visit, token }))
      }
      figures.push(...quickest(rounds))
    }
    await browser.close()
    await server.close()
    await scene.close()
    return figures
  },
}

/** Of each figure the smallest that any round gave. */
function quickest([first = [], ...others]: Figure[][]): Figure[] {
  return first.map((figure, index) => {
    const all = [figure, ...others.flatMap((round) => round[index] ?? [])]
    return { ...figure, value: Math.min(...all.map(({ value }) => value)) }
  })
}

type Visit = { lang: string; token: string | null; first: string; after: string }
type Weight = { kind: string; bytes: number }

async function measure(browser: Browser, origin: string, visit: Visit): Promise<Figure[]> {
  const context = await browser.newContext()
  if (visit.token) await context.addCookies([{ name: "palermo", value: visit.token, url: origin }])
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  const loaded = await weigh(devtools)
  await devtools.send("Network.emulateNetworkConditions", LINE)
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWER })

  const first = await open(page, `${origin}/${visit.lang}${visit.first}`)
  const atFirst = loaded.splice(0)
  const after = await open(page, `${origin}/${visit.lang}${visit.after}`)
  const next = loaded.splice(0)
  await context.close()
  const of = (weights: Weight[], kind?: string) =>
    weights
      .filter((weight) => kind === undefined || weight.kind === kind)
      .reduce((sum, { bytes }) => sum + bytes, 0) / 1024
  const [name, then] = [`/${visit.lang}${visit.first}`, `/${visit.lang}${visit.after}`]
  return [
    { bench: `${name}, nothing kept: first paint`, value: first, unit: "s", bound: BOUNDS.paint },
    { bench: `${name}, nothing kept: whole page`, value: of(atFirst), unit: "KB", bound: BOUNDS.first },
    { bench: `${name}, nothing kept: fonts`, value: of(atFirst, "Font"), unit: "KB", bound: BOUNDS.fonts },
    {
      bench: `${name}, nothing kept: scripts`,
      value: of(atFirst, "Script"),
      unit: "KB",
      bound: BOUNDS.scripts,
    },
    { bench: `${then}, afterwards: first paint`, value: after, unit: "s", bound: BOUNDS.paint },
    {
      bench: `${then}, afterwards: whole page`,
      value: of(next) - of(next, "Font"),
      unit: "KB",
      bound: BOUNDS.after,
    },
  ]
}

/** Everything that comes over the line, heads included, as it comes: compressed. */
async function weigh(devtools: CDPSession): Promise<Weight[]> {
  const loaded: Weight[] = []
  const kinds = new Map<string, string>()
  await devtools.send("Network.enable")
  devtools.on("Network.responseReceived", ({ requestId, type }) => kinds.set(requestId, type))
  devtools.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    loaded.push({ kind: kinds.get(requestId) ?? "Other", bytes: encodedDataLength })
  })
  return loaded
}

/** Seconds until the page first showed something. */
async function open(page: Page, address: string): Promise<number> {
  await page.goto(address, { waitUntil: "networkidle", timeout: 60_000 })
  const milliseconds = await page.evaluate(
    () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime,
  )
  if (milliseconds === undefined) throw new Error(`${address} painted nothing`)
  return milliseconds / 1000
}

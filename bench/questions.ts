import { perform } from "../src/platform/perform.ts"
import { rehearsal } from "../src/rehearsal/contract.ts"
import { responses } from "../src/review/responses/contract.ts"
import { questionPath } from "../src/review/responses/pages/paths.ts"
import type { Bench, Figure } from "./bench.ts"
import { enter, openScene, type Scene } from "./scene.ts"
import { paints, quickest, withBrowser } from "./visit.ts"

/** An office's line and an old machine: 1.6 Mbit/s, 150 ms there and back, a quarter of this processor. */
const PROFILE = { bytes: 200_000, latency: 150, slower: 4 }
const ROUNDS = 3
const LANGS = ["en", "ar", "zh"] as const
const QUESTION = "som.crim.migrants"
/** Seconds, milliseconds, and KB without fonts on the first visit. */
const BOUNDS = { paint: 1.3, blocking: 50, first: 45 }
/** A line of 400 kbit/s and a sixth of this processor; the whole page with its fonts, then the next question. */
const SLOW = { bytes: 50_000, latency: 400, slower: 6 }
const SLOW_BOUNDS = { paint: 1.5, first: 100, next: 30 }
const NEXT = "som.crim.terms"
/** A task that holds the page longer than this is felt. */
const FELT_MS = 50

type Opens = Parameters<Parameters<typeof withBrowser>[1]>[0]

/** The page on which people answer, with its islands, as it opens for who keeps nothing yet. */
export const benchQuestions: Bench = {
  name: "questions",
  async run() {
    const scene = await openScene()
    const token = await enter(scene, "xab-expert")
    const path = await questionOf(scene, token)
    const figures: Figure[] = []
    await withBrowser(scene, async (open) => {
      for (const lang of LANGS) {
        const rounds: Figure[][] = []
        const reader = { lang, token }
        while (rounds.length < ROUNDS) {
          const quick = await measure(open, `/${lang}${path}`, reader)
          rounds.push([...quick, ...(await measureSlow(open, `/${lang}${path}`, reader))])
        }
        figures.push(...quickest(rounds))
      }
    })
    await scene.close()
    return figures
  },
}

/** A question of a response that is half answered. */
async function questionOf({ opened: { house } }: Scene, token: string): Promise<string> {
  const nobody = { token: null, lang: "en" }
  await perform(house, { operation: rehearsal.furnish, input: {}, credentials: nobody })
  const credentials = { token, lang: "en" }
  const mine = await perform(house, { operation: responses.list, input: {}, credentials })
  const response = mine.responses.find(({ party }) => party === "XAB")?.id
  if (!response) throw new Error("State B answers nothing")
  return questionPath({ response, question: QUESTION })
}

type Task = { readonly startTime: number; readonly duration: number }

/** Total blocking time: after the first paint, what each long task takes beyond what is not felt. */
function blockedBy(tasks: readonly Task[], paint: number): number {
  const after = tasks.map(({ startTime, duration }) => startTime + duration - Math.max(startTime, paint))
  return after.reduce((sum, duration) => sum + Math.max(0, duration - FELT_MS), 0)
}

type Reader = { readonly lang: string; readonly token: string }

async function measure(open: Opens, path: string, { lang, token }: Reader): Promise<Figure[]> {
  const { page, origin, loaded, leave } = await open({ token, profile: PROFILE })
  await page.addInitScript(() => {
    const tasks: Task[] = []
    Object.assign(globalThis, { tasks })
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) tasks.push({ startTime, duration })
    }).observe({ type: "longtask", buffered: true })
  })
  const paint = await paints(page, `${origin}${path}`)
  const tasks = await page.evaluate(() => (globalThis as unknown as { tasks: Task[] }).tasks)
  const came = loaded()
  const works = await page.locator("[data-save-status]").count()
  await leave()
  if (works !== 1) throw new Error(`${path} has no line that says what is saved`)
  const kinds = ["Document", "Script", "Stylesheet"].map((kind) => `${kind} ${came(kind).toFixed(1)}`)
  const name = `question page in ${lang}, nothing kept`
  return [
    { bench: `${name}: first paint`, value: paint, unit: "s", bound: BOUNDS.paint },
    {
      bench: `${name}: blocking time`,
      value: blockedBy(tasks, paint * 1000),
      unit: "ms",
      bound: BOUNDS.blocking,
    },
    {
      bench: `${name}: without fonts`,
      value: came() - came("Font"),
      unit: "KB",
      bound: BOUNDS.first,
      note: kinds.join(", "),
    },
  ]
}

async function measureSlow(open: Opens, path: string, { lang, token }: Reader): Promise<Figure[]> {
  const { page, origin, loaded, leave } = await open({ token, profile: SLOW })
  const paint = await paints(page, `${origin}${path}`)
  const first = loaded()
  await paints(page, `${origin}${path.replace(QUESTION, NEXT)}`)
  const next = loaded()
  await leave()
  const name = `question page in ${lang}, slow line`
  return [
    { bench: `${name}: first paint`, value: paint, unit: "s", bound: SLOW_BOUNDS.paint },
    { bench: `${name}: with fonts`, value: first(), unit: "KB", bound: SLOW_BOUNDS.first },
    { bench: `${name}: the next question`, value: next(), unit: "KB", bound: SLOW_BOUNDS.next },
  ]
}

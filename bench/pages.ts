import type { Bench, Figure } from "./bench.ts"
import { enter, openScene } from "./scene.ts"
import { paints, quickest, withBrowser } from "./visit.ts"

/** A slow line and a slow machine: 400 kbit/s, 400 ms there and back, a sixth of this processor. */
const PROFILE = { bytes: 50_000, latency: 400, slower: 6 }

/** Each visit is made so often. */
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

type Visit = (typeof VISITS)[number]
type Opens = Parameters<Parameters<typeof withBrowser>[1]>[0]

/** First paint and weight of pages over a slow line, opened by a real browser with nothing kept, then with its store. */
export const benchPages: Bench = {
  name: "pages",
  async run() {
    const scene = await openScene()
    const figures: Figure[] = []
    await withBrowser(scene, async (open) => {
      for (const visit of VISITS) {
        const token = visit.persona && (await enter(scene, visit.persona))
        const rounds: Figure[][] = []
        while (rounds.length < ROUNDS) rounds.push(await measure(open, visit, token))
        figures.push(...quickest(rounds))
      }
    })
    await scene.close()
    return figures
  },
}

async function measure(open: Opens, { lang, first, after }: Visit, token: string | null): Promise<Figure[]> {
  const { page, origin, loaded, leave } = await open({ token, profile: PROFILE })
  const [name, then] = [`/${lang}${first}`, `/${lang}${after}`]
  const painted = await paints(page, `${origin}${name}`)
  const atFirst = loaded()
  const paintedThen = await paints(page, `${origin}${then}`)
  const next = loaded()
  await leave()
  const figure = (bench: string, value: number, bound: number, unit = "KB"): Figure => ({
    bench,
    value,
    unit,
    bound,
  })
  return [
    figure(`${name}, nothing kept: first paint`, painted, BOUNDS.paint, "s"),
    figure(`${name}, nothing kept: whole page`, atFirst(), BOUNDS.first),
    figure(`${name}, nothing kept: fonts`, atFirst("Font"), BOUNDS.fonts),
    figure(`${name}, nothing kept: scripts`, atFirst("Script"), BOUNDS.scripts),
    figure(`${then}, afterwards: first paint`, paintedThen, BOUNDS.paint, "s"),
    figure(`${then}, afterwards: whole page`, next() - next("Font"), BOUNDS.after),
  ]
}

import { loadavg } from "node:os"
import type { House } from "../src/platform/house.ts"
import { uuidv7 } from "../src/platform/ids.ts"
import type { Caller } from "../src/platform/room.ts"
import { makeServer } from "../src/platform/serve.ts"
import { noAssets } from "../src/platform/serve/assets.ts"
import { keepEvent } from "../src/review/reviews/happen.ts"
import { keepReview } from "../src/review/reviews/keep-review.ts"
import { pinProcedure } from "../src/review/reviews/procedure/versions.ts"
import { fictionalParties } from "../src/secretariat/directory/find-party.ts"
import { pinPack } from "../src/secretariat/instruments/pin-pack.ts"
import { joinServing } from "../src/server.ts"
import type { Bench, Figure } from "./bench.ts"
import { plantThreads, THREADS } from "./plant-threads.ts"
import { enter, openScene } from "./scene.ts"

const REVIEWS = 190
const ROUNDS = 30
/** The bounds for the server's time. */
const BOUNDS = { board: 100, page: 60 }

/** The secretariat's board of 190 reviews of 400 threads each, and the pages of one review, as served. */
export const benchReviews: Bench = {
  name: "reviews",
  async run() {
    const scene = await openScene()
    const { house } = scene.opened
    const ids = await keepMany(house)
    await plantThreads(house.db, uuidv7())
    const authorization = `Bearer ${await enter(scene, "secretariat")}`
    const server = await makeServer(joinServing(house, noAssets), { requestsPerMinute: 1_000_000 })
    const open = async (path: string) => {
      const { statusCode } = await server.inject({
        url: `/en${path}`,
        headers: { authorization, host: "localhost" },
      })
      if (statusCode !== 200) throw new Error(`answered ${statusCode}`)
    }
    const cold = await took(() => open("/reviews"))
    const board = await middle(() => open("/reviews"))
    let next = 0
    const pages: Figure[] = []
    for (const [bench, pathOf] of PAGES)
      pages.push(figure(bench, await middle(() => open(pathOf(ids[next++ % ids.length]!))), BOUNDS.page))
    await server.close()
    await scene.close()
    return [
      figure(`board of ${REVIEWS} reviews with ${THREADS} threads each`, board, BOUNDS.board),
      figure("the same, the first time after a start", cold),
      ...pages,
    ]
  },
}

/** What one opens of a review. */
const PAGES: readonly (readonly [string, (review: string) => string])[] = [
  ["page of one review", (review) => `/reviews/${review}`],
  ["its people", (review) => `/reviews/${review}/people`],
  ["its course", (review) => `/reviews/${review}/course`],
  ["its dialogue", (review) => `/discussions/review/${review}`],
  ["its answers", (review) => `/reviews/${review}/answers`],
  ["its observations", (review) => `/reviews/${review}/observations`],
  ["the secretariat's work", () => "/work"],
]

type Took = { readonly processor: number; readonly wall: number }

function figure(bench: string, { processor, wall }: Took, bound?: number): Figure {
  const load = loadavg()[0]?.toFixed(1)
  const note = `of the server's process; ${wall.toFixed(0)} ms on the wall, load ${load}`
  return { bench, value: processor, unit: "ms", note, ...(bound !== undefined && { bound }) }
}

async function took(work: () => Promise<unknown>): Promise<Took> {
  const started = performance.now()
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return { processor: (user + system) / 1000, wall: performance.now() - started }
}

async function middle(work: () => Promise<unknown>): Promise<Took> {
  const all: Took[] = []
  for (let round = 0; round < ROUNDS; round++) all.push(await took(work))
  const at = (pick: (one: Took) => number) =>
    all.map(pick).toSorted((one, other) => one - other)[Math.floor(ROUNDS / 2)]!
  return { processor: at((one) => one.processor), wall: at((one) => one.wall) }
}

/** Reviews of fictional States under as many mechanisms' phases as it takes, each somewhere else on its way. */
async function keepMany(house: House): Promise<string[]> {
  const now = new Date()
  const parties = fictionalParties().map(({ id }) => id)
  return house.db.transaction().execute(async (db) => {
    const parts = { db, now, newId: uuidv7, actor: { account: null }, house: house.facts }
    const caller = parts as unknown as Caller
    const procedure = (await pinProcedure(caller, "untoc-9-1")).id
    const pack = (await pinPack(caller)).id
    const ids: string[] = []
    for (let index = 0; index < REVIEWS; index++) {
      const at = (step: number) => parties[(index + step) % parties.length]!
      const row = { mechanism: "untoc-9-1", procedure, pack, draw: null, cluster: "crim", start_group: 1 }
      const started = new Date(now.getTime() - (index + 10) * 86_400_000)
      const reviewers = [at(1), at(7)].map((party, place) => ({ party, place: place + 1, only_for: null }))
      const phase = 1 + Math.floor(index / parties.length)
      const instruments = ["UNTOC", "SOM"]
      const id = await keepReview(caller, { ...row, phase, state: at(0), instruments, reviewers, started })
      ids.push(id)
      const review = {
        ...row,
        id,
        phase,
        state: at(0),
        instruments,
        status: "under_way",
        at: now,
      } as const
      for (const kind of ["focal_point", "experts"])
        if (index % 3 === 0) await keepEvent(caller, review, { kind, party: at(0), happened: now })
      if (index % 2 === 0) await keepEvent(caller, review, { kind: "response", party: null, happened: now })
    }
    return ids
  })
}

import { randomUUID } from "node:crypto"
import { Agent, request } from "node:http"
import { perform } from "../src/platform/perform.ts"
import { makeServer } from "../src/platform/serve.ts"
import { noAssets } from "../src/platform/serve/assets.ts"
import { responses } from "../src/review/responses/contract.ts"
import { joinServing } from "../src/server.ts"
import type { Bench, Figure } from "./bench.ts"
import { capture, replay, type Statement } from "./captured.ts"
import { openQuestions } from "./responses-scene.ts"
import { enter, openScene, type Scene } from "./scene.ts"

const CLIENTS = 16
const SAVES = 480
const ROUNDS = 3
/** The number of the second save, which is the one that the bare driver repeats. */
const CAPTURED = 2
/** A quarter of the bare driver's rate at least, and 20 % between a short and a long questionnaire. */
const BOUNDS = { layers: 4, growth: 1.2, opening: 100, p99: 25 }

type Race = { readonly scene: Scene; readonly port: number; readonly tokens: readonly string[] }
type Slot = { readonly response: string; readonly question: string; base: number }

/** An answer saved while it is written: through HTTP with its history, against the same statements over the bare driver. */
export const benchResponses: Bench = {
  name: "responses",
  async run() {
    const scene = await openScene()
    const personas = Array.from({ length: CLIENTS }, (_, at) => (at % 2 ? "xaa-expert" : "xaa-second-expert"))
    const tokens = await Promise.all(personas.map((persona) => enter(scene, persona)))
    const server = await makeServer(joinServing(scene.opened.house, noAssets), {
      requestsPerMinute: 10_000_000,
    })
    await server.listen({ port: 0, host: "127.0.0.1" })
    const { port } = server.server.address() as { port: number }
    const race = { scene, port, tokens }
    const short = await openQuestions(scene, 50)
    const long = await openQuestions(scene, 500)
    const figures = [
      await againstDriver(race, short),
      await whenIdle(race, short),
      await growth(race, short, long),
      await opening(race, long),
    ]
    await server.close()
    await scene.close()
    return figures
  },
}

const slots = (response: string, from: number): Slot[] =>
  Array.from({ length: CLIENTS }, (_, at) => ({ response, question: `q.n${from + at}`, base: 0 }))

async function againstDriver(race: Race, response: string): Promise<Figure> {
  const { scene, tokens } = race
  const { pool } = scene.opened.connection
  const own = slots(response, 0)
  const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS })
  for (const [at, slot] of own.entries()) await save(race, agent, { slot, token: tokens[at] ?? "" })
  const captured: { deed: string; statements: Statement[] }[] = []
  for (const [at, slot] of own.entries()) {
    const deed = randomUUID()
    const { response: id, question, base } = slot
    const input = {
      response: id,
      question,
      item: "",
      base,
      value: null,
      text: "As the driver says it.",
      lang: "en",
    }
    const credentials = { token: tokens[at] ?? null, lang: "en" }
    const work = () => perform(scene.opened.house, { operation: responses.answer, input, credentials, deed })
    captured.push({ deed, statements: await capture(pool, work) })
    slot.base = CAPTURED
  }
  let [bare, layers] = [Infinity, Infinity]
  for (let round = 0; round < ROUNDS; round++) {
    bare = Math.min(
      bare,
      await timed(async (client) => {
        const { deed, statements } = captured[client] as (typeof captured)[number]
        const connection = await pool.connect()
        await replay(connection, statements, { captured: deed, id: randomUUID(), numberAt: [] })
        connection.release()
      }),
    )
    // The driver has put each answer back to the number that was captured; the next save goes on from there.
    for (const slot of own) slot.base = CAPTURED
    layers = Math.min(
      layers,
      await timed((client) => save(race, agent, { slot: own[client] as Slot, token: tokens[client] ?? "" })),
    )
  }
  agent.destroy()
  const note = `${(layers / SAVES).toFixed(3)} ms against ${(bare / SAVES).toFixed(3)} ms each; rate ${(bare / layers).toFixed(2)} of the driver's`
  return {
    bench: "an answer saved, 16 clients: layers ÷ bare driver",
    value: layers / bare,
    unit: "×",
    bound: BOUNDS.layers,
    note,
  }
}

async function whenIdle(race: Race, response: string): Promise<Figure> {
  const [slot] = slots(response, 20) as [Slot]
  const times = await alone(race, slot, 200)
  const value = times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? 0
  return { bench: "an answer saved, one client, p99", value, unit: "ms", bound: BOUNDS.p99 }
}

async function growth(race: Race, short: string, long: string): Promise<Figure> {
  let [small, large] = [Infinity, Infinity]
  for (let round = 0; round < ROUNDS; round++) {
    small = Math.min(small, sum(await alone(race, slots(short, 21 + round)[0] as Slot, 120)))
    large = Math.min(large, sum(await alone(race, slots(long, 21 + round)[0] as Slot, 120)))
  }
  return {
    bench: "an answer of 500 questions ÷ one of 50",
    value: large / small,
    unit: "×",
    bound: BOUNDS.growth,
  }
}

async function opening({ scene, tokens }: Race, response: string): Promise<Figure> {
  const credentials = { token: tokens[0] ?? null, lang: "en" }
  const times: number[] = []
  for (let round = 0; round < 20; round++) {
    const started = performance.now()
    await perform(scene.opened.house, { operation: responses.show, input: { response }, credentials })
    times.push(performance.now() - started)
  }
  const value = times.toSorted((a, b) => a - b)[10] ?? 0
  return { bench: "opening a response of 500 questions, median", value, unit: "ms", bound: BOUNDS.opening }
}

async function alone(race: Race, slot: Slot, count: number): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const times: number[] = []
  for (let at = 0; at < count; at++) {
    const started = performance.now()
    await save(race, agent, { slot, token: race.tokens[0] ?? "" })
    times.push(performance.now() - started)
  }
  agent.destroy()
  return times
}

function sum(times: readonly number[]): number {
  return times.reduce((all, one) => all + one, 0)
}

/** Milliseconds for all saves, shared out among the clients. */
async function timed(deed: (client: number) => Promise<void>): Promise<number> {
  const started = performance.now()
  await Promise.all(
    Array.from({ length: CLIENTS }, async (_, client) => {
      for (let count = 0; count < SAVES / CLIENTS; count++) await deed(client)
    }),
  )
  return performance.now() - started
}

type Asked = { readonly slot: Slot; readonly token: string }

function save({ port }: Race, agent: Agent, { slot, token }: Asked): Promise<void> {
  const { response, question, base } = slot
  const body = JSON.stringify({
    base,
    value: null,
    text: `Words after ${base} saves ${randomUUID()}.`,
    lang: "en",
  })
  const headers = {
    authorization: `Bearer ${token}`,
    "content-type": "application/json",
    "idempotency-key": randomUUID(),
  }
  const path = `/api/responses/${response}/questions/${question}/answers`
  return new Promise((resolve, reject) => {
    const asked = request({ agent, port, host: "127.0.0.1", path, method: "POST", headers }, (answer) => {
      let said = ""
      answer.on("data", (part: Buffer) => (said += part.toString()))
      answer.on("end", () => {
        if (answer.statusCode !== 200) return reject(new Error(`answered ${answer.statusCode}: ${said}`))
        const saved = JSON.parse(said) as { number: number; branch: string | null }
        if (saved.branch !== null) return reject(new Error("a save became a branch"))
        slot.base = saved.number
        resolve()
      })
    })
    asked.on("error", reject)
    asked.end(body)
  })
}

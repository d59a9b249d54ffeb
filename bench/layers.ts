import { randomUUID } from "node:crypto"
import { Agent, request } from "node:http"
import type { Pool } from "pg"
import { perform } from "../src/platform/perform.ts"
import { makeServer } from "../src/platform/serve.ts"
import { noAssets } from "../src/platform/serve/assets.ts"
import { identity } from "../src/secretariat/identity/contract.ts"
import { joinServing } from "../src/server.ts"
import type { Bench, Figure } from "./bench.ts"
import { capture, replay, type Statement } from "./captured.ts"
import { enter, openScene, type Scene } from "./scene.ts"

const DEEDS = 600
const ROUNDS = 3
/** A trivial write costs at most this much of the same statements over the bare driver. */
const BOUND = 2.5

/** A trivial read and a trivial write through HTTP and every layer, against the same statements over the bare driver. */
export const benchLayers: Bench = {
  name: "layers",
  async run() {
    const scene = await openScene()
    const personas = Array.from(
      { length: 16 },
      (_, index) => `x${"abcde"[index % 5]}${"abcdef"[Math.floor(index / 5)]}-expert`,
    )
    const tokens = await Promise.all(personas.map((persona) => enter(scene, persona)))
    const serving = { ...joinServing(scene.opened.house, noAssets) }
    const server = await makeServer(serving, { requestsPerMinute: 10_000_000 })
    await server.listen({ port: 0, host: "127.0.0.1" })
    const { port } = server.server.address() as { port: number }
    const figures: Figure[] = []
    for (const clients of [1, 16]) {
      figures.push(await ratio({ scene, port, tokens, clients, kind: "write" }))
      figures.push(await ratio({ scene, port, tokens, clients, kind: "read" }))
    }
    await server.close()
    await scene.close()
    return figures
  },
}

type Race = { scene: Scene; port: number; tokens: string[]; clients: number; kind: "read" | "write" }

/** Both sides in turn, several rounds in the same run; the best round of each is compared. */
async function ratio(race: Race): Promise<Figure> {
  const { scene, clients, kind, tokens } = race
  const { pool } = scene.opened.connection
  const captured = tokens.slice(0, clients).map(() => randomUUID())
  const statements: Statement[][] = []
  for (const [index, deed] of captured.entries()) {
    const credentials = { token: tokens[index] ?? null, lang: "en" }
    const operation = kind === "write" ? identity.stay : identity.showMe
    statements.push(
      await capture(pool, () => perform(scene.opened.house, { operation, input: {}, credentials, deed })),
    )
  }
  const agent = new Agent({ keepAlive: true, maxSockets: clients })
  let layers = Infinity
  let bare = Infinity
  for (let round = 0; round < ROUNDS; round++) {
    bare = Math.min(
      bare,
      await timed(clients, (client) => bareDeed(pool, statements[client] ?? [], captured[client] ?? "")),
    )
    layers = Math.min(layers, await timed(clients, (client) => httpDeed(race, agent, tokens[client] ?? "")))
  }
  agent.destroy()
  return {
    bench: `trivial ${kind}, ${clients} client${clients === 1 ? "" : "s"}: layers ÷ bare driver`,
    value: layers / bare,
    unit: "×",
    ...(kind === "write" && { bound: BOUND }),
    note: `${(layers / DEEDS).toFixed(3)} ms against ${(bare / DEEDS).toFixed(3)} ms each`,
  }
}

/** Milliseconds for all deeds, shared out among so many clients at once. */
async function timed(clients: number, deed: (client: number) => Promise<void>): Promise<number> {
  const started = performance.now()
  const share = Math.ceil(DEEDS / clients)
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      for (let count = 0; count < share; count++) await deed(client)
    }),
  )
  return performance.now() - started
}

const NUMBER_AT = [1, 13]

async function bareDeed(pool: Pool, statements: readonly Statement[], captured: string): Promise<void> {
  const client = await pool.connect()
  try {
    await replay(client, statements, { captured, id: randomUUID(), numberAt: NUMBER_AT })
  } finally {
    client.release()
  }
}

function httpDeed({ port, kind }: Race, agent: Agent, token: string): Promise<void> {
  const headers = {
    authorization: `Bearer ${token}`,
    "content-type": "application/json",
    "idempotency-key": randomUUID(),
  }
  const path = kind === "write" ? "/api/session/stay" : "/api/me"
  return new Promise((resolve, reject) => {
    const asked = request(
      { agent, port, host: "127.0.0.1", path, method: kind === "write" ? "POST" : "GET", headers },
      (answer) => {
        answer.resume()
        answer.on("end", () =>
          answer.statusCode === 200 ? resolve() : reject(new Error(`answered ${answer.statusCode}`)),
        )
      },
    )
    asked.on("error", reject)
    asked.end(kind === "write" ? "{}" : undefined)
  })
}

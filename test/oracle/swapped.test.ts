import { afterAll, beforeAll, expect, it } from "vitest"
import type { FastifyInstance } from "fastify"
import { freshDatabase, type TestDatabase } from "../support/database.ts"
import { drawInput } from "./requests.ts"
import { seen } from "./reference/document-leave.ts"
import { ruled } from "./reference.ts"
import { bytesOf, serveWorld } from "./serve-world.ts"
import { hiddenSwaps, identifiersOf, NOTHING } from "./swapped-ids.ts"
import { operations, stageWorld, type Staged } from "./trial.ts"

const SEED = 303
/** Requests drawn for each operation that takes an identifier, by people drawn anew. */
const DRAWN = 300
/** Of these so many are sent; what is hidden from her is all alike. */
const SENT = 4

let database: TestDatabase
let staged: Staged
let server: FastifyInstance

beforeAll(async () => {
  database = await freshDatabase()
  staged = await stageWorld(database.db, SEED)
  server = await serveWorld(staged.house)
})
afterAll(async () => {
  await server.close()
  await database.drop()
})

it("answers what is hidden from somebody, in every operation, byte by byte as what does not exist", async () => {
  const { world, random } = staged
  const addressed = operations.filter(
    ({ name, options }) => !options.internal && !options.guarded && ruled.includes(name),
  )
  const [taking, tried] = [new Set<string>(), new Set<string>()]
  const differing: string[] = []
  for (const operation of addressed) {
    let sent = 0
    for (let draw = 0; draw < DRAWN && sent < SENT; draw++) {
      const scene = { world, who: random.pick(world.people) }
      const input = drawInput(scene, operation.name, random) as Record<string, unknown>
      if (identifiersOf(input).length > 0) taking.add(operation.name)
      for (const { name, asked, nothing } of hiddenSwaps(scene, { operation, input })) {
        const [hidden, none] = [
          await bytesOf(server, scene.who, asked),
          await bytesOf(server, scene.who, nothing),
        ]
        sent++
        tried.add(operation.name)
        if (hidden !== none || !hidden.startsWith('{"statusCode":4'))
          differing.push(`${name} by ${scene.who.name}: ${hidden.slice(0, 180)} / ${none.slice(0, 180)}`)
      }
    }
  }

  expect(differing).toEqual([])
  expect([...taking].filter((name) => !tried.has(name))).toEqual([])
}, 600_000)

it("goes on after a document that is hidden from somebody as after none", async () => {
  const { world } = staged
  const scenes = world.people.map((who) => ({ world, who }))
  const swaps = scenes.flatMap((scene) =>
    world.documents.filter(({ id }) => !seen(scene, id)).map(({ id }) => ({ who: scene.who, id })),
  )
  for (const { who, id } of swaps.slice(0, SENT)) {
    const [hidden, none] = await Promise.all(
      [id, NOTHING].map((after) =>
        bytesOf(server, who, { method: "GET", url: `/api/documents?after=${after}` }),
      ),
    )
    expect(hidden).toBe(none)
  }
  expect(swaps.length).toBeGreaterThan(SENT)
})

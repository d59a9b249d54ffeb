import { afterAll, beforeAll, expect, it } from "vitest"
import type { FastifyInstance } from "fastify"
import { freshDatabase, type TestDatabase } from "../support/database.ts"
import { present } from "./reference/standing.ts"
import { bytesOf, serveWorld } from "./serve-world.ts"
import { swapsFor } from "./swapped-ids.ts"
import { stageWorld, type Staged } from "./trial.ts"

/** No thing has this id. */
const NOTHING = "7b0c2f0e-6a3d-8b51-9d1f-2f6f5b1a9c44"
const SEED = 101
/** Besides the visitor; among them officers, an administrator, focal points, experts, a mission and a chair. */
const ASKERS = 10

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

it("answers somebody else's identifier, byte by byte, as one that does not exist", async () => {
  const { world } = staged
  const tried = new Set<string>()
  const differing: string[] = []
  for (const who of [null, ...world.people.filter(present).slice(0, ASKERS)]) {
    for (const { name, id, asked } of swapsFor({ world, who })) {
      const [hidden, nothing] = [
        await bytesOf(server, who, asked(id)),
        await bytesOf(server, who, asked(NOTHING)),
      ]
      tried.add(name)
      const listed = name === "documents.list after document"
      const refused = listed || /^{"statusCode":4\d\d,/.test(hidden)
      if (hidden !== nothing || !refused)
        differing.push(`${name} ${id} by ${who?.name}: ${hidden.slice(0, 18)}`)
    }
  }

  expect(differing).toEqual([])
  expect([...tried].sort()).toEqual([
    "access.endGrant grant",
    "documents.addVersion document",
    "documents.addVersion upload",
    "documents.create upload",
    "documents.download document",
    "documents.erase document",
    "documents.list after document",
    "documents.release circle",
    "documents.release document",
    "documents.show document",
    "documents.withdrawRelease document",
    "documents.withdrawRelease release",
    "identity.withdrawInvitation invitation",
  ])
})

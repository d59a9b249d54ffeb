import { randomUUID } from "node:crypto"
import type { FastifyInstance } from "fastify"
import { makeServer } from "../../src/platform/serve.ts"
import { readAssets } from "../../src/platform/serve/assets.ts"
import { joinServing } from "../../src/server.ts"
import { openTestHouse, type TestHouse, type TestHouseOptions } from "./house.ts"

export type TestServer = {
  readonly stage: TestHouse
  readonly server: FastifyInstance
  readonly address: string
  close(): Promise<void>
}

/** A whole server on a database of its own, listening on a free port of this machine. */
export async function openTestServer(options: TestHouseOptions = {}): Promise<TestServer> {
  const stage = await openTestHouse({ ...options, realTime: true })
  const serving = { ...joinServing(stage.house, readAssets("build/client")), guardedPerMinute: 10_000 }
  const server = await makeServer({ ...serving, newDeed: randomUUID }, { requestsPerMinute: 100_000 })
  await server.listen({ port: 0, host: "localhost" })
  const at = server.server.address()
  const port = typeof at === "object" && at ? at.port : 0
  return {
    stage,
    server,
    address: `http://localhost:${port}`,
    async close() {
      await server.close()
      await stage.database.drop()
    },
  }
}

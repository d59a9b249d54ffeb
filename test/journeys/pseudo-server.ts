import { randomUUID } from "node:crypto"
import { catalogues } from "../../src/catalogues.ts"
import { speaker } from "../../src/platform/languages.ts"
import { pseudo } from "../../src/platform/pseudo-languages.ts"
import { makeServer } from "../../src/platform/serve.ts"
import { readAssets } from "../../src/platform/serve/assets.ts"
import { joinServing } from "../../src/server.ts"
import { openTestHouse } from "../support/house.ts"
import type { TestServer } from "../support/server.ts"

/** A whole server whose English is long and accented (en-XA) and whose Arabic is English turned round (ar-XB). */
export async function openPseudoServer(): Promise<TestServer> {
  const stage = await openTestHouse({ realTime: true })
  const disguised = pseudo(pseudo(catalogues, "ar-XB"), "en-XA")
  const serving = {
    ...joinServing(stage.house, readAssets("build/client")),
    speaker: (lang: Parameters<typeof speaker>[1]) => speaker(disguised, lang),
    newDeed: randomUUID,
  }
  const server = await makeServer(serving, { requestsPerMinute: 100_000 })
  await server.listen({ port: 0, host: "localhost" })
  const at = server.server.address()
  return {
    stage,
    server,
    address: `http://localhost:${typeof at === "object" && at ? at.port : 0}`,
    async close() {
      await server.close()
      await stage.database.drop()
    },
  }
}

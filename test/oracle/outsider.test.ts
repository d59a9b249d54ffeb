import { expect, it } from "vitest"
import { freshDatabase } from "../support/database.ts"
import { addressesOf } from "./addresses.ts"
import { hiddenRows, outsidersOf, withOutsiders } from "./hidden-rows.ts"
import { bytesOf, serveWorld } from "./serve-world.ts"
import { stageWorld, type Alter } from "./trial.ts"

/** A rehearsal, so that its pages are there too. */
const SEED = 202

/** Everything that every outsider gets at every address of a world, byte by byte. */
async function lookAround(alter: Alter): Promise<Map<string, string>> {
  await using database = await freshDatabase()
  const { house, world } = await stageWorld(database.db, SEED, (drawn) => alter(withOutsiders(drawn)))
  const server = await serveWorld(house)
  const seen = new Map<string, string>()
  for (const who of outsidersOf(world)) {
    for (const url of addressesOf(world)) {
      seen.set(`${who?.name ?? "A visitor"} at ${url}`, await bytesOf(server, who, { method: "GET", url }))
    }
  }
  await server.close()
  return seen
}

it("gives an outsider the same bytes everywhere, whether hidden rows are there or not", async () => {
  const bare = await lookAround((world) => world)
  const all = Object.values(hiddenRows).reduce<Alter>(
    (before, alter) => (world) => alter(before(world)),
    (world) => world,
  )
  const differing = differences(bare, await lookAround(all))
  // Only when something shows is each kind of row tried alone, to say which.
  for (const [name, alter] of Object.entries(differing.length > 0 ? hiddenRows : {})) {
    const alone = differences(bare, await lookAround(alter))
    differing.push(...alone.map((place) => `${place}: shows ${name}`))
  }

  expect(differing).toEqual([])
  // What is compared has to be there: pages and answers that were given, not refusals alone.
  const given = [...bare.values()].filter((bytes) => bytes.startsWith('{"statusCode":200'))
  expect(given.length).toBeGreaterThan(60)
}, 180_000)

function differences(bare: ReadonlyMap<string, string>, seen: ReadonlyMap<string, string>): string[] {
  return [...seen].filter(([place, bytes]) => bytes !== bare.get(place)).map(([place]) => place)
}

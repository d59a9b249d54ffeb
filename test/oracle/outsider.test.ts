import { expect, it } from "vitest"
import { freshDatabase } from "../support/database.ts"
import { addressesOf } from "./addresses.ts"
import { hiddenDeeds } from "./hidden-deeds.ts"
import { hiddenRows, outsidersOf, withOutsiders } from "./hidden-rows.ts"
import { recommendToAll } from "./shown-recommendation.ts"
import type { Made } from "./say-hidden.ts"
import { bytesOf, serveWorld } from "./serve-world.ts"
import { stageWorld, type Alter } from "./trial.ts"

/** A rehearsal, so that its pages are there too. */
const SEED = 203

type Look = { readonly alter?: Alter; readonly deeds?: readonly string[]; readonly made?: Made }
type Seen = { readonly at: Map<string, string>; readonly made: Made }

/** Everything that every outsider gets at every address of a world, byte by byte. @param made ids to look for besides */
async function lookAround({ alter = same, deeds = [], made: before = {} }: Look): Promise<Seen> {
  await using database = await freshDatabase()
  const staged = await stageWorld(database.db, SEED, (drawn) => alter(withOutsiders(drawn)))
  await recommendToAll(staged)
  const made: Record<string, readonly string[]> = { ...before }
  for (const name of deeds) {
    for (const [key, ids] of Object.entries(await hiddenDeeds[name]!(staged, name)))
      made[key] = [...(made[key] ?? []), ...ids]
  }
  const server = await serveWorld(staged.house)
  const at = new Map<string, string>()
  for (const who of outsidersOf(staged.world)) {
    for (const url of addressesOf(staged.world, made)) {
      at.set(`${who?.name ?? "A visitor"} at ${url}`, await bytesOf(server, who, { method: "GET", url }))
    }
  }
  await server.close()
  return { at, made }
}

const same: Alter = (world) => world

it("gives an outsider the same bytes everywhere, whether hidden rows are there or not", async () => {
  const every = Object.values(hiddenRows).reduce<Alter>(
    (before, alter) => (world) => alter(before(world)),
    same,
  )
  const crowded = await lookAround({ alter: every, deeds: Object.keys(hiddenDeeds) })
  const { made } = crowded
  const { at: bare } = await lookAround({ made })
  const differing = differences(bare, crowded.at)
  // Only when something shows is each kind of row and deed tried alone, to say which.
  const alone = [
    ...Object.entries(hiddenRows).map(([name, alter]) => ({ name, alter, made })),
    ...Object.keys(hiddenDeeds).map((name) => ({ name, deeds: [name], made })),
  ]
  for (const { name, ...look } of differing.length > 0 ? alone : []) {
    const places = differences(bare, (await lookAround(look)).at)
    differing.push(...places.map((place) => `${place}: shows ${name}`))
  }

  expect(differing).toEqual([])
  const kinds = [
    "finding",
    "letter",
    "nomination",
    "observation",
    "outcome",
    "proposal",
    "questionnaire",
    "thread",
  ]
  expect(Object.keys(made).sort()).toEqual([...kinds, "voice"])
  // What is compared has to be there: pages and answers that were given, not refusals alone.
  const given = [...bare.values()].filter((bytes) => bytes.startsWith('{"statusCode":200'))
  expect(given.length).toBeGreaterThan(60)
}, 600_000)

function differences(bare: ReadonlyMap<string, string>, seen: ReadonlyMap<string, string>): string[] {
  return [...seen].filter(([place, bytes]) => bytes !== bare.get(place)).map(([place]) => place)
}

import { randomUUID } from "node:crypto"
import { isDeepStrictEqual } from "node:util"
import type { TestHouse } from "../support/house.ts"
import { ask, type Outcome } from "./ask.ts"
import { changed, contentsOf, countEntries } from "./contents.ts"
import type { Asking, Scene } from "./scene.ts"
import { countingMoves, together } from "./together.ts"

/** Everything that is wrong with one write, one line each. */
export async function faultsOf(stage: TestHouse, scene: Scene): Promise<string[]> {
  const asking = await scene.ready(stage)
  const refusal = await faultsOfVisitor(stage, scene, asking)
  const { entries, faults } = await faultsOfOneDeed(stage, scene, asking)
  // What each of three may do can be done again where it was done; what one may do takes a new scene.
  const again = scene.thrice === "each" && !scene.anew ? asking : await scene.ready(stage)
  return [...refusal, ...faults, ...(await faultsOfThree(stage, scene, again, entries))]
}

async function faultsOfVisitor(stage: TestHouse, scene: Scene, asking: Asking): Promise<string[]> {
  if (scene.visitorMay) return asking.doer.token === null ? [] : ["a visitor may, and somebody else does it"]
  const { house, database } = stage
  const before = await contentsOf(database.db)
  const doer = await stage.as("visitor")
  const outcome = await ask(house, scene.operation, { ...asking, doer, deed: randomUUID() })
  const traces = changed(before, await contentsOf(database.db))
  return [
    ...("output" in outcome ? ["a visitor did it"] : []),
    ...("refused" in outcome && ![401, 403, 404].includes(outcome.refused.status)
      ? [`a visitor is refused with ${said(outcome)}`]
      : []),
    ...traces.map((table) => `a visitor who was refused changed ${table}`),
  ]
}

/**
 * The same deed twice at once and once more after: done once, the same answer each time, and no row is another one
 * for the third. That the two at once left the entries of one is seen when three deeds leave that many each.
 */
async function faultsOfOneDeed(stage: TestHouse, { operation }: Scene, asking: Asking) {
  const { house, database } = stage
  const deed = randomUUID()
  const at = await countEntries(database.db)
  const [one, other] = await together(house, 2, (held) => ask(held, operation, { ...asking, deed }))
  const entries = (await countEntries(database.db)) - at
  const between = await contentsOf(database.db)
  const third = await ask(house, operation, { ...asking, deed })
  const after = changed(between, await contentsOf(database.db))
  const faults = [
    ...("refused" in one! ? [`it is refused with ${said(one)}`] : []),
    ...(isDeepStrictEqual(one, other) ? [] : ["the same deed twice at once answers differently"]),
    ...(isDeepStrictEqual(one, third) ? [] : [`the same deed again answers another thing: ${said(third)}`]),
    ...after.map((table) => `the same deed again changed ${table}`),
  ]
  return { entries, faults }
}

/** Three deeds at once, as the scene says: each of them, or one and two refusals. */
async function faultsOfThree(
  stage: TestHouse,
  { operation, thrice }: Scene,
  asking: Asking,
  entries: number,
): Promise<string[]> {
  const { house, database } = stage
  const counting = countingMoves(house)
  const at = await countEntries(database.db)
  const outcomes = await together(counting.house, 3, (held) =>
    ask(held, operation, { ...asking, deed: randomUUID() }),
  )
  const added = (await countEntries(database.db)) - at
  const done = outcomes.filter((outcome) => "output" in outcome).length
  const wanted = thrice === "each" ? 3 : 1
  const codes = outcomes.flatMap((outcome) => ("refused" in outcome ? [outcome.refused.code] : []))
  const unsaid = codes.filter((code) => thrice === "each" || !thrice.includes(code))
  const hidden = thrice === "each" && counting.moves() > 0
  return [
    ...(done === wanted ? [] : [`of three at once ${done} were done, not ${wanted}`]),
    ...(added === entries * wanted
      ? []
      : [`three at once left ${added} entries, where one deed sent twice left ${entries}`]),
    ...unsaid.map((code) => `of three at once one was refused with ${code}`),
    ...(hidden ? ["it makes a move, and its scene lets each of three do it"] : []),
  ]
}

function said(outcome: Outcome): string {
  return "refused" in outcome
    ? `${outcome.refused.status} ${outcome.refused.code}`
    : JSON.stringify(outcome.output)
}

import { randomUUID } from "node:crypto"
import { afterAll, beforeAll, expect, test } from "vitest"
import { openTestHouse, type TestHouse } from "../support/house.ts"
import { changed, contentsOf } from "./contents.ts"
import { faultsOf } from "./faults-of.ts"
import { makePlantedTable, planted, plantedRoom, plantRow, tries } from "./planted-room.ts"
import { scene, type Scene } from "./scene.ts"

let stage: TestHouse

beforeAll(async () => {
  stage = await openTestHouse({ more: [plantedRoom] })
  await makePlantedTable(stage.database.db)
})
afterAll(() => stage.database.drop())

/** Does it as an expert; gives what was thrown, if anything, and the tables that are other ones afterwards. */
async function traceOf(
  work: (id: string) => Promise<unknown>,
): Promise<{ thrown: unknown; tables: string[] }> {
  const before = await contentsOf(stage.database.db)
  const thrown = await work(randomUUID()).then(
    () => null,
    (refused: unknown) => refused,
  )
  return { thrown, tables: changed(before, await contentsOf(stage.database.db)) }
}

test("a write that asks leave and leaves a record commits: row, deed and record", async () => {
  const expert = await stage.as("xaa-expert")
  const { thrown, tables } = await traceOf((id) => expert.does(planted.sound, { id }))
  expect(thrown).toBe(null)
  expect(tables.toSorted()).toEqual([
    "public.deed",
    "public.planted",
    "public.record_entry",
    "public.record_head",
  ])
})

const faulty = [
  ["asks no leave", planted.leaveless, "planted.leaveless asked no leave"],
  ["leaves no record", planted.recordless, "planted.recordless left no record"],
  ["answers what its contract does not say", planted.untrue, /invalid_format/],
  ["breaks", planted.broken, "planted"],
  ["is refused at its very end", planted.late, "platform.problem_not_allowed"],
  ["is called a read", planted.peek, /read-only transaction/],
] as const

test.each(faulty)("a write that %s does not commit, and leaves no trace", async (_, operation, message) => {
  const expert = await stage.as("xaa-expert")
  const { thrown, tables } = await traceOf((id) => expert.does(operation, { id }))
  expect(() => {
    throw thrown
  }).toThrow(message)
  expect(tables).toEqual([])
})

test("a write that meets a serialization failure is done again, in all three times and then not", async () => {
  const expert = await stage.as("xaa-expert")
  for (const failures of [0, 1, 2]) {
    tries.count = 0
    const { thrown, tables } = await traceOf((id) => expert.does(planted.shaky, { id, failures }))
    expect({ thrown, tries: tries.count }).toEqual({ thrown: null, tries: failures + 1 })
    expect(tables).toContain("public.planted")
  }
  tries.count = 0
  const { thrown, tables } = await traceOf((id) => expert.does(planted.shaky, { id, failures: 3 }))
  expect(thrown).toMatchObject({ code: "40001" })
  expect({ tries: tries.count, tables }).toEqual({ tries: 3, tables: [] })
})

const MOVED_ON = "platform.problem_moved_on"

/** A scene of a planted write, with a row that waits to be taken. */
function plantedScene(operation: typeof planted.sound, also: Partial<Scene> = {}): Scene {
  return scene(operation, {
    thrice: [MOVED_ON],
    async ready({ database }) {
      const id = randomUUID()
      await plantRow(database.db, id)
      return { doer: await stage.as(also.visitorMay ? "visitor" : "xaa-expert"), input: { id } }
    },
    ...also,
  })
}

test("the check of every write finds nothing in a guarded one", async () => {
  expect(await faultsOf(stage, plantedScene(planted.guarded))).toEqual([])
  expect(await faultsOf(stage, plantedScene(planted.sound, { thrice: "each" }))).toEqual([])
  const open = plantedScene(planted.open, { thrice: "each", visitorMay: "it is planted" })
  expect(await faultsOf(stage, open)).toEqual([])
})

test("it finds a change of state that three make at once", async () => {
  const faults = await faultsOf(stage, plantedScene(planted.unguarded))
  expect(faults).toContain("of three at once 3 were done, not 1")
})

test("it finds a move that is not said to be one, and one that is none", async () => {
  expect(await faultsOf(stage, plantedScene(planted.guarded, { thrice: "each" }))).toEqual(
    expect.arrayContaining([
      "of three at once 0 were done, not 3",
      "it makes a move, and its scene lets each of three do it",
    ]),
  )
  const faults = await faultsOf(stage, plantedScene(planted.sound))
  expect(faults).toContain("of three at once 3 were done, not 1")
})

test("it finds a refusal that the scene does not name", async () => {
  const faults = await faultsOf(stage, plantedScene(planted.guarded, { thrice: ["planted.problem"] }))
  expect(faults).toEqual(Array(2).fill(`of three at once one was refused with ${MOVED_ON}`))
})

test("it finds a write that a visitor may do and nobody meant her to", async () => {
  const faults = await faultsOf(stage, plantedScene(planted.open, { thrice: "each" }))
  expect(faults).toContain("a visitor did it")
  expect(faults).toContain("a visitor who was refused changed public.planted")
})

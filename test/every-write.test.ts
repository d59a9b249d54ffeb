import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { rooms } from "../src/rooms.ts"
import { faultsOf } from "./every-write/faults-of.ts"
import { scenes } from "./every-write/scenes.ts"
import { openTestHouse, type TestHouse } from "./support/house.ts"

test("every write of every room has one scene: whoever adds a write adds it in test/every-write", () => {
  const writes = rooms.flatMap(({ contract }) =>
    Object.values(contract).flatMap(({ kind, name }) => (kind === "write" ? [name] : [])),
  )
  expect(writes.length).toBeGreaterThan(10)
  expect(scenes.map(({ operation }) => operation.name).toSorted()).toEqual(writes.toSorted())
})

const byRoom = Map.groupBy(scenes, ({ operation }) => operation.name.slice(0, operation.name.indexOf(".")))

// Each room's scenes have a house of their own: what one room's set up takes no place from another's.
describe.each([...byRoom.keys()])("%s", (room) => {
  let stage: TestHouse
  beforeAll(async () => {
    // Sessions are what identity's writes are about.
    stage = await openTestHouse({ entersAnew: room === "identity" })
  })
  afterAll(() => stage.database.drop())

  test.each(byRoom.get(room)!.map((scene) => [scene.operation.name, scene] as const))(
    "%s: refused to a visitor, done once however often it is sent, and of three at once as it says",
    async (_, scene) => {
      expect(await faultsOf(stage, scene)).toEqual([])
    },
  )
})

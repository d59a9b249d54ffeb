import { z } from "zod"
import { contract, write } from "../../platform/contract.ts"
import { fill } from "../../platform/registers.ts"
import { room } from "../../platform/room.ts"
import { pinStates } from "./pin-states.ts"
import { pinnedStates } from "./registers.ts"

/** Makes something that stays on the version of the pack of States that holds now. */
export const planted = contract("planted", {
  pin: write("/planted/pins", z.object({}), z.object({ version: z.string() })),
})

const pins: string[] = []

/** A room of tests that stands above this one and fills its register, as draws and reviews do. */
export const plantedRoom = room({
  name: "planted",
  contract: planted,
  operations: {
    async pin(caller) {
      caller.ask(true, "planted.pin")

      const version = await pinStates(caller)
      pins.push(version)

      await caller.record("planted.pin", version)
      return { version }
    },
  },
  fills: [
    fill(pinnedStates, {
      list: async (_, version) =>
        pins
          .filter((pin) => pin === version)
          .map((_, index) => ({
            kind: "draw",
            key: "directory.title_corrections",
            values: {},
            path: `/planted/${index}`,
          })),
    }),
  ],
})

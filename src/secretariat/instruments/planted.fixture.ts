import { z } from "zod"
import { contract, write } from "../../platform/contract.ts"
import { fill } from "../../platform/registers.ts"
import { room } from "../../platform/room.ts"
import { pinPack } from "./pin-pack.ts"
import { citations, coverage, pinned } from "./registers.ts"

const Standing = z.object({ id: z.string(), number: z.int(), base: z.string() })

/** Makes something that stays on the version that holds now. */
export const planted = contract("planted", { pin: write("/planted/pins", z.object({}), Standing) })

/** A room of tests that stands above this one and fills its registers, as questionnaires and reviews do. */
export const plantedRoom = room({
  name: "planted",
  contract: planted,
  operations: {
    async pin(caller) {
      caller.ask(true, "planted.pin")

      const standing = await pinPack(caller)

      await caller.record("planted.pin", standing.id)
      return standing
    },
  },
  fills: [
    fill(pinned, {
      list: async (_, version) => [
        { kind: "review", key: "instruments.title_clusters", values: { version }, path: "/planted/review" },
      ],
    }),
    fill(citations, {
      kind: "question",
      heading: "instruments.title_compare",
      list: async (caller, { refs, limit }) =>
        refs
          .filter((ref) => ref === "SOM.8.6" && caller.actor.account !== null)
          .slice(0, limit)
          .map((ref) => ({
            kind: "question",
            ref,
            key: "instruments.title_beside",
            values: { one: "17", two: ref },
            path: "/planted/question",
          })),
    }),
    fill(coverage, {
      list: async (_, instrument) => ({
        questions: [{ ref: `${instrument}.8.6`, id: "q17", label: "17", path: "/planted/question" }],
        holes: [
          { ref: `${instrument}.8.6`, reason: "never shown, since a question asks" },
          { ref: `${instrument}.9.1`, reason: "left out on purpose" },
        ],
      }),
    }),
  ],
})

import type { Operation } from "../../src/platform/contract.ts"
import { observations } from "../../src/review/observations/contract.ts"
import {
  cleared,
  commented,
  drafted,
  proposed,
  settledList,
  summarized,
  tableOf,
  transmitted,
  type Table,
} from "../../src/review/observations/observations.fixture.ts"
import type { TestHouse } from "../support/house.ts"
import { scene, type Asking, type Scene } from "./scene.ts"

const MOVED_ON = "platform.problem_moved_on"
const REFUSED = "platform.problem_not_allowed"
const words = { lang: "en", body: "Other words" } as const

type Who = "own" | "reviewer" | "expert" | "officer"

/** Somebody of a review that is made anew for each call. */
function at<T extends Operation>(
  who: Who,
  make: (table: Table, stage: TestHouse) => Promise<Asking<T>["input"]> | Asking<T>["input"],
) {
  return async (stage: TestHouse): Promise<Asking<T>> => {
    const table = await tableOf(stage)
    return { doer: table[who], input: await make(table, stage) }
  }
}

const drafting: readonly Scene[] = [
  scene(observations.draft, {
    thrice: "each",
    ready: at("expert", ({ review, provision }) => ({ review, kind: "challenge", provision, ...words })),
  }),
  scene(observations.reword, {
    thrice: ["observations.problem_overtaken"],
    ready: at("reviewer", async (table) => ({ observation: await proposed(table), ...words, number: 1 })),
  }),
  scene(observations.propose, {
    thrice: [MOVED_ON, REFUSED],
    ready: at("reviewer", async (table) => ({ observation: (await drafted(table)).id })),
  }),
  scene(observations.comment, {
    thrice: [MOVED_ON, REFUSED],
    ready: at("own", async (table) => ({ observation: await proposed(table), ...words })),
  }),
  scene(observations.agree, {
    thrice: [MOVED_ON, REFUSED],
    ready: at("own", async (table) => ({ observation: await proposed(table) })),
  }),
  scene(observations.keep, {
    thrice: [MOVED_ON, REFUSED],
    ready: at("reviewer", async (table) => {
      const observation = await proposed(table)
      await commented(table, observation)
      return { observation }
    }),
  }),
  scene(observations.confirm, {
    thrice: "each",
    ready: at("reviewer", async (table) => ({ observation: await proposed(table) })),
  }),
  scene(observations.withdraw, {
    thrice: [MOVED_ON, "platform.problem_not_found"],
    ready: at("reviewer", async (table) => ({ observation: await proposed(table) })),
  }),
]

const clearing: readonly Scene[] = [
  scene(observations.writeSummary, {
    thrice: ["observations.problem_overtaken"],
    ready: at("reviewer", async (table) => {
      await summarized(table)
      return { review: table.review, ...words, number: 1 }
    }),
  }),
  scene(observations.clear, {
    thrice: ["observations.problem_cleared"],
    ready: at("own", async (table) => {
      await settledList(table)
      const { review, own } = table
      const { outputs } = await own.does(observations.list, { review })
      return { review, output: "observations", sha256: String(outputs[0]?.sha256) }
    }),
  }),
  scene(observations.transmit, {
    thrice: ["observations.problem_not_cleared"],
    ready: at("officer", async (table) => {
      await settledList(table)
      await cleared(table, "observations")
      return { review: table.review, output: "observations" }
    }),
  }),
  scene(observations.translate, {
    thrice: ["observations.problem_translating"],
    ready: at("officer", async (table) => {
      await summarized(table)
      await cleared(table, "summary")
      const { review, officer } = table
      const { id: outcome } = await officer.does(observations.transmit, { review, output: "summary" })
      return { outcome }
    }),
  }),
]

const publishing: readonly Scene[] = [
  scene(observations.publish, {
    thrice: ["observations.problem_part"],
    ready: at("own", async (table, stage) => {
      const { outcome, agreed, note } = await transmitted(stage, table)
      return { outcome, parts: [agreed], note }
    }),
  }),
  scene(observations.revoke, {
    thrice: [MOVED_ON],
    ready: at("own", async (table, stage) => {
      const { outcome, agreed, note } = await transmitted(stage, table)
      await table.own.does(observations.publish, { outcome, parts: [agreed], note })
      return { outcome, part: agreed }
    }),
  }),
]

export const observationsScenes: readonly Scene[] = [...drafting, ...clearing, ...publishing]

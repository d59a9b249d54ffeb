import { readings } from "../../src/secretariat/readings/contract.ts"
import { openedReading, sentReport } from "../../src/secretariat/readings/readings.fixture.ts"
import type { TestHouse } from "../support/house.ts"
import { scene } from "./scene.ts"

const MOVED_ON = "platform.problem_moved_on"

function read<A extends object>(input: (reading: string) => A) {
  return async (stage: TestHouse) => {
    const doer = await stage.as("secretariat")
    return { doer, input: input(await openedReading(stage, doer)) }
  }
}

export const readingsScenes = [
  scene(readings.open, {
    thrice: "each",
    async ready(stage) {
      const doer = await stage.as("secretariat")
      return { doer, input: await sentReport(stage, doer) }
    },
  }),
  scene(readings.correct, {
    thrice: "each",
    ready: read((reading) => ({ reading, entry: "recommendation.1", verdict: "right" as const })),
  }),
  scene(readings.take, { thrice: [MOVED_ON], ready: read((reading) => ({ reading, open: true })) }),
  scene(readings.discard, { thrice: [MOVED_ON], ready: read((reading) => ({ reading })) }),
]

import { responses } from "../../src/review/responses/contract.ts"
import { keptFinding, NEED } from "../../src/review/responses/finding/finding.fixture.ts"
import { openedResponse, words, wordsSeen } from "../../src/review/responses/responses.fixture.ts"
import type { TestHouse } from "../support/house.ts"
import { scene, type Scene } from "./scene.ts"

async function kept(stage: TestHouse) {
  const doer = await stage.as("xaa-expert")
  return { doer, input: await keptFinding(stage, doer) }
}

export const findingScenes: readonly Scene[] = [
  scene(responses.keepFinding, {
    thrice: "each",
    async ready(stage) {
      const doer = await stage.as("xaa-expert")
      const response = await openedResponse(stage)
      await doer.does(responses.answer, words(response, "There are too few prosecutors."))
      // Read by somebody else, the answer stands: what rests on it leaves no line of its own for it.
      await wordsSeen(await stage.as("xaa-second-expert"), response)
      return { doer, input: { response, ...NEED } }
    },
  }),
  scene(responses.confirmFinding, { thrice: "each", ready: kept }),
  scene(responses.dropFinding, {
    thrice: ["platform.problem_not_found", "platform.problem_moved_on"],
    ready: kept,
  }),
]

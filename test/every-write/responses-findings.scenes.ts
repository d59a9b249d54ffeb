import { responses } from "../../src/review/responses/contract.ts"
import { keptFinding, NEED } from "../../src/review/responses/finding/finding.fixture.ts"
import { openedResponse, words } from "../../src/review/responses/responses.fixture.ts"
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
      return { doer, input: { response, ...NEED } }
    },
  }),
  scene(responses.confirmFinding, { thrice: "each", ready: kept }),
  scene(responses.dropFinding, {
    thrice: ["platform.problem_not_found", "platform.problem_moved_on"],
    ready: kept,
  }),
]

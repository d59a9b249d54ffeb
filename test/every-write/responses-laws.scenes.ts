import { responses } from "../../src/review/responses/contract.ts"
import { lawToCite } from "../../src/review/responses/laws/laws.fixture.ts"
import { scene, type Scene } from "./scene.ts"

export const lawsScenes: readonly Scene[] = [
  scene(responses.citeLaw, {
    thrice: "each",
    async ready(stage) {
      const doer = await stage.as("xaa-expert")
      return { doer, input: await lawToCite(stage, doer) }
    },
  }),
]

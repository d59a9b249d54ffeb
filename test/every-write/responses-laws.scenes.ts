import { responses } from "../../src/review/responses/contract.ts"
import { lawToCite } from "../../src/review/responses/laws/laws.fixture.ts"
import type { Delegate, TestHouse } from "../support/house.ts"
import { scene, type Scene } from "./scene.ts"

async function citedLaw(stage: TestHouse, doer: Delegate) {
  const law = await lawToCite(stage, doer)
  await doer.does(responses.citeLaw, law)
  return law
}

export const lawsScenes: readonly Scene[] = [
  scene(responses.citeSource, {
    thrice: "each",
    async ready(stage) {
      const doer = await stage.as("xaa-expert")
      const { measure: _, article: __, ...law } = await citedLaw(stage, doer)
      return { doer, input: { ...law, said: "cited" as const } }
    },
  }),
  scene(responses.citeLaw, {
    thrice: "each",
    async ready(stage) {
      const doer = await stage.as("xaa-expert")
      return { doer, input: await lawToCite(stage, doer) }
    },
  }),
]

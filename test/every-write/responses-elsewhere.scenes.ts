import { responses } from "../../src/review/responses/contract.ts"
import { answeredElsewhere } from "../../src/review/responses/package/package.fixture.ts"
import { scene, type Scene } from "./scene.ts"

export const elsewhereScenes: readonly Scene[] = [
  scene(responses.bringBack, {
    thrice: "each",
    async ready(stage) {
      const doer = await stage.as("xaa-expert")
      return { doer, input: await answeredElsewhere(stage, doer) }
    },
  }),
  scene(responses.takeAnswers, {
    thrice: "each",
    async ready(stage) {
      const doer = await stage.as("xaa-expert")
      const input = await answeredElsewhere(stage, doer)
      const { id, answers } = await doer.does(responses.bringBack, input)
      const rows = answers.map(({ slot }) => slot)
      return { doer, input: { response: input.response, return: id, rows } }
    },
  }),
]

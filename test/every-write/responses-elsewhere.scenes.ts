import { responses } from "../../src/review/responses/contract.ts"
import { answeredElsewhere } from "../../src/review/responses/package/package.fixture.ts"
import { broughtLetter, REPLY } from "../../src/review/responses/letter/letter.fixture.ts"
import { FOLLOW_UP, openedResponse } from "../../src/review/responses/responses.fixture.ts"
import { scene, type Scene } from "./scene.ts"

export const elsewhereScenes: readonly Scene[] = [
  scene(responses.bringBack, {
    thrice: "each",
    async ready(stage) {
      const doer = await stage.as("xaa-expert")
      return { doer, input: await answeredElsewhere(stage, doer) }
    },
  }),
  scene(responses.bringLetter, {
    thrice: "each",
    async ready(stage) {
      const doer = await stage.as("xaa-expert")
      const given = { sender: "Ministry of Ports", lang: "en", text: REPLY } as const
      return { doer, input: { response: await openedResponse(stage), ...given } }
    },
  }),
  scene(responses.takePassages, {
    thrice: "each",
    async ready(stage) {
      const doer = await stage.as("xaa-expert")
      const { id, response, shown } = await broughtLetter(stage, { doer })
      const passages = shown.map(({ place }) => ({ place, question: FOLLOW_UP, take: true }))
      return { doer, input: { response: response.id, letter: id, passages } }
    },
  }),
  scene(responses.takeAnswers, {
    thrice: "each",
    anew: "an answer that was taken is said already",
    async ready(stage) {
      const doer = await stage.as("xaa-expert")
      const input = await answeredElsewhere(stage, doer)
      const { id, answers } = await doer.does(responses.bringBack, input)
      const rows = answers.map(({ slot }) => slot)
      return { doer, input: { response: input.response, return: id, rows } }
    },
  }),
]

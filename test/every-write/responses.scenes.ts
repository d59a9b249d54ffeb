import { responses } from "../../src/review/responses/contract.ts"
import {
  answeredBefore,
  FOLLOW_UP,
  issuedQuestionnaire,
  offered,
  openedResponse,
  QUESTION,
  words,
  yes,
} from "../../src/review/responses/responses.fixture.ts"
import type { TestHouse } from "../support/house.ts"
import { scene, type Scene } from "./scene.ts"

const NOT_FOUND = "platform.problem_not_found"
const BY_NOBODY = "the house's own clock or a reading asks it, and it has no address"

const answering: readonly Scene[] = [
  scene(responses.open, {
    thrice: ["responses.problem_already_open"],
    async ready(stage) {
      const questionnaire = await issuedQuestionnaire(stage)
      return {
        doer: await stage.as("xaa-expert"),
        input: { questionnaire, party: "XAA", lang: "en" as const },
      }
    },
  }),
  scene(responses.answer, {
    thrice: "each",
    async ready(stage) {
      return { doer: await stage.as("xaa-expert"), input: yes(await openedResponse(stage)) }
    },
  }),
  scene(responses.answerPage, {
    thrice: "each",
    async ready(stage) {
      const response = await openedResponse(stage)
      const { question, value, base } = yes(response)
      const answers = [{ question, value, base, text: "So it is." }]
      return {
        doer: await stage.as("xaa-expert"),
        input: { response, question: QUESTION, lang: "en" as const, answers },
      }
    },
  }),
  scene(responses.choose, {
    thrice: [NOT_FOUND],
    async ready(stage) {
      const response = await openedResponse(stage)
      await (await stage.as("xaa-expert")).does(responses.answer, words(response, "His"))
      const doer = await stage.as("xaa-second-expert")
      const { branch } = await doer.does(responses.answer, words(response, "Hers"))
      return { doer, input: { response, answer: branch ?? "", choice: "theirs" as const } }
    },
  }),
  scene(responses.settle, {
    thrice: "each",
    visitorMay: BY_NOBODY,
    ready: async (stage) => ({ doer: await stage.as("visitor"), input: { answers: [] } }),
  }),
  scene(responses.settleOld, {
    thrice: "each",
    visitorMay: BY_NOBODY,
    ready: async (stage) => ({ doer: await stage.as("visitor"), input: {} }),
  }),
]

/** An earlier answer that is offered to State A's expert. */
async function offer(stage: TestHouse) {
  const doer = await stage.as("xaa-expert")
  const { response } = await answeredBefore(stage)
  const [proposal] = await offered(doer, response)
  return { doer, input: { response, question: QUESTION, key: FOLLOW_UP, answer: proposal?.answer ?? "" } }
}

const before: readonly Scene[] = [
  scene(responses.useBefore, {
    thrice: "each",
    async ready(stage) {
      const { doer, input } = await offer(stage)
      return { doer, input: { ...input, base: 0 } }
    },
  }),
  scene(responses.setAside, { thrice: [NOT_FOUND], ready: offer }),
  scene(responses.offerAgain, {
    thrice: [NOT_FOUND, "platform.problem_moved_on"],
    async ready(stage) {
      const { doer, input } = await offer(stage)
      await doer.does(responses.setAside, input)
      return { doer, input }
    },
  }),
  scene(responses.signUnchanged, {
    thrice: "each",
    async ready(stage) {
      const { response } = await answeredBefore(stage)
      return {
        doer: await stage.as("xaa-expert"),
        input: { response, section: "som.crim", since: "2026-01-01" },
      }
    },
  }),
]

export const responsesScenes: readonly Scene[] = [...answering, ...before]

import { responses } from "../../src/review/responses/contract.ts"
import {
  answeredBefore,
  FOLLOW_UP,
  offered,
  clearedResponse,
  issuedQuestionnaire,
  officeOf,
  openedResponse,
  QUESTION,
  submittedResponse,
  words,
  workIn,
  yes,
} from "../../src/review/responses/responses.fixture.ts"
import { circleOf } from "../../src/secretariat/documents/documents.fixture.ts"
import type { TestHouse } from "../support/house.ts"
import { scene, type Scene } from "./scene.ts"

const MOVED_ON = "platform.problem_moved_on"
const NOT_FOUND = "platform.problem_not_found"
const BY_NOBODY = "the house's own clock or a reading asks it, and it has no address"

let count = 0

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

const handingOver: readonly Scene[] = [
  scene(responses.handIn, {
    thrice: [MOVED_ON],
    async ready(stage) {
      return {
        doer: await stage.as("xaa-expert"),
        input: { response: await openedResponse(stage), question: QUESTION },
      }
    },
  }),
  scene(responses.giveBack, {
    thrice: [MOVED_ON],
    async ready(stage) {
      const { doer, input } = await handedIn(stage)
      return { doer, input: { ...input, note: "Which law?" } }
    },
  }),
  scene(responses.validate, {
    thrice: [MOVED_ON],
    async ready(stage) {
      const { response, office } = await given(stage)
      const expert = await stage.as("xaa-expert")
      await expert.does(responses.handIn, { response, question: QUESTION })
      const doer = await workIn(stage, office, { persona: "xaa-validator", role: "validator" })
      return { doer, input: { response, question: QUESTION } }
    },
  }),
  scene(responses.clearTask, { thrice: [MOVED_ON], ready: handedIn }),
  scene(responses.assign, {
    thrice: "each",
    async ready(stage) {
      const { focalPoint: doer, office } = await officeOf(stage)
      return {
        doer,
        input: { response: await openedResponse(stage), question: QUESTION, office, lang: "en" as const },
      }
    },
  }),
  scene(responses.distribute, {
    thrice: "each",
    async ready(stage) {
      const response = await openedResponse(stage)
      return { doer: await stage.as("xaa-focal-point"), input: { response, lang: "en" as const } }
    },
  }),
  scene(responses.setDue, {
    thrice: "each",
    async ready(stage) {
      const response = await openedResponse(stage)
      const { focalPoint: doer, office } = await officeOf(stage)
      const given = { response, question: QUESTION, office, lang: "en" } as const
      const { assignments } = await doer.does(responses.assign, given)
      const assignment = assignments[0]?.assignment ?? ""
      return { doer, input: { response, assignment, due: "2027-03-01" } }
    },
  }),
  scene(responses.sendAssignments, {
    thrice: [MOVED_ON],
    async ready(stage) {
      const response = await openedResponse(stage)
      const { focalPoint: doer, office } = await officeOf(stage)
      await doer.does(responses.assign, { response, question: QUESTION, office, lang: "en" })
      return { doer, input: { response, note: "" } }
    },
  }),
  scene(responses.addOffice, {
    thrice: ["responses.problem_office_exists"],
    async ready(stage) {
      const name = `Office ${++count}`
      return { doer: await stage.as("xaa-focal-point"), input: { party: "XAA", name, lang: "en" as const } }
    },
  }),
  scene(responses.mapOffice, {
    thrice: "each",
    async ready(stage) {
      const { focalPoint: doer, office } = await officeOf(stage)
      return { doer, input: { party: "XAA", holder: "justice", office } }
    },
  }),
]

const sending: readonly Scene[] = [
  scene(responses.clear, { thrice: [MOVED_ON], ready: (stage) => certifying(stage, openedResponse) }),
  scene(responses.reopen, { thrice: [MOVED_ON], ready: (stage) => certifying(stage, clearedResponse) }),
  scene(responses.submit, { thrice: [MOVED_ON], ready: (stage) => certifying(stage, clearedResponse) }),
  scene(responses.correct, { thrice: [MOVED_ON], ready: (stage) => certifying(stage, submitted) }),
  scene(responses.withdraw, { thrice: [MOVED_ON], ready: (stage) => certifying(stage, submitted) }),
  scene(responses.widen, {
    thrice: ["responses.problem_already_reads"],
    async ready(stage) {
      const { submission } = await submittedResponse(stage)
      const circle = await circleOf(stage, "public")
      return { doer: await stage.as("xaa-focal-point"), input: { submission, circle } }
    },
  }),
]

async function certifying(stage: TestHouse, make: (stage: TestHouse) => Promise<string>) {
  return { doer: await stage.as("xaa-focal-point"), input: { response: await make(stage) } }
}

async function submitted(stage: TestHouse): Promise<string> {
  return (await submittedResponse(stage)).response
}

async function handedIn(stage: TestHouse) {
  const response = await openedResponse(stage)
  await (await stage.as("xaa-expert")).does(responses.handIn, { response, question: QUESTION })
  return { doer: await stage.as("xaa-focal-point"), input: { response, question: QUESTION } }
}

async function given(stage: TestHouse) {
  const response = await openedResponse(stage)
  const { focalPoint, office } = await officeOf(stage)
  await focalPoint.does(responses.assign, { response, question: QUESTION, office, lang: "en" })
  await focalPoint.does(responses.sendAssignments, { response, note: "" })
  return { response, office }
}

export const responsesScenes: readonly Scene[] = [...answering, ...before, ...handingOver, ...sending]

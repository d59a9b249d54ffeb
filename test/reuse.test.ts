import { afterAll, beforeAll, expect, it } from "vitest"
import { openTestHouse, type Delegate, type TestHouse } from "./support/house.ts"
import { rehearsal } from "../src/rehearsal/contract.ts"
import { circleOf } from "../src/secretariat/documents/documents.fixture.ts"
import { questionnaires } from "../src/review/questionnaires/contract.ts"
import { responses } from "../src/review/responses/contract.ts"
import type { Proposal } from "../src/review/responses/before/views.ts"

let stage: TestHouse
let expert: Delegate
const held = new Map<string, string>()

beforeAll(async () => {
  stage = await openTestHouse()
  expert = await stage.as("xaa-expert")
  await (await stage.as("visitor")).does(rehearsal.furnish, {})
  const { questionnaires: shelf } = await expert.does(questionnaires.list, {})
  for (const { id, instruments } of shelf) held.set(instruments.join(), id)
})
afterAll(() => stage.database.drop())

/** State A answers every question of a questionnaire in words of its own, as an expert would, and yes where one may. */
async function answerAll(questionnaire: string): Promise<void> {
  const { id: response } = await expert.does(responses.open, { questionnaire, party: "XAA", lang: "en" })
  const { sections } = await expert.does(responses.showWhole, { response })
  for (const { answers } of sections) {
    for (const { question, item } of answers) {
      const text = `What our law says of ${question.key}.`
      const value = question.kind === "closed" ? ({ kind: "closed", answer: "yes" } as const) : null
      await expert.does(responses.answer, {
        response,
        question: question.key,
        item,
        base: 0,
        value,
        text,
        lang: "en",
      })
    }
  }
  stage.clock.now = new Date(stage.clock.now.getTime() + 11 * 60_000)
  await (await stage.as("visitor")).does(responses.settleOld, {})
}

/** The questions of a response, each with what is offered to it. */
async function offers(response: string): Promise<Map<string, Proposal[]>> {
  const { sections } = await expert.does(responses.showWhole, { response })
  const found = new Map<string, Proposal[]>()
  for (const { answers } of sections) {
    for (const { question } of answers.filter((one) => one.question.depth === 0)) {
      const { proposals } = await expert.does(responses.showBefore, { response, question: question.key })
      for (const one of answers.filter(
        ({ question: { number } }) => number.split(".")[0] === question.number,
      ))
        found.set(
          one.question.key,
          proposals.filter((proposal) => proposal.question === one.question.key),
        )
    }
  }
  return found
}

function share(found: ReadonlyMap<string, readonly Proposal[]>): number {
  const useful = [...found.values()].filter((proposals) => proposals.some(({ can }) => can.use))
  return useful.length / found.size
}

it("a State that answered the trafficking questionnaire and an earlier cycle is offered two answers in five", async () => {
  await answerAll(held.get("TIP")!)
  const first = await expert.does(responses.open, {
    questionnaire: held.get("SOM")!,
    party: "XAA",
    lang: "en",
  })
  const across = await offers(first.id)

  const { sections } = await expert.does(responses.showWhole, { response: first.id })
  // Of the earlier cycle every second question was answered.
  const all = sections.flatMap(({ answers }) => answers.map(({ question }) => question.key))
  for (const question of all.filter((_, index) => index % 2 === 0)) {
    const said = { response: first.id, question, item: "", base: 0, value: null, lang: "en" } as const
    await expert.does(responses.answer, { ...said, text: `In the earlier cycle, of ${question}.` })
  }
  stage.clock.now = new Date(stage.clock.now.getTime() + 11 * 60_000)
  await (await stage.as("visitor")).does(responses.settleOld, {})
  const officer = await stage.as("secretariat")
  const { id: next } = await officer.does(questionnaires.succeed, {
    questionnaire: held.get("SOM")!,
    version: "2",
  })
  await officer.does(questionnaires.issue, { questionnaire: next })
  await officer.does(questionnaires.release, { questionnaire: next, circle: await circleOf(stage, "public") })
  const { id } = await expert.does(responses.open, { questionnaire: next, party: "XAA", lang: "en" })
  const found = await offers(id)

  expect(share(across)).toBeGreaterThan(0.15)
  expect(share(found)).toBeGreaterThanOrEqual(0.4)
  for (const { how, why, warning, can } of [...found.values(), ...across.values()].flat()) {
    const said = how !== "alike" || why.provisions.length + why.wording.length > 0 || why.same_duty !== null
    expect(said || warning !== null).toBe(true)
    expect(can.use).toBe(warning === null)
  }
})

it("nothing is chosen by what is taken over", async () => {
  const { responses: own } = await expert.does(responses.list, {})
  const response = own.find(({ questionnaire }) => questionnaire.version === "2")!.id
  const found = await offers(response)
  for (const [key, proposals] of found) {
    const usable = proposals.find(({ can }) => can.use)
    if (!usable) continue
    await expert.does(responses.useBefore, { response, question: key, answer: usable.answer, base: 0 })
  }

  const { sections } = await expert.does(responses.showWhole, { response })
  const answers = sections.flatMap((section) => section.answers)
  expect(answers.filter(({ current }) => current !== null).length).toBeGreaterThan(10)
  for (const { question, current } of answers) {
    if (question.kind === "closed" || question.kind === "choice") expect(current?.value ?? null).toBeNull()
  }
})

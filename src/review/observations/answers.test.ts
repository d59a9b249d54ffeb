import { afterAll, beforeAll, expect, test } from "vitest"
import { openTestHouse, refusalOf, type Delegate, type TestHouse } from "../../../test/support/house.ts"
import { threads } from "../../secretariat/threads/contract.ts"
import { last } from "../../secretariat/threads/threads.fixture.ts"
import { reviews } from "../reviews/contract.ts"
import { FOLLOW_UP, QUESTION } from "../responses/responses.fixture.ts"
import { corrected, submitted } from "./answers.fixture.ts"
import { observations } from "./contract.ts"
import { tableOf } from "./observations.fixture.ts"

let stage: TestHouse

beforeAll(async () => {
  stage = await openTestHouse()
})
afterAll(() => stage.database.drop())

const OLD = "The law of 2031 names one benefit."
const NEW = "The law of 2031 names any benefit."

test("reviewers read what was submitted, and of a corrected answer what is new", async () => {
  const table = await tableOf(stage)
  const { review, expert } = table
  expect((await expert.does(observations.showAnswers, { review })).submission).toBeNull()
  const response = await submitted(stage, table, OLD)
  const before = await expert.does(observations.showAnswers, { review })
  expect(before.answers.map(({ version, redline }) => [version, redline])).toEqual([
    [1, null],
    [1, null],
  ])
  await corrected(stage, table, { response, text: NEW })
  const { answers, version } = await expert.does(observations.showAnswers, { review })
  expect(version).toBe(2)
  expect(answers.find(({ question }) => question === QUESTION)).toMatchObject({ version: 1, redline: null })
  const changed = answers.find(({ question }) => question === FOLLOW_UP)
  expect(changed?.version).toBe(2)
  expect(changed?.redline?.filter(({ kind }) => kind !== "same")).toEqual([
    { kind: "deleted", text: "one" },
    { kind: "inserted", text: "any" },
  ])
})

test("a corrected answer marks the line that rests on it, and nobody clears the list until it is confirmed", async () => {
  const table = await tableOf(stage)
  const { review, expert, reviewer, own } = table
  const response = await submitted(stage, table, OLD)
  const asked = await expert.does(threads.open, {
    thing: "review",
    subject: review,
    field: FOLLOW_UP,
    version: 1,
    place: "team",
    kind: "challenge",
    lang: "en",
    words: "One benefit alone?",
  })
  expect(asked.part).toMatchObject({ number: expect.stringMatching(/^\d+(\.\d+)*$/), lang: "en" })
  const line = {
    review,
    kind: "challenge",
    provision: table.provision,
    lang: "en",
    thread: asked.id,
  } as const
  const { id: observation } = await expert.does(observations.draft, { ...line, body: "One benefit alone." })
  await reviewer.does(observations.propose, { observation })
  await own.does(observations.agree, { observation })
  await corrected(stage, table, { response, text: NEW })

  const moved = await own.does(observations.show, { observation })
  expect(moved).toMatchObject({
    source_changed: true,
    sources: [{ question: FOLLOW_UP, version: 1, newest: 2 }],
  })
  expect(await expert.does(threads.show, { thread: asked.id })).toMatchObject({ version: 1, newest: 2 })
  const { outputs } = await own.does(observations.list, { review })
  const sha256 = String(outputs[0]?.sha256)
  const clearing = own.does(observations.clear, { review, output: "observations", sha256 })
  expect((await refusalOf(clearing)).code).toBe("observations.problem_source_changed")
  const confirmed = await reviewer.does(observations.confirm, { observation })
  expect(confirmed).toMatchObject({ source_changed: false, sources: [{ version: 2 }] })
})

test("who is no party of the review reads no answer of it", async () => {
  const table = await tableOf(stage)
  const { review } = table
  await submitted(stage, table, OLD)
  for (const persona of ["xfa-focal-point", "visitor"]) {
    const asked = (await stage.as(persona)).does(observations.showAnswers, { review })
    expect((await refusalOf(asked)).status).toBe(404)
  }
})

test("feedback ends its step with the first word on the substance, and the last thread closed ends the dialogue", async () => {
  const table = await tableOf(stage)
  const { review, officer, reviewer, second } = table
  await submitted(stage, table, OLD)
  const met = async () => {
    const { steps } = await officer.does(reviews.show, { review })
    return steps.flatMap(({ id, met: at }) => (at === null ? [] : [id]))
  }
  const question = await sends(reviewer, { review, kind: "clarification" })
  expect(await met()).not.toContain("feedback:XAB")
  const challenge = await sends(reviewer, { review, kind: "challenge" })
  expect(await met()).toContain("feedback:XAB")

  for (const thread of [question, challenge]) await reviewer.does(threads.close, { thread })
  expect(await met()).not.toContain("dialogue")
  const suggestion = await sends(second, { review, kind: "suggestion" })
  expect(await met()).toContain("feedback:XBA")
  expect(await met()).not.toContain("dialogue")
  await second.does(threads.close, { thread: suggestion })
  expect(await met()).toContain("dialogue")
})

/** A focal point asks in the dialogue, and sends it at once. */
async function sends(
  who: Delegate,
  { review, kind }: { review: string; kind: "challenge" | "clarification" | "suggestion" },
) {
  const about = { thing: "review", subject: review, place: "dialogue" } as const
  const begun = await who.does(threads.open, {
    ...about,
    version: 1,
    kind,
    lang: "en",
    words: "One benefit alone?",
  })
  await who.does(threads.clear, { ...about, messages: [last(begun).id] })
  await who.does(threads.send, about)
  return begun.id
}

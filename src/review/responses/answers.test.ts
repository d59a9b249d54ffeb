import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { openTestHouse, refusalOf, type Delegate, type TestHouse } from "../../../test/support/house.ts"
import { responses } from "./contract.ts"
import { FOLLOW_UP, openedResponse, QUESTION, words, wordsSeen, yes } from "./responses.fixture.ts"

let stage: TestHouse
let first: Delegate
let second: Delegate
let response: string

beforeAll(async () => {
  stage = await openTestHouse()
  first = await stage.as("xaa-expert")
  second = await stage.as("xaa-second-expert")
})
afterAll(() => stage.database.drop())
beforeEach(async () => {
  response = await openedResponse(stage)
})

function work(as: Delegate) {
  return as.does(responses.showQuestion, { response, question: QUESTION })
}

async function linesOf(subject: string) {
  const { db } = stage.database
  return db
    .selectFrom("record_entry")
    .selectAll()
    .where("subject", "=", subject)
    .where("thing", "=", "answer")
    .execute()
}

function later(minutes: number) {
  stage.clock.now = new Date(stage.clock.now.getTime() + minutes * 60_000)
}

describe("the answer log", () => {
  it("keeps no answer apart from a no", async () => {
    const { answers } = await work(first)
    expect(answers[0]?.current).toBeNull()

    await first.does(responses.answer, yes(response, { value: { kind: "closed", answer: "no" } }))

    const after = await work(first)
    expect(after.answers[0]?.current?.value).toEqual({ kind: "closed", answer: "no" })
    expect(after.task.status).toBe("in_progress")
  })

  it("makes one version of what one person saves within ten minutes, with no line in the record yet", async () => {
    const one = await first.does(responses.answer, words(response, "The law"))
    const two = await first.does(responses.answer, words(response, "The law is old.", { base: one.number }))

    const { answers } = await work(first)
    const followUp = answers.find(({ question }) => question.key === FOLLOW_UP)
    expect(two.number).toBe(2)
    expect(followUp?.history.map(({ text }) => text)).toEqual(["The law is old."])
    expect(await linesOf(followUp?.current?.id ?? "")).toHaveLength(0)
  })

  it("begins another version after ten minutes, and the first one has its line with its hash", async () => {
    const one = await first.does(responses.answer, words(response, "The law"))
    later(11)
    await first.does(responses.answer, words(response, "The law is old.", { base: one.number }))

    const { answers } = await work(first)
    const history = answers.find(({ question }) => question.key === FOLLOW_UP)?.history ?? []
    expect(history.map(({ text }) => text)).toEqual(["The law is old.", "The law"])
    const [line] = await linesOf(history[1]?.id ?? "")
    expect(line?.deed).toBe("answer.version")
    expect(line?.details).toMatchObject({ number: 1 })
    expect(JSON.stringify(line?.details)).not.toContain("The law")
  })

  it("keeps what somebody else has read as she read it", async () => {
    const one = await first.does(responses.answer, words(response, "The law"))
    expect(await wordsSeen(second, response)).toBe("The law")

    await first.does(responses.answer, words(response, "Another law", { base: one.number }))

    const { answers } = await work(second)
    const history = answers.find(({ question }) => question.key === FOLLOW_UP)?.history ?? []
    expect(history.map(({ text }) => text)).toEqual(["Another law", "The law"])
    expect(await linesOf(history[1]?.id ?? "")).toHaveLength(1)
  })

  it("settles by the clock what nobody writes on any more", async () => {
    await first.does(responses.answer, words(response, "The law"))
    const { answers } = await work(first)
    const id = answers.find(({ question }) => question.key === FOLLOW_UP)?.current?.id ?? ""
    later(11)
    const nobody = await stage.as("visitor")
    await nobody.does(responses.settleOld, {})
    await nobody.does(responses.settleOld, {})

    expect(await linesOf(id)).toHaveLength(1)
  })

  it("drops nothing when two save from the same version: the second is offered both texts and what differs", async () => {
    await first.does(responses.answer, words(response, "The law of 2031 is old."))
    const saved = await second.does(responses.answer, words(response, "The law of 2032 is old."))

    expect(saved.branch).not.toBeNull()
    const { answers } = await work(second)
    const followUp = answers.find(({ question }) => question.key === FOLLOW_UP)
    expect(followUp?.current?.text).toBe("The law of 2031 is old.")
    expect(followUp?.branches[0]?.version.text).toBe("The law of 2032 is old.")
    expect(
      followUp?.branches[0]?.parts.filter(({ kind }) => kind !== "same").map(({ text }) => text),
    ).toEqual(["2031", "2032"])
  })

  it("lets the second keep hers, theirs, or a text made of both; both stay in the history", async () => {
    for (const [choice, stands] of [
      ["mine", "Hers"],
      ["theirs", "His"],
      ["both", "His and hers"],
    ] as const) {
      response = await openedResponse(stage)
      await first.does(responses.answer, words(response, "His"))
      const { branch } = await second.does(responses.answer, words(response, "Hers"))
      await second.does(responses.choose, {
        response,
        answer: branch ?? "",
        choice,
        ...(choice === "both" && { text: "His and hers" }),
      })

      const { answers } = await work(first)
      const followUp = answers.find(({ question }) => question.key === FOLLOW_UP)
      expect(followUp?.current?.text).toBe(stands)
      expect(followUp?.branches).toEqual([])
      expect(followUp?.history.map(({ text }) => text)).toEqual(expect.arrayContaining(["His", "Hers"]))
    }
  })

  it("asks nobody to choose when both said the same", async () => {
    await first.does(responses.answer, yes(response))
    const saved = await second.does(responses.answer, yes(response))

    expect(saved).toMatchObject({ branch: null, unchanged: true, number: 1 })
  })

  it("leaves what others wrote alone when a page that lay open is sent back unchanged", async () => {
    await first.does(responses.answer, words(response, "The law"))
    const open = await work(second)
    const was = open.answers.map(({ question, item, number, was: seen, current }) => ({
      question: question.key,
      item,
      base: number,
      was: seen,
      value: current?.value ?? null,
      text: current?.text ?? "",
    }))
    await first.does(responses.answer, words(response, "The law is old.", { base: 1 }))
    const { saved } = await second.does(responses.answerPage, {
      response,
      question: QUESTION,
      lang: "fr",
      answers: was.map((one) =>
        one.question === QUESTION
          ? { ...one, value: { kind: "closed" as const, answer: "yes" as const } }
          : one,
      ),
    })

    expect(saved.map(({ question, branch }) => [question, branch])).toEqual([[QUESTION, null]])
    expect(await wordsSeen(first, response)).toBe("The law is old.")
  })

  it("refuses what does not fit the question, and names the field", async () => {
    const { code } = await refusalOf(
      first.does(responses.answer, yes(response, { value: { kind: "number", number: 3 } })),
    )
    expect(code).toBe("responses.problem_kind")
  })
})

describe("who sees and writes", () => {
  it("hides a response from every other State, the secretariat and visitors, as if it did not exist", async () => {
    for (const persona of ["xab-focal-point", "secretariat", "visitor", "chair"]) {
      const { status } = await refusalOf((await stage.as(persona)).does(responses.show, { response }))
      expect(status).toBe(404)
    }
  })

  it("lets an observer read and not write", async () => {
    const observer = await stage.as("xaa-observer")
    expect((await observer.does(responses.show, { response })).can.answer).toBe(false)
    expect((await refusalOf(observer.does(responses.answer, yes(response)))).status).toBe(403)
  })

  it("opens one response to a questionnaire, and says where it is when a second is asked for", async () => {
    const { questionnaire } = await first.does(responses.show, { response })
    const again = first.does(responses.open, { questionnaire: questionnaire.id, party: "XAA", lang: "en" })
    expect((await refusalOf(again)).code).toBe("responses.problem_already_open")
    const other = first.does(responses.open, { questionnaire: questionnaire.id, party: "XAB", lang: "en" })
    expect((await refusalOf(other)).status).toBe(403)
  })
})

import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { openTestHouse, refusalOf, type Delegate, type TestHouse } from "../../../../test/support/house.ts"
import { questionnaires } from "../../questionnaires/contract.ts"
import { circleOf } from "../../../secretariat/documents/documents.fixture.ts"
import { responses } from "../contract.ts"
import { answeredBefore, FOLLOW_UP, offered, QUESTION, words, wordsSeen, yes } from "../responses.fixture.ts"

let stage: TestHouse
let expert: Delegate
let response: string
let earlier: string

beforeAll(async () => {
  stage = await openTestHouse()
  expert = await stage.as("xaa-expert")
})
afterAll(() => stage.database.drop())
beforeEach(async () => {
  // What is offered is the nearest and the newest: each test's own responses are newer than the last one's.
  stage.clock.now = new Date(stage.clock.now.getTime() + 60_000)
  ;({ response, earlier } = await answeredBefore(stage))
})

/** What is offered of the response that was just made; other tests have left some of their own. */
async function nearestOf(): Promise<string> {
  const found = (await offered(expert, response)).find(({ source }) => source.response === earlier)
  if (!found) throw new Error("what was just answered is not offered")
  return found.answer
}

const asked = () => ({ response, question: QUESTION, key: FOLLOW_UP })

describe("what a State answered before", () => {
  it("is offered with where it was said, and why", async () => {
    const proposals = await offered(expert, response)
    const [nearest] = proposals.filter(({ source }) => source.response === earlier)

    expect(nearest).toMatchObject({ how: "alike", text: "The law of 2031 is old.", warning: null })
    expect(nearest?.source).toMatchObject({ response: earlier, number: "1.1" })
    expect(nearest?.why.provisions).toEqual(["SOM.6.1"])
    expect(nearest?.why.wording.length).toBeGreaterThan(0)
  })

  it("fills words and keeps their source, and never a yes or a no", async () => {
    const { proposals } = await expert.does(responses.showBefore, { response, question: QUESTION })
    const [chosen] = proposals.filter(({ question }) => question === QUESTION)
    const answer = await nearestOf()
    await expert.does(responses.useBefore, { ...asked(), answer, base: 0 })

    const { answers } = await expert.does(responses.showQuestion, { response, question: QUESTION })
    const [top, followUp] = answers
    expect(followUp?.current).toMatchObject({ text: "The law of 2031 is old.", value: null })
    expect(followUp?.current?.source).toMatchObject({ kind: "answered_before", thing: answer })
    expect(top?.current).toBeNull()
    // An answer that was a yes and nothing more has no words to offer.
    expect(chosen).toBeUndefined()
  })

  it("is added to what stands there, or used as somebody edited it", async () => {
    const answer = await nearestOf()
    const { number } = await expert.does(responses.answer, words(response, "There is a new bill."))
    await expert.does(responses.useBefore, { ...asked(), answer, base: number })
    expect(await wordsSeen(expert, response)).toBe("There is a new bill.\n\nThe law of 2031 is old.")

    const edit = { answer, base: number + 1, text: "The law of 2031 was replaced." }
    await expert.does(responses.useBefore, { ...asked(), ...edit })
    expect(await wordsSeen(expert, response)).toBe("The law of 2031 was replaced.")
  })

  it("is not offered again once it is no longer true, unless that was a mistake", async () => {
    const answer = await nearestOf()
    const which = { ...asked(), answer }
    await expert.does(responses.setAside, which)

    const ids = async () => (await offered(expert, response)).map(({ answer }) => answer)
    expect(await ids()).not.toContain(answer)
    const { aside } = await expert.does(responses.showBefore, { response, question: QUESTION })
    expect(aside).toMatchObject([{ answer, question: FOLLOW_UP }])
    await expert.does(responses.offerAgain, which)
    expect(await ids()).toContain(answer)
  })

  it("turns amber where it was used, when it is changed", async () => {
    const answer = await nearestOf()
    await expert.does(responses.useBefore, { ...asked(), answer, base: 0 })
    const before = { response, question: QUESTION }
    expect((await expert.does(responses.showBefore, before)).amber).toEqual([])

    await expert.does(responses.answer, words(earlier, "The law of 2031 was repealed.", { base: 1 }))

    const { amber } = await expert.does(responses.showBefore, before)
    expect(amber).toMatchObject([{ question: FOLLOW_UP, why: "changed" }])
  })

  it("is another State's business nowhere", async () => {
    const answer = await nearestOf()
    const foreign = await stage.as("xbb-expert")
    const refused = await refusalOf(foreign.does(responses.showBefore, { response, question: QUESTION }))
    expect(refused.status).toBe(404)
    const own = await stage.as("xbb-focal-point")
    const { questionnaire } = await expert.does(responses.show, { response })
    const { id } = await own.does(responses.open, {
      questionnaire: questionnaire.id,
      party: "XBB",
      lang: "en",
    })
    expect(await offered(foreign, id)).toEqual([])
    const use = { response: id, question: QUESTION, key: FOLLOW_UP, answer, base: 0 }
    expect((await refusalOf(foreign.does(responses.useBefore, use))).status).toBe(404)
  })
})

describe("a section in which nothing changed", () => {
  it("is signed once: the same questions take over their words, and each yes or no is said anew", async () => {
    const officer = await stage.as("secretariat")
    const questionnaire = (await expert.does(responses.show, { response: earlier })).questionnaire.id
    const { id: next } = await officer.does(questionnaires.succeed, { questionnaire, version: "2" })
    await officer.does(questionnaires.issue, { questionnaire: next })
    await officer.does(questionnaires.release, {
      questionnaire: next,
      circle: await circleOf(stage, "public"),
    })
    const open = { questionnaire: next, party: "XAA", lang: "en" } as const
    const { id } = await expert.does(responses.open, open)
    const [same] = await offered(expert, id)
    expect(same).toMatchObject({ how: "same" })

    const signed = await expert.does(responses.signUnchanged, {
      response: id,
      section: "som.crim",
      since: "2026-01-01",
    })

    expect(signed.filled).toBe(1)
    expect(await wordsSeen(expert, id)).toBe("The law of 2031 is old.")
    const { answers } = await expert.does(responses.showQuestion, { response: id, question: QUESTION })
    expect(answers[0]?.current).toBeNull()
    const { unchanged } = await expert.does(responses.showBefore, { response: id, question: QUESTION })
    expect(unchanged).toMatchObject({ since: "2026-01-01" })

    const check = async () => (await expert.does(responses.check, { response: id })).lines
    const cycles = async () => (await check()).map(({ question, cycle }) => [question, cycle])
    expect(await cycles()).toEqual([
      [QUESTION, "unsaid"],
      [FOLLOW_UP, null],
    ])
    await expert.does(responses.answer, yes(id, { value: { kind: "closed", answer: "no" } }))
    expect(await cycles()).toEqual([
      [QUESTION, "changed"],
      [FOLLOW_UP, null],
    ])
  })
})

describe("a false twin", () => {
  it("is offered with its warning and never filled in", async () => {
    const key = "returning.how"
    const officer = await stage.as("secretariat")
    const about = async (instrument: string, provision: string) => {
      const terms = { version: "1", lang: "en", title: "Of the fictional secretariat" } as const
      const { id: questionnaire } = await officer.does(questionnaires.create, {
        ...terms,
        code: `twin-${instrument.toLowerCase()}`,
        instruments: [instrument],
      })
      const section = { part: instrument.toLowerCase(), key: "returning", title: "Return" }
      await officer.does(questionnaires.addSection, { questionnaire, ...section })
      await officer.does(questionnaires.addQuestion, {
        questionnaire,
        under: "returning",
        key,
        kind: "text",
        provisions: [provision],
        nature: "duty",
        evidence: false,
        text: "How is the return of persons carried out without undue delay?",
      })
      await officer.does(questionnaires.issue, { questionnaire })
      await officer.does(questionnaires.release, { questionnaire, circle: await circleOf(stage, "public") })
      return (await expert.does(responses.open, { questionnaire, party: "XAA", lang: "en" })).id
    }
    const trafficking = await about("TIP", "TIP.8")
    const said = { response: trafficking, question: key, item: "", base: 0, value: null, lang: "en" } as const
    await expert.does(responses.answer, { ...said, text: "Victims travel home with their consent." })
    await (
      await stage.as("xaa-second-expert")
    ).does(responses.showQuestion, { response: trafficking, question: key })
    const smuggling = await about("SOM", "SOM.18.1")

    const { proposals } = await expert.does(responses.showBefore, { response: smuggling, question: key })
    const twin = proposals.find(({ source }) => source.response === trafficking)

    expect(twin).toMatchObject({ warning: { from: "SOM.18.1", to: "TIP.8" }, can: { use: false } })
    const use = { response: smuggling, question: key, answer: twin!.answer, base: 0 }
    expect(await refusalOf(expert.does(responses.useBefore, use))).toEqual({
      code: "responses.problem_false_twin",
      status: 409,
    })
  })
})

import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { openTestHouse, refusalOf, type Delegate, type TestHouse } from "../../../../test/support/house.ts"
import { library } from "../../../secretariat/library/contract.ts"
import { enteredBy } from "../../../secretariat/library/library.fixture.ts"
import { responses } from "../contract.ts"
import { sent, tickYes, wordPackage } from "../package/package.fixture.ts"
import { modelQuestionnaire, QUESTION } from "../responses.fixture.ts"
import { LAW_QUESTION, lawToCite } from "./laws.fixture.ts"

let stage: TestHouse
let expert: Delegate

beforeAll(async () => {
  stage = await openTestHouse()
  expert = await stage.as("xaa-expert")
})
afterAll(() => stage.database.drop())

const MINUTE = 60_000

async function cited(response: string) {
  const { answers } = await expert.does(responses.showQuestion, { response, question: QUESTION })
  return answers.find(({ question }) => question.key === LAW_QUESTION)?.current ?? null
}

describe("a State's own table of laws and provisions", () => {
  it("is offered beside its questions, and one press cites an article with its law, day and language", async () => {
    const law = await lawToCite(stage, expert)
    const { response, measure, article } = law
    const { laws } = await expert.does(responses.listLaws, { response, question: QUESTION })
    const offered = { measure, article, ref: "SOM.6.1.a", key: LAW_QUESTION, status: "in_force", cited: "no" }
    expect(laws.find((one) => one.measure === measure)).toMatchObject(offered)

    await expert.does(responses.citeLaw, law)
    await expert.does(responses.citeLaw, law)
    const answer = await cited(response)
    const title = "Migration Act"
    const entry = { title, article, date: "2009-01-01", lang: "en", link: "", measure }
    expect(answer?.value).toEqual({ kind: "law", laws: [entry] })
    expect(answer?.source).toMatchObject({ kind: "law", name: title, thing: measure, cited: false })
  })

  it("marks each answer that leans on a law when that is amended, until it is cited as it is now", async () => {
    const law = await lawToCite(stage, expert)
    const { response, measure } = law
    await expert.does(responses.citeLaw, law)
    const amber = async () =>
      (await expert.does(responses.showBefore, { response, question: QUESTION })).amber.map(({ why }) => why)
    const leaning = async () => (await expert.does(library.show, { measure })).leaning
    expect(await amber()).toEqual([])
    expect(await leaning()).toMatchObject([{ kind: "answer", version: 1 }])

    stage.clock.now = new Date(stage.clock.now.getTime() + MINUTE)
    const amended = { measure, base: 1, change: "amend", on: "2026-05-01" } as const
    expect((await expert.does(library.change, amended)).version).toBe(2)
    expect(await amber()).toEqual(["law"])
    expect(await leaning()).toMatchObject([{ version: 1 }])
    const { laws } = await expert.does(responses.listLaws, { response, question: QUESTION })
    expect(laws.find((one) => one.measure === measure)?.cited).toBe("before")

    stage.clock.now = new Date(stage.clock.now.getTime() + MINUTE)
    await expert.does(responses.citeLaw, law)
    expect(await amber()).toEqual([])
    expect((await cited(response))?.value).toMatchObject({ laws: [{ date: "2026-05-01" }] })
  })

  it("is offered for a yes or no that asks on what it rests; citing says neither, and Word leaves it as it is", async () => {
    const questionnaire = await modelQuestionnaire(stage)
    const focalPoint = await stage.as("xaa-focal-point")
    const opened = { questionnaire, party: "XAA", lang: "en" } as const
    const { id: response } = await focalPoint.does(responses.open, opened)
    const { id: measure } = await enteredBy(expert)
    const cited = { measure, article: "3" }
    await expert.does(library.cite, { ...cited, refs: ["SOM.3.a"] })
    const question = "som.crim.terms"
    const { laws } = await expert.does(responses.listLaws, { response, question })
    expect(laws.filter((one) => one.measure === measure)).toMatchObject([{ ...cited, key: question }])

    await expert.does(responses.citeLaw, { response, question, key: question, ...cited })
    const value = async () => {
      const { answers } = await expert.does(responses.showQuestion, { response, question })
      return answers[0]?.current?.value
    }
    const rests = { kind: "closed", laws: [{ ...cited, title: "Migration Act" }] }
    expect(await value()).toMatchObject({ ...rests, answer: null })

    const bytes = tickYes(await wordPackage(expert, response))
    const { id, answers } = await expert.does(
      responses.bringBack,
      await sent(stage, expert, { response, bytes }),
    )
    const rows = answers.map(({ slot }) => slot)
    await expert.does(responses.takeAnswers, { response, return: id, rows })
    expect(await value()).toMatchObject({ ...rests, answer: "yes" })
  })

  it("is its own business: another State is offered none of it", async () => {
    const { response, measure } = await lawToCite(stage, expert)
    const other = await stage.as("xab-focal-point")
    const asked = { response, question: QUESTION }
    expect((await refusalOf(other.does(responses.listLaws, asked))).status).toBe(404)
    const strange = { ...asked, key: LAW_QUESTION, measure, article: "99" }
    expect((await refusalOf(expert.does(responses.citeLaw, strange))).status).toBe(404)
  })
})

import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { refusalOf, type Delegate, type TestHouse } from "../../../../test/support/house.ts"
import { circleOf } from "../../../secretariat/documents/documents.fixture.ts"
import { responses } from "../contract.ts"
import { FOLLOW_UP, openedResponse, QUESTION, words, yes } from "../responses.fixture.ts"
import { openStateA } from "../state-a.fixture.ts"
import { keptFinding, NEED } from "./finding.fixture.ts"

let stage: TestHouse
let expert: Delegate
let focalPoint: Delegate

beforeAll(async () => {
  ;({ stage, focalPoint, expert } = await openStateA())
})
afterAll(() => stage.database.drop())

async function findings(response: string) {
  return (await expert.does(responses.listFindings, { response })).findings
}

describe("a need, difficulty, good practice or lesson", () => {
  it("rests on a version of an answer, which is not rewritten any more, and says when that was changed", async () => {
    const { response, finding } = await keptFinding(stage, expert)
    expect(await findings(response)).toMatchObject([{ ...NEED, id: finding, changed: false }])

    await expert.does(responses.answer, words(response, "There are no prosecutors at all.", { base: 1 }))
    expect((await findings(response))[0]?.changed).toBe(true)
    const { answers } = await expert.does(responses.showQuestion, { response, question: QUESTION })
    const history = answers.find(({ question }) => question.key === FOLLOW_UP)?.history ?? []
    expect(history.map(({ text }) => text)).toContain("There are too few prosecutors.")

    await expert.does(responses.confirmFinding, { response, finding })
    expect((await findings(response))[0]?.changed).toBe(false)
  })

  it("needs an answer to rest on, and a provision of its question", async () => {
    const response = await openedResponse(stage)
    const none = await refusalOf(expert.does(responses.keepFinding, { response, ...NEED }))
    expect(none.code).toBe("responses.problem_finding_no_answer")
    await expert.does(responses.answer, words(response, "There are too few prosecutors."))
    const other = await refusalOf(
      expert.does(responses.keepFinding, { response, ...NEED, provision: "SOM.16.1" }),
    )
    expect(other.code).toBe("responses.problem_finding_provision")
  })

  it("has kind, priority and partner of help where it is a need, and not elsewhere", async () => {
    const response = await openedResponse(stage)
    await expert.does(responses.answer, words(response, "There are too few prosecutors."))
    await expert.does(responses.keepFinding, { response, ...NEED, kind: "lesson", partner: "A neighbour" })
    expect(await findings(response)).toMatchObject([{ help: null, priority: null, partner: "" }])
  })

  it("leaves with the submission, to whoever reads the answer on which it rests and to nobody else", async () => {
    const { response } = await keptFinding(stage, expert)
    await expert.does(responses.answer, yes(response))
    await focalPoint.does(responses.clear, { response })
    const { submission, findings: sent } = await focalPoint.does(responses.submit, { response })
    expect(sent).toEqual([{ ...NEED, item: "" }])

    const other = await stage.as("xab-focal-point")
    expect((await refusalOf(other.does(responses.listFindings, { response }))).status).toBe(404)
    const everybody = await circleOf(stage, "public")
    await focalPoint.does(responses.widen, { submission, circle: everybody, question: QUESTION })
    expect((await other.does(responses.showSubmission, { submission })).findings).toEqual([])
    await focalPoint.does(responses.widen, { submission, circle: everybody, question: FOLLOW_UP })
    expect((await other.does(responses.showSubmission, { submission })).findings).toHaveLength(1)
    expect(await (await stage.as("secretariat")).does(responses.showContent, { submission })).toMatchObject({
      findings: [{ ...NEED, item: "" }],
    })
  })

  it("taken off the list is not submitted any more", async () => {
    const { response, finding } = await keptFinding(stage, expert)
    await expert.does(responses.dropFinding, { response, finding })
    await focalPoint.does(responses.clear, { response })
    const { submission } = await focalPoint.does(responses.submit, { response })
    expect(await focalPoint.does(responses.showContent, { submission })).not.toHaveProperty("findings")
  })
})

import { createHash } from "node:crypto"
import canonicalize from "canonicalize"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { refusalOf, type Delegate, type TestHouse } from "../../../test/support/house.ts"
import { testKey } from "../../../test/support/installation-key.ts"
import { circleOf } from "../../secretariat/documents/documents.fixture.ts"
import { identity } from "../../secretariat/identity/contract.ts"
import { threads } from "../../secretariat/threads/contract.ts"
import { responses } from "./contract.ts"
import { verifyReceipt } from "./receipt.ts"
import {
  clearedResponse,
  officeOf,
  openedResponse,
  QUESTION,
  submittedResponse,
  words,
  workIn,
  yes,
} from "./responses.fixture.ts"
import { openStateA } from "./state-a.fixture.ts"

let stage: TestHouse
let focalPoint: Delegate
let expert: Delegate

beforeAll(async () => {
  ;({ stage, focalPoint, expert } = await openStateA())
})
afterAll(() => stage.database.drop())

describe("clearance", () => {
  it("is the focal point's alone", async () => {
    const response = await openedResponse(stage)
    for (const persona of ["xaa-expert", "xaa-approver", "xaa-validator", "xaa-observer", "xaa-mission"]) {
      const refused = await refusalOf((await stage.as(persona)).does(responses.clear, { response }))
      expect([persona, refused.status]).toEqual([persona, 403])
    }
    expect((await focalPoint.does(responses.clear, { response })).status).toBe("cleared")
  })

  it("waits while a text waits for a choice", async () => {
    const response = await openedResponse(stage)
    await expert.does(responses.answer, words(response, "His"))
    await (await stage.as("xaa-second-expert")).does(responses.answer, words(response, "Hers"))

    const check = await focalPoint.does(responses.check, { response })
    expect(check).toMatchObject({ waiting: 1, gaps: 1 })
    expect((await refusalOf(focalPoint.does(responses.clear, { response }))).code).toBe(
      "responses.problem_branches",
    )
  })

  it("settles what was being written, and nothing is written after it until it is taken up again", async () => {
    const response = await openedResponse(stage)
    await expert.does(responses.answer, yes(response))
    await focalPoint.does(responses.clear, { response })
    const late = expert.does(responses.answer, words(response, "One more thing"))
    expect((await refusalOf(late)).code).toBe("responses.problem_not_open")

    await focalPoint.does(responses.reopen, { response })
    expect((await expert.does(responses.answer, words(response, "One more thing"))).number).toBe(1)
  })
})

describe("submission", () => {
  it("gives a receipt for exactly what was sent, that anybody can check without us", async () => {
    const { submission } = await submittedResponse(stage)
    const officer = await stage.as("secretariat")
    const content = await officer.does(responses.showContent, { submission })
    const receipt = await officer.does(responses.showReceipt, { submission })

    const text = canonicalize(content) as string
    expect(receipt.sha256).toBe(createHash("sha256").update(text).digest("hex"))
    expect(receipt.installation.key).toBe(testKey.key)
    expect(verifyReceipt(receipt, text).number).toBe(receipt.number)
    expect(() => verifyReceipt({ ...receipt, party: "XAB" })).toThrow("responses.problem_receipt")
    expect(() => verifyReceipt(receipt, text.replace("yes", "no"))).toThrow(
      "responses.problem_receipt_content",
    )
  })

  it("tells others nothing of who answered, what was drafted, or that a correction is under way", async () => {
    const { response, submission } = await submittedResponse(stage)
    const officer = await stage.as("secretariat")
    const before = JSON.stringify(await officer.does(responses.showSubmission, { submission }))

    await focalPoint.does(responses.correct, { response })
    await expert.does(responses.answer, words(response, "Not yet for anybody"))
    const during = JSON.stringify(await officer.does(responses.showSubmission, { submission }))
    expect(during).toBe(before)
    expect(before).not.toContain(response)

    await focalPoint.does(responses.clear, { response })
    await focalPoint.does(responses.submit, { response })
    const after = await officer.does(responses.showSubmission, { submission })
    expect(after.version).toBe(2)
    expect(after.versions.map(({ version }) => version)).toEqual([2, 1])
    const first = await officer.does(responses.showSubmission, { submission, version: 1 })
    expect(JSON.stringify(first.sections)).not.toContain("Not yet for anybody")
  })

  it("is for the State and the secretariat, and for more people only when the State says so", async () => {
    const { submission } = await submittedResponse(stage)
    const other = await stage.as("xab-expert")
    expect((await refusalOf(other.does(responses.showSubmission, { submission }))).status).toBe(404)
    const circle = await circleOf(stage, "public")
    const officer = await stage.as("secretariat")
    expect((await refusalOf(officer.does(responses.widen, { submission, circle }))).status).toBe(404)

    await focalPoint.does(responses.widen, { submission, circle })
    expect((await other.does(responses.showSubmission, { submission })).whole).toBe(true)
  })

  it("shows one answer to an audience that is given only that one", async () => {
    const response = await openedResponse(stage)
    await expert.does(responses.answer, yes(response))
    await expert.does(responses.answer, words(response, "For few"))
    await focalPoint.does(responses.clear, { response })
    const { submission } = await focalPoint.does(responses.submit, { response })
    await focalPoint.does(responses.widen, {
      submission,
      circle: await circleOf(stage, "public"),
      question: QUESTION,
    })

    const seen = await (await stage.as("visitor")).does(responses.showSubmission, { submission })
    expect(seen.sections.flatMap(({ answers }) => answers.map(({ question }) => question.key))).toEqual([
      QUESTION,
    ])
    expect(JSON.stringify(seen)).not.toContain("For few")
    expect(seen.visible_to).toEqual([])
    const all = (await stage.as("visitor")).does(responses.showContent, { submission })
    expect((await refusalOf(all)).status).toBe(404)
  })

  it("shows no answer any more to others once it is withdrawn", async () => {
    const { response, submission } = await submittedResponse(stage)
    await focalPoint.does(responses.withdraw, { response })

    const officer = await stage.as("secretariat")
    const seen = await officer.does(responses.showSubmission, { submission })
    expect(seen).toMatchObject({ status: "withdrawn", sections: [] })
    expect((await refusalOf(officer.does(responses.showContent, { submission }))).status).toBe(404)
  })

  it("happens once however often it is pressed", async () => {
    const response = await clearedResponse(stage)
    const deed = "00000000-0000-4000-8000-0000000000aa"
    const one = await focalPoint.does(responses.submit, { response }, deed)
    expect(await focalPoint.does(responses.submit, { response }, deed)).toEqual(one)
    expect((await refusalOf(focalPoint.does(responses.submit, { response }))).code).toBe(
      "platform.problem_moved_on",
    )
  })
})

describe("distribution", () => {
  it("gives an office its own questions and nothing else of the response", async () => {
    const response = await openedResponse(stage)
    const { office } = await officeOf(stage)
    const other = await openedResponse(stage)
    const contributor = await workIn(stage, office, { persona: "xab-observer", role: "contributor" })
    expect((await refusalOf(contributor.does(responses.show, { response }))).status).toBe(404)

    await focalPoint.does(responses.assign, { response, question: QUESTION, office, lang: "en" })
    expect((await refusalOf(contributor.does(responses.show, { response }))).status).toBe(404)
    await focalPoint.does(responses.sendAssignments, { response, note: "By Friday, please." })

    const seen = await contributor.does(responses.show, { response })
    expect(seen).toMatchObject({ whole: false, outward: null, can: { answer: true, clear: false } })
    await contributor.does(responses.answer, yes(response))
    await contributor.does(responses.handIn, { response, question: QUESTION })
    expect((await refusalOf(contributor.does(responses.show, { response: other }))).status).toBe(404)
    expect((await refusalOf(contributor.does(responses.showDistribution, { response }))).status).toBe(404)
    const work = await focalPoint.does(identity.listWork, {})
    expect(work.turn.map(({ key }) => key)).toContain("responses.work_check")
  })

  it("drafts every assignment in one press by the map that the State drew once", async () => {
    const { office } = await officeOf(stage)
    await focalPoint.does(responses.mapOffice, { party: "XAA", holder: "justice", office })
    const response = await openedResponse(stage)
    const drafted = await focalPoint.does(responses.distribute, { response, lang: "fr" })

    expect(drafted.free).toEqual([])
    expect(drafted.assignments.map((one) => [one.office.id, one.status, one.tasks.length])).toEqual([
      [office, "drafted", 1],
    ])
  })

  it("lets a validator check for her own institution only, and the focal point return with a word", async () => {
    const response = await openedResponse(stage)
    const { office } = await officeOf(stage)
    const { office: elsewhere } = await officeOf(stage)
    await focalPoint.does(responses.assign, { response, question: QUESTION, office, lang: "en" })
    await focalPoint.does(responses.sendAssignments, { response, note: "" })
    await expert.does(responses.handIn, { response, question: QUESTION })
    const stranger = await workIn(stage, elsewhere, { persona: "xaa-observer", role: "validator" })
    const which = { response, question: QUESTION }
    expect((await refusalOf(stranger.does(responses.validate, which))).status).toBe(403)

    const validator = await workIn(stage, office, { persona: "xaa-validator", role: "validator" })
    await validator.does(responses.validate, which)
    await focalPoint.does(responses.giveBack, { ...which, note: "Which law?" })
    const { task } = await expert.does(responses.showQuestion, which)
    expect(task).toMatchObject({ status: "returned", note: "Which law?", validated: false })
  })

  it("says by when an office is to answer, on its task list and in its work", async () => {
    const { office } = await officeOf(stage)
    await focalPoint.does(responses.mapOffice, { party: "XAA", holder: "justice", office })
    const response = await openedResponse(stage)
    const [due, later] = ["2031-03-01", "2031-04-01"]
    const { assignments } = await focalPoint.does(responses.distribute, { response, lang: "fr", due })
    expect(assignments.map((one) => one.due)).toEqual([due])
    await focalPoint.does(responses.sendAssignments, { response, note: "" })
    const assignment = assignments[0]?.assignment ?? ""
    await focalPoint.does(responses.setDue, { response, assignment, due: later })

    const contributor = await workIn(stage, office, { persona: "xab-second-expert", role: "contributor" })
    const { sections } = await contributor.does(responses.show, { response })
    expect(sections.flatMap(({ tasks }) => tasks.map((task) => task.due))).toEqual([later])
    const { turn } = await contributor.does(identity.listWork, {})
    expect(turn.find(({ party }) => party === "XAA")?.due).toBe(later)

    // By hand a date may go along; without one what was said of it stays.
    const byHand = { response, question: QUESTION, office, lang: "fr" } as const
    await focalPoint.does(responses.assign, { ...byHand, due })
    const again = await focalPoint.does(responses.assign, byHand)
    expect(again.assignments.map((one) => one.due)).toEqual([due])
  })

  it("goes on with whoever stands in while somebody is away, and for no day longer", async () => {
    const [one, other] = [await officeOf(stage), await officeOf(stage)]
    const response = await openedResponse(stage)
    const given = { response, question: QUESTION, office: one.office, lang: "en" } as const
    await focalPoint.does(responses.assign, given)
    await focalPoint.does(responses.sendAssignments, { response, note: "" })
    const persona = "xac-second-expert"
    await workIn(stage, one.office, { persona: "xac-expert", role: "contributor" })
    await workIn(stage, other.office, { persona, role: "contributor" })
    // Each signs in anew on another day.
    const on = async (day: string, who = persona) => {
      stage.clock.now = new Date(`${day}T08:00:00Z`)
      return stage.as(who)
    }
    const today = stage.clock.now
    const away = await on("2031-04-20", "xac-expert")
    const stand_in = (await (await on("2031-04-20")).does(identity.showMe, {})).account
    const plan = { party: "XAA", stand_in, first_day: "2031-05-01", last_day: "2031-05-09" }
    await away.does(responses.planAbsence, plan)
    const before = await on("2031-04-30")
    expect((await refusalOf(before.does(responses.show, { response }))).status).toBe(404)

    const clerk = await on("2031-05-02")
    await clerk.does(responses.answer, yes(response))
    const { turn, waiting } = await clerk.does(identity.listWork, {})
    expect(turn.map(({ key }) => key)).toContain("responses.work_answer")
    expect(waiting.find(({ key }) => key === "responses.work_stand_in")?.due).toBe("2031-05-09")
    const certifying = await on("2031-05-02", "xaa-focal-point")
    const { absences } = await certifying.does(responses.listAbsences, { party: "XAA" })
    expect(absences).toMatchObject([{ first_day: "2031-05-01", now: true, mine: false }])
    const foreign = await on("2031-05-02", "xab-focal-point")
    expect((await refusalOf(foreign.does(responses.listAbsences, { party: "XAA" }))).status).toBe(404)

    const after = await on("2031-05-10")
    expect((await refusalOf(after.does(responses.show, { response }))).status).toBe(404)
    stage.clock.now = today
  })

  it("counts what is still discussed within the State before it is certified", async () => {
    const response = await openedResponse(stage)
    const said = { place: "national", kind: "comment", lang: "en", words: "Which law?", version: 1 } as const
    const which = { thing: "response", subject: response } as const
    const { id: thread } = await expert.does(threads.open, { ...which, ...said, field: QUESTION })
    await expert.does(threads.open, { ...which, ...said })
    const before = await focalPoint.does(responses.check, { response })
    expect([before.threads, before.lines[0]?.threads]).toEqual([2, 1])
    await expert.does(threads.close, { thread })
    expect((await focalPoint.does(responses.check, { response })).threads).toBe(1)
  })

  it("keeps a State's map of offices from everybody else", async () => {
    const other = await stage.as("xab-focal-point")
    expect((await refusalOf(other.does(responses.showOffices, { party: "XAA" }))).status).toBe(404)
  })
})

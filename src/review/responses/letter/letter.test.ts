import { strToU8, zipSync } from "fflate"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { openTestHouse, refusalOf, type Delegate, type TestHouse } from "../../../../test/support/house.ts"
import { stageAs } from "../../../secretariat/documents/documents.fixture.ts"
import { documents } from "../../../secretariat/documents/contract.ts"
import { asWord, fillForm, modelForm } from "../harvest/filled-form.fixture.ts"
import { responses } from "../contract.ts"
import {
  FOLLOW_UP,
  officeOf,
  openedResponse,
  QUESTION,
  words,
  wordsSeen,
  workIn,
} from "../responses.fixture.ts"
import { broughtLetter } from "./letter.fixture.ts"
import type { LetterView } from "./letter.ts"

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

let stage: TestHouse
let doer: Delegate
/** A letter of which no passage is ever taken: whoever takes one brings a letter of her own. */
let untouched: LetterView

beforeAll(async () => {
  stage = await openTestHouse()
  doer = await stage.as("xaa-expert")
  untouched = await broughtLetter(stage, { doer })
})
afterAll(() => stage.database.drop())

function take({ id, response }: LetterView, given: readonly { place: number; question: string }[]) {
  const passages = given.map((one) => ({ ...one, take: true }))
  return doer.does(responses.takePassages, { response: response.id, letter: id, passages })
}

async function current({ response: { id: response } }: LetterView, question: string) {
  const { answers } = await doer.does(responses.showQuestion, { response, question: QUESTION })
  return answers.find((one) => one.question.key === question)?.current ?? null
}

describe("a ministry's letter", () => {
  it("is cut into passages, each with the question that it seems to answer and the reason, or with none", () => {
    const { shown } = untouched
    const placed = shown.find(({ proposed }) => proposed !== null)
    expect(placed).toMatchObject({ proposed: QUESTION, reason: "number_and_wording" })
    expect(placed?.text).toContain("Harbour and Passengers Act")
    expect(shown.some(({ proposed, text }) => proposed === null && text.includes("prosecutor"))).toBe(true)
  })

  it("fills nothing by itself", async () => {
    expect(await current(untouched, QUESTION)).toBeNull()
    expect(await current(untouched, FOLLOW_UP)).toBeNull()
  })

  it("gives words with itself as their source, and never the yes that was ticked in it", async () => {
    const letter = await broughtLetter(stage, { doer })
    const { place = 0 } = letter.shown.find(({ proposed }) => proposed === QUESTION) ?? {}
    await take(letter, [{ place, question: QUESTION }])

    const answer = await current(letter, QUESTION)
    expect(answer?.value).toBeNull()
    expect(answer?.text).toContain("makes it an offence")
    const { sender: name, dated: date, document: thing } = letter
    expect(answer?.source).toEqual({ kind: "letter", name, date, thing, cited: false })
  })

  it("is placed by hand where no question was found, below the words that stand there", async () => {
    const letter = await broughtLetter(stage, { doer })
    const response = letter.response.id
    await doer.does(responses.answer, words(response, "There is a draft law."))
    const { place = 0 } = letter.shown.find(({ text }) => text.includes("prosecutor")) ?? {}
    await take(letter, [{ place, question: FOLLOW_UP }])

    const seen = await wordsSeen(doer, response)
    expect(seen).toMatch(/^There is a draft law\.\n\n.*no prosecutor/s)
    await take(letter, [{ place, question: FOLLOW_UP }])
    expect(await wordsSeen(doer, response)).toBe(seen)
  })

  it("gives nothing when a ticked passage has no question", async () => {
    const { code } = await refusalOf(
      take(untouched, [
        { place: 0, question: QUESTION },
        { place: 1, question: "" },
      ]),
    )
    expect(code).toBe("responses.problem_letter_unplaced")
    expect(await current(untouched, QUESTION)).toBeNull()
  })

  it("stays within the State: its document, its passages and its being there", async () => {
    const { document, sender } = untouched
    const response = untouched.response.id
    const other = await stage.as("xab-focal-point")
    expect((await refusalOf(other.does(responses.listLetters, { response }))).status).toBe(404)
    expect((await refusalOf(other.does(documents.show, { document }))).status).toBe(404)
    const colleague = await stage.as("xaa-focal-point")
    expect((await colleague.does(documents.show, { document })).title).toBe(sender)
    expect((await colleague.does(responses.listLetters, { response })).letters).toHaveLength(1)
  })

  it("that an office brings is read by it alone besides the State, and answers its own questions only", async () => {
    const letter = await broughtLetter(stage, { doer })
    const response = letter.response.id
    const { focalPoint, office } = await officeOf(stage)
    await focalPoint.does(responses.assign, { response, question: QUESTION, office, lang: "en" })
    await focalPoint.does(responses.sendAssignments, { response, note: "" })
    const clerk = await workIn(stage, office, { persona: "xab-observer", role: "contributor" })
    expect((await clerk.does(responses.listLetters, { response })).letters).toEqual([])

    const own = await broughtLetter(stage, { doer: clerk, response, text: "The ports were quiet." })
    expect(own.questions.map(({ question }) => question)).toEqual([QUESTION, FOLLOW_UP])
    const { letters } = await doer.does(responses.listLetters, { response })
    expect(new Set(letters.map(({ id }) => id))).toEqual(new Set([own.id, letter.id]))
  })
})

describe("a file", () => {
  async function brought(name: string, bytes: Buffer) {
    const { id: upload } = await stageAs(stage, doer, { name, type: WORD, bytes })
    const given = { sender: "An earlier form", kind: "harvest", lang: "en" } as const
    return doer.does(responses.bringLetter, { response: await openedResponse(stage), upload, ...given })
  }

  it("of another making is read, and what fits no question is listed", async () => {
    const filled = fillForm(modelForm("model-som"), { making: "table", lang: "en" })
    const read = await brought("form.docx", Buffer.from(await asWord(filled, "table")))
    expect(read.kind).toBe("harvest")
    expect(read.unplaced).toBeGreaterThan(20)
    expect(read.next).not.toBeNull()
  })

  it("that unpacks without end is refused, and the house goes on", async () => {
    const bomb = { "word/document.xml": new Uint8Array(41 * 1024 * 1024), "[Content_Types].xml": strToU8("") }
    const { status } = await refusalOf(brought("bomb.docx", Buffer.from(zipSync(bomb, { level: 1 }))))
    expect(status).toBeGreaterThanOrEqual(400)
    const { letters } = await doer.does(responses.listLetters, { response: untouched.response.id })
    expect(letters).toHaveLength(1)
  })
})

import { afterAll, beforeAll, expect, test } from "vitest"
import { isProblem } from "../../../platform/problem.ts"
import { openTestHouse, type Delegate, type TestHouse } from "../../../../test/support/house.ts"
import { responses } from "../contract.ts"
import { openedResponse, QUESTION, words, wordsSeen } from "../responses.fixture.ts"
import { rewritten, sent, tickYes, wordPackage } from "./package.fixture.ts"

let stage: TestHouse
let expert: Delegate
let response: string
let file: Buffer

beforeAll(async () => {
  stage = await openTestHouse()
  expert = await stage.as("xaa-expert")
  response = await openedResponse(stage)
  await expert.does(responses.answer, words(response, "No act was needed."))
  file = tickYes(await wordPackage(expert, response))
})
afterAll(() => stage.database.drop())

/** The same numbers in every run (a linear congruence), so that a failure can be looked at again. */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31
    return state % below
  }
}

/** Breaks a file in one of several ways: its bytes, or the text in it. */
function mutilated(seed: number): Buffer {
  const pick = numbers(seed)
  const cut = (xml: string) => [pick(xml.length), pick(400)] as const
  switch (seed % 8) {
    case 0:
      return file.subarray(0, pick(file.length))
    case 1: {
      const bytes = Buffer.from(file)
      for (let left = 1 + pick(40); left > 0; left--) bytes[pick(bytes.length)] = pick(256)
      return bytes
    }
    case 2:
      return rewritten(file, (xml) => xml.slice(0, pick(xml.length)))
    case 3:
      return rewritten(file, (xml) => xml.slice(pick(xml.length)))
    case 4:
      return rewritten(file, (xml) => {
        const [from, length] = cut(xml)
        return xml.slice(0, from) + xml.slice(from + length)
      })
    case 5:
      return rewritten(file, (xml) => {
        const [from, length] = cut(xml)
        return xml.slice(0, from) + xml.slice(from, from + length).repeat(30) + xml.slice(from)
      })
    case 6:
      return rewritten(file, (xml) => xml.replaceAll(/<w:bookmark[^>]*>/g, (tag) => (pick(2) ? tag : "")))
    default:
      return rewritten(file, (xml) =>
        xml.replaceAll(/\[\/?q\d+[^\]]*\]/g, (mark) => [mark, "", "[q9999·v1]", "[q1·v7]"][pick(4)] ?? ""),
      )
  }
}

test("of 200 mutilated Word packages none crashes the house, and none becomes an answer unseen", async () => {
  const seen = { refused: 0, read: 0, problems: 0 }
  for (let seed = 1; seed <= 200; seed++) {
    try {
      const input = await sent(stage, expert, { response, bytes: mutilated(seed) })
      const { problems, answers } = await expert.does(responses.bringBack, input)
      seen.read += 1
      seen.problems += problems.length
      // What is offered at all is an answer of this response, and stands there to be ticked.
      expect(answers.every(({ slot }) => slot.startsWith("som.crim."))).toBe(true)
    } catch (thrown) {
      if (!isProblem(thrown)) throw thrown
      seen.refused += 1
    }
  }
  expect(seen.refused + seen.read).toBe(200)
  expect(seen.refused).toBeGreaterThan(20)
  expect(seen.problems).toBeGreaterThan(50)
  expect(await wordsSeen(expert, response)).toBe("No act was needed.")
  const { answers } = await expert.does(responses.showQuestion, { response, question: QUESTION })
  expect(answers[0]?.current).toBe(null)
}, 240_000)

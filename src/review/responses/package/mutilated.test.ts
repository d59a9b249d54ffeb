import { afterAll, beforeAll, expect, test } from "vitest"
import { isProblem } from "../../../platform/problem.ts"
import { openTestHouse, type Delegate, type TestHouse } from "../../../../test/support/house.ts"
import { onOldest } from "../../../../test/support/database.ts"
import { responses } from "../contract.ts"
import { openedResponse, QUESTION, words, wordsSeen } from "../responses.fixture.ts"
import { readFile } from "./read-file.ts"
import { htmlPackage, rewritten, sent, tickYes, tickYesInHtml, wordPackage } from "./package.fixture.ts"

let stage: TestHouse
let expert: Delegate
let response: string
let word: Buffer
let html: Buffer

beforeAll(async () => {
  stage = await openTestHouse()
  expert = await stage.as("xaa-expert")
  response = await openedResponse(stage)
  await expert.does(responses.answer, words(response, "No act was needed."))
  word = tickYes(await wordPackage(expert, response))
  html = tickYesInHtml(await htmlPackage(expert, response))
})
afterAll(() => stage.database.drop())

/** Three of each way of breaking, one on the oldest PostgreSQL: each is read in a process of its own. 200 by MUTILATED=200. */
const THROUGH_THE_DOOR = Number(process.env["MUTILATED"] ?? (onOldest ? 8 : 24))

/** The reader asks no database: on the oldest PostgreSQL it is tried with two of each way alone. */
const READ = onOldest ? 16 : 200

/** The same numbers in every run (a linear congruence), so that a failure can be looked at again. */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31
    return state % below
  }
}

type Pick = (below: number) => number

/** Cuts the text off, or cuts out or repeats a piece of it. */
function broken(text: string, way: number, pick: Pick): string {
  const [from, length] = [pick(text.length), pick(400)]
  switch (way) {
    case 2:
      return text.slice(0, from)
    case 3:
      return text.slice(from)
    case 4:
      return text.slice(0, from) + text.slice(from + length)
    default:
      return text.slice(0, from) + text.slice(from, from + length).repeat(30) + text.slice(from)
  }
}

function brokenBytes(file: Buffer, way: number, pick: Pick): Buffer {
  if (way === 0) return file.subarray(0, pick(file.length))
  const bytes = Buffer.from(file)
  for (let left = 1 + pick(40); left > 0; left--) bytes[pick(bytes.length)] = pick(256)
  return bytes
}

/** Breaks a Word file in one of several ways: its bytes, or the text in it. */
function brokenWord(seed: number): Buffer {
  const [pick, way] = [numbers(seed), seed % 8]
  if (way < 2) return brokenBytes(word, way, pick)
  if (way < 6) return rewritten(word, (xml) => broken(xml, way, pick))
  if (way === 6)
    return rewritten(word, (xml) => xml.replaceAll(/<w:bookmark[^>]*>/g, (tag) => (pick(2) ? tag : "")))
  const marks = (mark: string) => [mark, "", "[q9999·v1]", "[q1·v7]"][pick(4)] ?? ""
  return rewritten(word, (xml) => xml.replaceAll(/\[\/?q\d+[^\]]*\]/g, marks))
}

/** The same of an HTML file; since most of it is not its answers, half of them are broken where those stand. */
function brokenHtml(seed: number): Buffer {
  const [pick, way] = [numbers(seed), seed % 8]
  const text = html.toString()
  const start = text.indexOf('<script type="application/x-ndjson"')
  const end = text.indexOf("</script>", start)
  const inBlock = (change: (block: string) => string) =>
    Buffer.from(text.slice(0, start) + change(text.slice(start, end)) + text.slice(end))
  if (way < 2) {
    const whole = seed % 16 < 8
    if (whole) return brokenBytes(html, way, pick)
    const block = brokenBytes(Buffer.from(text.slice(start, end)), way, pick)
    return Buffer.concat([Buffer.from(text.slice(0, start)), block, Buffer.from(text.slice(end))])
  }
  if (way < 6)
    return seed % 16 < 8 ? Buffer.from(broken(text, way, pick)) : inBlock((block) => broken(block, way, pick))
  const other =
    [/"base":\d+/g, /"question":"[^"]*"/g, /"value":(?:null|\{[^}]*\})/g, /"text":"/g, /"lang":"en"/g][
      pick(5)
    ] ?? /\n/g
  return inBlock((block) =>
    block.replaceAll(other, (found) => [found, "", found.slice(0, -2), '"value":[[[]]]'][pick(4)] ?? ""),
  )
}

const making = [
  { making: "Word", name: "answers.docx", broken: brokenWord },
  { making: "HTML", name: "answers.html", broken: brokenHtml },
]

test.each(making)(`none of ${READ} mutilated $making packages breaks its reader`, ({ broken: mutilated }) => {
  const seen = { refused: 0, read: 0 }
  for (let seed = 1; seed <= READ; seed++) {
    try {
      readFile(mutilated(seed))
      seen.read += 1
    } catch (thrown) {
      if (!isProblem(thrown)) throw thrown
      seen.refused += 1
    }
  }
  expect(seen.refused + seen.read).toBe(READ)
  expect(seen.refused).toBeGreaterThan(READ / 20)
})

test.each(making)(
  "of mutilated $making packages none crashes the house, and none becomes an answer unseen",
  async ({ name, broken: mutilated }) => {
    const seen = { refused: 0, read: 0, problems: 0 }
    for (let seed = 1; seed <= THROUGH_THE_DOOR; seed++) {
      try {
        const input = await sent(stage, expert, { response, bytes: mutilated(seed), name })
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
    expect(seen.refused + seen.read).toBe(THROUGH_THE_DOOR)
    expect(seen.refused).toBeGreaterThanOrEqual(THROUGH_THE_DOOR / 24)
    expect(seen.problems).toBeGreaterThanOrEqual(THROUGH_THE_DOOR / 8)
    expect(await wordsSeen(expert, response)).toBe("No act was needed.")
    const { answers } = await expert.does(responses.showQuestion, { response, question: QUESTION })
    expect(answers[0]?.current).toBe(null)
  },
  THROUGH_THE_DOOR * 5_000,
)

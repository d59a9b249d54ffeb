import { fileURLToPath } from "node:url"
import { afterAll, beforeAll, expect, test } from "vitest"
import { builtReader } from "../../../test/support/built-reader.ts"
import { isProblem } from "../problem.ts"
import { usualCodes, usualLimits, type Apart } from "./apart.ts"
import { readApart } from "./read-apart.ts"

const MIB = 1024 * 1024
const limits = { ...usualLimits, ms: 1_500, bytes: 256 * MIB, heap_mib: 64, answer_bytes: 2 * MIB }

// Built as every reader is: with leave to read its own folder and nothing else.
let built: Awaited<ReturnType<typeof builtReader>>
beforeAll(async () => {
  built = await builtReader(fileURLToPath(new URL("./hostile.fixture.ts", import.meta.url)))
})
afterAll(() => built.drop())

function reading(way: string, bytes = Buffer.from("a")): Promise<unknown> {
  const apart: Apart = { reader: built.reader, limits, codes: usualCodes }
  return readApart<unknown>(apart, bytes, way)
}

async function refusal(work: Promise<unknown>): Promise<string> {
  return work.then(
    (value) => `read: ${JSON.stringify(value)}`,
    (thrown) => {
      if (isProblem(thrown)) return thrown.code
      throw thrown
    },
  )
}

test("A file is handed over whole, and what was read of it comes back", async () => {
  expect(await reading("reads", Buffer.alloc(20 * MIB, 7))).toEqual({ size: 20 * MIB, first: 7 })
})

test("A reader's refusal is the one that the caller gets, with its fields", async () => {
  const thrown = await reading("refuses").catch((caught: unknown) => caught)
  expect(isProblem(thrown) && thrown).toMatchObject({
    code: "platform.problem_file_key",
    fields: { upload: { code: "a" } },
  })
})

test.each([
  ["never_ends", usualCodes.takes_too_long],
  ["fills_memory", usualCodes.takes_too_much],
  ["fills_heap", usualCodes.ended],
  ["says_too_much", usualCodes.takes_too_much],
  ["crashes", usualCodes.ended],
  ["throws", usualCodes.ended],
  ["looks_round", usualCodes.ended],
  ["writes", usualCodes.ended],
])("What a file could do to a reader (%s) ends in a clear refusal", async (way, code) => {
  expect(await refusal(reading(way))).toBe(code)
})

test("Two are read at a time and four wait; whoever comes after them is told to come again", async () => {
  const answers = await Promise.all(Array.from({ length: 8 }, () => refusal(reading("reads"))))
  expect(answers.filter((answer) => answer === usualCodes.busy)).toHaveLength(2)
  expect(answers.filter((answer) => answer.startsWith("read"))).toHaveLength(6)
  expect(await refusal(reading("reads"))).toMatch(/^read/)
})

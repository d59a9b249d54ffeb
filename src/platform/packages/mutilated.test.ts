import { expect, test } from "vitest"
import { open, seal } from "../packages.ts"
import { isProblem } from "../problem.ts"
import { makeInstallationKey } from "./keys.ts"
import { makeReceipt, verifyReceipt } from "./receipts.ts"

const arcadia = makeInstallationKey()
const borduria = makeInstallationKey()
const trust = { me: borduria.id, installations: [{ id: arcadia.id, key: arcadia.key }] }
const paper = {
  name: "a.bin",
  type: "application/octet-stream",
  bytes: Buffer.from("several bytes of an attachment"),
}
const sealed = Buffer.from(
  seal(
    {
      kind: "letter",
      for: borduria.id,
      made: new Date("2027-02-01T09:00:00Z"),
      body: { lines: ["first", "second", "third"], number: 12, text: "نص 文本" },
      attachments: [paper, { ...paper, name: "b.bin" }],
    },
    arcadia,
  ),
)
const receipt = Buffer.from(
  makeReceipt(
    {
      package: null,
      sha256: "0".repeat(64),
      received: "2027-02-01T10:00:00.000Z",
      installation: { id: borduria.id, key: borduria.key },
      number: 7,
      outcome: "refused",
      code: "platform.problem_package_altered",
    },
    borduria,
  ),
)

/** The same numbers in every run (a linear congruence), so that a failure can be looked at again. */
function dice(seed: number) {
  let state = seed
  return (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** Flips a bit, cuts out a stretch, ends early, doubles a stretch, swaps two stretches, or turns the keys around. */
function mutilated(original: Buffer, turn: number): Buffer {
  const roll = dice(turn + 1)
  const [a = 0, b = 0, c = 0] = [roll(original.length), roll(original.length), roll(original.length)].sort(
    (x, y) => x - y,
  )
  const [start, left, right, rest] = [
    original.subarray(0, a),
    original.subarray(a, b),
    original.subarray(b, c),
    original.subarray(c),
  ]
  switch (turn % 6) {
    case 0: {
      const flipped = Buffer.from(original)
      flipped[b] = (flipped[b] ?? 0) ^ (1 << roll(8))
      return flipped
    }
    case 1:
      return Buffer.concat([start, right, rest])
    case 2:
      return Buffer.from(original.subarray(0, b))
    case 3:
      return Buffer.concat([start, left, left, right, rest])
    case 4:
      return Buffer.concat([start, right, left, rest])
    default: {
      const entries = Object.entries(JSON.parse(original.toString()) as object)
      const at = 1 + roll(entries.length - 1)
      return Buffer.from(JSON.stringify(Object.fromEntries([...entries.slice(at), ...entries.slice(0, at)])))
    }
  }
}

function outcomes(original: Buffer, read: (bytes: Buffer) => unknown): string[] {
  const turns = Array.from({ length: 240 }, (_, turn) => mutilated(original, turn))
  const changed = turns.filter((bytes) => !bytes.equals(original))
  expect(changed.length).toBeGreaterThanOrEqual(200)
  return changed.map((bytes) => {
    try {
      read(bytes)
      return "taken"
    } catch (thrown) {
      return isProblem(thrown) ? thrown.code : `crash: ${String(thrown)}`
    }
  })
}

test("of 200 mutilated packages none is taken and none crashes the reader", () => {
  expect(open(sealed, trust).kind).toBe("letter")
  const seen = outcomes(sealed, (bytes) => open(bytes, trust))
  expect(seen.filter((one) => !one.startsWith("platform.problem_"))).toEqual([])
  expect(new Set(seen).size).toBeGreaterThan(3)
})

test("of 200 mutilated receipts none is believed and none crashes the reader", () => {
  expect(verifyReceipt(receipt, borduria.key).number).toBe(7)
  const seen = outcomes(receipt, (bytes) => verifyReceipt(bytes, borduria.key))
  expect(seen.filter((one) => !one.startsWith("platform.problem_"))).toEqual([])
})

test("every single flipped bit of a receipt is found", () => {
  for (let bit = 0; bit < receipt.length * 8; bit += 1) {
    const bytes = Buffer.from(receipt)
    bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    expect(() => verifyReceipt(bytes, borduria.key)).toThrow("platform.problem_")
  }
})

import { expect, test } from "vitest"
import { seal, sha256, type Package, type Trust } from "../packages.ts"
import { problem } from "../problem.ts"
import { makeInstallationKey, readPublicKey, publicPem } from "./keys.ts"
import { receive, verifyReceipt, type Desk } from "./receipts.ts"

const arcadia = makeInstallationKey("arcadia.example")
const borduria = makeInstallationKey("borduria.example")
const trust: Trust = { me: borduria.id, installations: [{ id: arcadia.id, key: arcadia.key }] }

function letter(to = borduria.id): Uint8Array {
  const made = new Date("2027-02-01T09:00:00Z")
  return seal({ kind: "letter", for: to, made, body: { text: "We answer." }, attachments: [] }, arcadia)
}

/** Borduria's desk, on a clock that runs on with every arrival. */
function desk() {
  const taken: Package[] = []
  const kept = new Map<string, Uint8Array>()
  let numbers = 0
  let minutes = 0
  const at = (): Desk => ({
    key: borduria,
    now: new Date(Date.UTC(2027, 1, 2, 9, (minutes += 1))),
    find: (hash) => Promise.resolve(kept.get(hash) ?? null),
    take: (opened) => {
      if (opened.kind !== "letter") throw problem("post.problem_kind")
      taken.push(opened)
      return Promise.resolve()
    },
    number: () => Promise.resolve((numbers += 1)),
    keep: (hash, receipt) => {
      kept.set(hash, receipt)
      return Promise.resolve()
    },
  })
  return { taken, at }
}

test("a package received twice is carried out once and has the same receipt", async () => {
  const { taken, at } = desk()
  const first = await receive(letter(), trust, at())
  const second = await receive(letter(), trust, at())
  expect(second).toEqual(first)
  expect(taken).toHaveLength(1)
  expect(verifyReceipt(first, readPublicKey(publicPem(borduria.key)))).toEqual({
    package: taken[0]?.id,
    sha256: sha256(letter()),
    received: "2027-02-02T09:01:00.000Z",
    installation: { id: borduria.id, key: borduria.key },
    number: 1,
    outcome: "accepted",
    code: null,
  })
})

test("a refusal is answered with its reason, kept while the reason is the same, and judged anew", async () => {
  const { taken, at } = desk()
  const stranger = { ...trust, installations: [] }
  const refused = await receive(letter(), stranger, at())
  expect(await receive(letter(), stranger, at())).toEqual(refused)
  expect(verifyReceipt(refused, borduria.key)).toMatchObject({
    outcome: "refused",
    code: "platform.problem_package_sender",
    number: 1,
  })
  expect(taken).toEqual([])

  const accepted = await receive(letter(), trust, at())
  expect(verifyReceipt(accepted, borduria.key)).toMatchObject({ outcome: "accepted", number: 2 })
  expect(await receive(letter(), stranger, at())).toEqual(accepted)
  expect(taken).toHaveLength(1)
})

test("what the receiver's own rules refuse is receipted with the package's id; a fault of ours is not", async () => {
  const { at } = desk()
  const unknown = { kind: "parcel", for: borduria.id, made: new Date(0), body: null, attachments: [] }
  const receipt = verifyReceipt(await receive(seal(unknown, arcadia), trust, at()), borduria.key)
  expect(receipt).toMatchObject({ outcome: "refused", code: "post.problem_kind" })
  expect(receipt.package).toMatch(/^[0-9a-f]{64}$/)
  const broken = { ...at(), take: () => Promise.reject(new TypeError("our bug")) }
  await expect(receive(letter(), trust, broken)).rejects.toThrow("our bug")
})

test("a receipt proves nothing under another key, and a package is no receipt", async () => {
  const receipt = await receive(letter(), trust, desk().at())
  expect(() => verifyReceipt(receipt, arcadia.key)).toThrow("platform.problem_receipt_key")
  expect(() => verifyReceipt(letter(), arcadia.key)).toThrow("platform.problem_receipt_not_one")
  const text = Buffer.from(receipt).toString().replace('"number":1', '"number":2')
  expect(() => verifyReceipt(Buffer.from(text), borduria.key)).toThrow("platform.problem_receipt_altered")
})

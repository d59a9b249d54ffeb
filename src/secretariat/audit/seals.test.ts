import { generateKeyPairSync } from "node:crypto"
import { mkdtemp, appendFile, readFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { makeRecord, prove, type RecordForTest } from "./record-for-test.ts"
import { appendSeals, lastSeal, readSealLines, sizeOfSeals } from "./seal-file.ts"
import { parseSeal, sealLine, signSeal, type Seal } from "./seal.ts"

const whole = makeRecord(1000)
const stranger = generateKeyPairSync("ed25519").privateKey

function copyOf(record: RecordForTest): RecordForTest {
  return { ...record, filed: [...record.filed], stored: [...record.stored] }
}

function seal(number: number): Seal {
  return parseSeal(whole.filed[number - 1] as string) as Seal
}

describe("seals", () => {
  test("are whole, and the very newest may be in the file only", async () => {
    const ahead = copyOf(whole)
    ahead.stored.pop()

    expect((await prove(whole)).broken_seals).toEqual([])
    expect((await prove(ahead)).broken_seals).toEqual([])
    expect((await prove(ahead)).last_seal?.number).toBe(whole.filed.length)
  })

  test("name the line that is missing in the file or in the database", async () => {
    const [filed, stored] = [copyOf(whole), copyOf(whole)]
    filed.filed.splice(3, 1)
    stored.stored.splice(3, 1)

    expect((await prove(filed)).broken_seals).toEqual([{ number: 4, fault: "not_in_file" }])
    expect((await prove(stored)).broken_seals).toEqual([{ number: 4, fault: "not_in_database" }])
  })

  test("name what was lost in both, and still prove every chain", async () => {
    const record = copyOf(whole)
    record.filed.splice(3, 1)
    record.stored.splice(3, 1)

    const { broken_seals, broken_chains } = await prove(record)
    expect(broken_seals).toEqual([{ number: 4, fault: "not_in_file" }])
    expect(broken_chains).toEqual([])
  })

  test("name the end that was cut off the file", async () => {
    const record = copyOf(whole)
    record.filed.splice(-2)

    const { broken_seals } = await prove(record)
    expect(broken_seals).toEqual(
      [whole.filed.length - 1, whole.filed.length].map((number) => ({ number, fault: "not_in_file" })),
    )
  })

  test("name a line that cannot be read, that was changed, and that changed places", async () => {
    const [garbled, changed, swapped] = [copyOf(whole), copyOf(whole), copyOf(whole)]
    garbled.filed[2] = `${garbled.filed[2]} `
    changed.filed[2] = sealLine({ ...seal(3), at: "2026-11-23T11:00:00.000000Z" })
    swapped.filed.splice(2, 2, whole.filed[3] as string, whole.filed[2] as string)

    expect((await prove(garbled)).broken_seals).toEqual([{ number: 3, fault: "unreadable" }])
    expect((await prove(changed)).broken_seals).toEqual([{ number: 3, fault: "differs" }])
    expect((await prove(swapped)).broken_seals).toEqual([
      { number: 3, fault: "not_in_file" },
      { number: 3, fault: "order" },
    ])
  })

  test("of another signer vouch for nothing", async () => {
    const record = copyOf(whole)
    const last = record.filed.length
    const forged = sealLine(signSeal(seal(last), stranger))
    record.filed[last - 1] = forged
    record.stored[last - 1] = forged

    const found = await prove(record)
    expect(found.broken_seals).toEqual([{ number: last, fault: "signature" }])
    expect(found.last_seal?.number).toBe(last - 1)
    expect(found.unsealed).toBeGreaterThan((await prove(whole)).unsealed)
  })
})

describe("the seal file", () => {
  test("gives back what was added, and cuts off what a crash left of a line", async () => {
    const file = join(await mkdtemp(join(tmpdir(), "seals-")), "record-seals.jsonl")
    expect(await lastSeal(file)).toBeNull()
    await appendSeals(file, [seal(1), seal(2)])
    await appendFile(file, sealLine(seal(3)).slice(0, 40))

    expect((await lastSeal(file))?.number).toBe(2)
    const lines: string[] = []
    for await (const line of readSealLines(file, await sizeOfSeals(file))) lines.push(line)
    expect(lines).toEqual(whole.filed.slice(0, 2))

    await appendSeals(file, [seal(3)])
    expect(await readFile(file, "utf8")).toBe(
      whole.filed
        .slice(0, 3)
        .map((line) => `${line}\n`)
        .join(""),
    )
  })
})

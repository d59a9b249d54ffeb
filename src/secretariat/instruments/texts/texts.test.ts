import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { openTestHouse, refusalOf, type Delegate, type TestHouse } from "../../../../test/support/house.ts"
import { isProblem } from "../../../platform/problem.ts"
import { commands } from "../commands.ts"
import { instruments } from "../contract.ts"
import { readTextFile } from "./read-text-file.ts"

let stage: TestHouse
let officer: Delegate
let visitor: Delegate
const folder = mkdtempSync(join(tmpdir(), "palermo-texts-"))

beforeAll(async () => {
  stage = await openTestHouse()
  officer = await stage.as("secretariat")
  visitor = await stage.as("visitor")
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await stage.database.drop()
})

/** Invented texts: no treaty text is kept here. */
const PLAIN = `lang: fr
source: Recueil de la Xanadie, p. 3

SOM.8.6: Premier texte inventé,
qui continue ici.

SOM.9: Deuxième texte inventé.
`
const known = new Set(["SOM.8.6", "SOM.9"])
const textAt = async (ref: string) => {
  const { texts } = await visitor.does(instruments.showProvision, { ref })
  return texts.find((text) => text.ref === ref)
}

describe("A file of official texts", () => {
  test("is plain text with a head, or JSON, and both give the same", () => {
    const rows = [
      { ref: "SOM.8.6", lang: "fr", text: "Premier texte inventé,\nqui continue ici." },
      { ref: "SOM.9", lang: "fr", text: "Deuxième texte inventé." },
    ]
    const source = "Recueil de la Xanadie, p. 3"
    expect(readTextFile({ content: PLAIN }, known)).toEqual({ source, rows })
    const texts = rows.map(({ ref, text }) => ({ ref, text }))
    expect(readTextFile({ content: JSON.stringify({ lang: "fr", source, texts }) }, known)).toEqual({
      source,
      rows,
    })
  })

  test("takes language and source from whoever imports it, and keeps no hidden marks", () => {
    const read = readTextFile({ content: "SOM.9: a\u202Eb\u0007c", lang: "en", source: "s" }, known)
    expect(read).toEqual({ source: "s", rows: [{ ref: "SOM.9", lang: "en", text: "abc" }] })
  })

  test("is refused whole, each fault by name", () => {
    const faults = (content: string, rest = {}) => {
      try {
        readTextFile({ content, ...rest }, known)
      } catch (thrown) {
        if (isProblem(thrown))
          return Object.entries(thrown.fields).map(([name, { code }]) => `${name} ${code}`)
        throw thrown
      }
      return []
    }
    const own = { lang: "en", source: "s" } as const
    expect(faults("", own)).toEqual(["content instruments.field_no_texts"])
    expect(faults("{", own)).toEqual(["content instruments.pack_file_unreadable"])
    expect(faults("SOM.9: a")).toEqual([
      "source platform.field_missing",
      "SOM.9 instruments.pack_unknown_language",
    ])
    expect(faults("SOM.9: a\nSOM.9: b", own)).toEqual(["SOM.9 instruments.pack_row_twice"])
    expect(faults("SOM.99: a\nSOM.9:\nSOM.8.6.x.y.z: c", own)).toEqual([
      "SOM.99 instruments.field_unknown_row",
      "SOM.9 platform.field_missing",
      "SOM.8.6.x.y.z instruments.pack_wrong_ref",
    ])
    expect(faults(`SOM.9: ${"a".repeat(20_001)}`, own)).toEqual(["SOM.9 platform.field_too_big"])
  })
})

test("an officer sees first what an import would bring; only then it stands beside the gist", async () => {
  const listed = await officer.does(instruments.proposeTexts, { content: PLAIN })
  expect(listed).toMatchObject({ status: "proposed", can: { apply: true } })
  expect(listed.lines.map(({ ref, change }) => [ref, change])).toEqual([
    ["SOM.8.6", "new"],
    ["SOM.9", "new"],
  ])
  expect(await textAt("SOM.8.6")).toBeUndefined()

  const applied = await officer.does(instruments.applyTexts, { import: listed.id })
  expect(applied).toMatchObject({ status: "applied", can: { apply: false } })
  expect(await textAt("SOM.8.6")).toMatchObject({ lang: "fr", source: "Recueil de la Xanadie, p. 3" })
  const again = officer.does(instruments.applyTexts, { import: listed.id })
  expect(await refusalOf(again)).toMatchObject({ code: "platform.problem_moved_on" })
})

test("a later text takes the place of the earlier one, which is kept with its end", async () => {
  const content = "SOM.8.6: Another invented text.\nSOM.9: Deuxième texte inventé."
  const later = await officer.does(instruments.proposeTexts, { content, lang: "fr", source: "p. 4" })
  expect(later.lines.map(({ change, before }) => [change, before?.split(" ")[0]])).toEqual([
    ["changed", "Premier"],
    ["same", "Deuxième"],
  ])
  await officer.does(instruments.applyTexts, { import: later.id })
  expect((await textAt("SOM.8.6"))?.text).toBe("Another invented text.")
  const rows = await stage.database.db.selectFrom("provision_text").select(["ref", "until"]).execute()
  expect(rows.map(({ ref, until }) => [ref, until !== null])).toEqual(
    expect.arrayContaining([
      ["SOM.8.6", true],
      ["SOM.8.6", false],
      ["SOM.9", false],
    ]),
  )
})

test("imports are the secretariat's: an expert of a State and a visitor find none", async () => {
  for (const delegate of [visitor, await stage.as("xaa-expert")]) {
    expect(await refusalOf(delegate.does(instruments.listTextImports, {}))).toMatchObject({ status: 404 })
    const proposal = delegate.does(instruments.proposeTexts, { content: PLAIN })
    expect(await refusalOf(proposal)).toMatchObject({ status: 403 })
  }
})

test("the command lists first and imports when it is told to", async () => {
  const file = join(folder, "ru.txt")
  writeFileSync(file, "SOM.10: Вымышленный текст.")
  const command = commands.find(({ name }) => name === "instruments text")
  const run = (options: Record<string, string | true>) =>
    command?.run((operation, input) => visitor.does(operation, input), { words: [file], options })
  const options = { lang: "ru", source: "Сборник Ксанадии" }
  expect((await run(options))?.lines).toEqual(["Сборник Ксанадии", "+ SOM.10 ru  Вымышленный текст."])
  expect(await textAt("SOM.10")).toBeUndefined()
  expect((await run({ ...options, apply: true }))?.lines[1]).toMatch(/^\+ SOM\.10/)
  expect(await textAt("SOM.10")).toMatchObject({ lang: "ru", text: "Вымышленный текст." })
  expect((await run(options))?.lines[1]).toMatch(/^= SOM\.10/)
})

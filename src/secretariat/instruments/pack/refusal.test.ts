import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { isProblem } from "../../../platform/problem.ts"
import { readInstrumentPack } from "../pack.ts"
import { readFolder } from "./read-folder.ts"

const shipped = readFolder(join(import.meta.dirname, "../../../../packs/instruments"))

type Files = Record<string, string | undefined>

/** Reads the shipped pack with some files changed, and gives back what the refusal names. */
function refusal(changes: Files): Record<string, string> {
  const files = Object.entries({ ...shipped, ...changes }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  )
  try {
    readInstrumentPack(Object.fromEntries(files))
  } catch (thrown) {
    if (!isProblem(thrown)) throw thrown
    expect(thrown.code).toBe("instruments.problem_pack_refused")
    return Object.fromEntries(Object.entries(thrown.fields).map(([place, { code }]) => [place, code]))
  }
  return {}
}

/** Replaces what must be there, once. */
function planted(file: string, [from, to]: [string, string]): Files {
  const text = shipped[file] ?? ""
  expect(text.split(from)).toHaveLength(2)
  return { [file]: text.replace(from, () => to) }
}

const SOM_5 = `{"ref": "SOM.5", "parent": null, "levels": ["M"]`
const SOM_5_ROW = "som/provisions.json rows 12"

describe("A pack with something wrong in it is refused with file, row and reason", () => {
  test("a wrong ref", () => {
    const faults = refusal(planted("som/provisions.json", [SOM_5, SOM_5.replace("SOM.5", "SOM/5")]))
    expect(faults[`${SOM_5_ROW} ref`]).toBe("instruments.pack_wrong_ref")
  })

  test("a ref of another treaty", () => {
    const faults = refusal(planted("som/provisions.json", [SOM_5, SOM_5.replace("SOM.5", "UNTOC.5")]))
    expect(faults[`${SOM_5_ROW} ref`]).toBe("instruments.pack_wrong_ref")
  })

  test("a missing language: the file", () => {
    expect(refusal({ "som/gists.zh.json": undefined })).toEqual({
      "som/gists.zh.json": "instruments.pack_language_missing",
    })
  })

  test("a missing language: one row of it", () => {
    const row = `    {"ref": "SOM.25.1", "text": "秘书长为保存人"},\n`
    const faults = refusal(planted("som/gists.zh.json", [row, ""]))
    expect(faults).toEqual({ "som/gists.zh.json rows SOM.25.1": "instruments.pack_text_missing" })
  })

  test("an unknown level, and nothing else: other rows that point to it are not blamed", () => {
    const faults = refusal(planted("som/provisions.json", [SOM_5, SOM_5.replace(`"M"`, `"X"`)]))
    expect(faults).toEqual({ [`${SOM_5_ROW} levels.0`]: "instruments.pack_unknown_level" })
  })

  test("an unknown confidence", () => {
    const row = `{"provision": "UNTOC.2", "cluster": "crim", "source": "ngo-cluster-pages", "confidence": "S"}`
    const faults = refusal(planted("clusters.json", [row, row.replace(`"S"`, `"sure"`)]))
    expect(faults).toEqual({
      "clusters.json assignments 1 confidence": "instruments.pack_unknown_confidence",
    })
  })

  test("a broken link", () => {
    const faults = refusal(
      planted("links.json", [`"from": "TIP.11", "to": "SOM.11"`, `"from": "TIP.11", "to": "SOM.26"`]),
    )
    expect(faults).toEqual({ "links.json rows 1 to": "instruments.pack_broken_link" })
  })

  test("a row twice, also a twin the other way round", () => {
    const twin = `"from": "TIP.12", "to": "SOM.12"`
    const faults = refusal(planted("links.json", [twin, `"from": "SOM.11", "to": "TIP.11"`]))
    expect(faults).toEqual({ "links.json rows 2": "instruments.pack_row_twice" })
    const again = refusal(planted("clusters.json", [`"provision": "UNTOC.5"`, `"provision": "UNTOC.2"`]))
    expect(again["clusters.json assignments 2 provision"]).toBe("instruments.pack_row_twice")
  })

  test("a cycle of parents", () => {
    const two = planted("som/provisions.json", [
      `{"ref": "SOM.6", "parent": null`,
      `{"ref": "SOM.6", "parent": "SOM.6.1"`,
    ])
    expect(refusal(two)["som/provisions.json rows 13 parent"]).toBe("instruments.pack_cycle")
  })

  test("a cycle of what applies through what", () => {
    const row = `"kind": "applies_through", "from": "TIP.1", "to": "UNTOC.4"`
    const faults = refusal(planted("links.json", [row, row.replace("UNTOC.4", "TIP.1")]))
    expect(Object.values(faults)).toEqual(["instruments.pack_cycle"])
  })

  test("a number left out, an unknown source, a gist that is too long, a field nobody knows", () => {
    const [out] = /.*"SOM\.8\.3".*\n/.exec(shipped["som/provisions.json"] ?? "") ?? [""]
    expect(refusal(planted("som/provisions.json", [out, ""]))).toMatchObject({
      "som/provisions.json rows 35 ref": "instruments.pack_number_left_out",
    })
    const source = planted("som/instrument.json", [
      `"resolution": "A/RES/55/25"`,
      `"resolution": "A/RES/55/25", "colour": "red"`,
    ])
    expect(Object.values(refusal(source))).toContain("instruments.pack_field_unknown")
    const long = planted("fa/gists.en.json", ["Leaving the Protocol", "Leaving ".repeat(40).trim()])
    expect(refusal(long)).toEqual({ "fa/gists.en.json rows 20 text": "instruments.pack_field_wrong" })
    const gone = planted("pack.json", [`"id": "fa-text-en"`, `"id": "fa-text"`])
    expect(refusal(gone)["fa/provisions.json rows 1 source"]).toBe("instruments.pack_unknown_source")
  })

  test("a file that is not JSON, one that nobody expects, and one that is missing", () => {
    expect(refusal({ "fa/titles.fr.json": "{" })).toEqual({
      "fa/titles.fr.json": "instruments.pack_file_unreadable",
    })
    expect(refusal({ "fa/title.fr.json": "{}" })).toEqual({
      "fa/title.fr.json": "instruments.pack_file_unknown",
    })
    expect(refusal({ "links.json": undefined })).toEqual({ "links.json": "instruments.pack_file_missing" })
    expect(refusal({ "pack.json": undefined })).toEqual({ "pack.json": "instruments.pack_file_missing" })
  })

  test("two faults in two files are both named", () => {
    const faults = refusal({ "som/gists.ar.json": undefined, "fa/titles.ru.json": "[]" })
    expect(Object.keys(faults).sort()).toEqual(["fa/titles.ru.json", "som/gists.ar.json"])
  })
})

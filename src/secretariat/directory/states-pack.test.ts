import { describe, expect, it } from "vitest"
import { isProblem, type Problem } from "../../platform/problem.ts"
import { findState, readStatesPack } from "./states-pack.ts"
import { foldName } from "./states-pack/fold-name.ts"
import { languages } from "../../platform/languages.ts"
import { shippedFiles } from "./states-pack/shipped.fixture.ts"

const files = shippedFiles()
const pack = readStatesPack(files)
const real = pack.states.filter((state) => !state.fictional)

describe("the pack as shipped", () => {
  it("has every State that can be party, also those that are not members of the United Nations", () => {
    expect(real.filter((state) => state.kind === "state")).toHaveLength(197)
    for (const id of ["VAT", "PSE", "COK", "NIU"]) expect(findState(pack, id)?.kind).toBe("state")
    expect(findState(pack, "EUE")).toMatchObject({ kind: "regional_organization", group: "none" })
    expect(findState(pack, "TWN")).toBeUndefined()
  })

  it("puts the members of the United Nations in the five regional groups", () => {
    const others = new Set(["PSE", "COK", "NIU"])
    const counted = Map.groupBy(
      real.filter((state) => !others.has(state.id)),
      (state) => state.group,
    )
    const sizes = Object.fromEntries([...counted].map(([group, states]) => [group, states.length]))
    expect(sizes).toEqual({
      african: 54,
      asia_pacific: 54,
      eastern_european: 23,
      latin_american_caribbean: 33,
      western_european_others: 29,
      none: 2,
    })
  })

  it("has a formal name in six languages and a name for lists on every date, each with source and confidence", () => {
    const sources = new Set(pack.sources.map((source) => source.id))
    for (const state of pack.states) {
      for (const lang of languages) {
        expect(state.names.some((name) => name.lang === lang && name.kind === "formal")).toBe(true)
      }
      expect(state.names.every((name) => sources.has(name.source))).toBe(true)
    }
  })

  it("has at least six fictional States in each group, none of which is called like a real one", () => {
    const fictional = pack.states.filter((state) => state.fictional)
    const groups = Map.groupBy(fictional, (state) => state.group)
    groups.delete("none")
    expect([...groups.values()].map((states) => states.length)).toEqual([6, 6, 6, 6, 6])
    const called = new Set(real.flatMap((state) => state.names.map((name) => foldName(name.text))))
    expect(
      fictional.flatMap((state) => state.names).filter((name) => called.has(foldName(name.text))),
    ).toEqual([])
  })
})

/** Reads the shipped pack with one more file and gives the refusal. */
function refusal(extra: unknown): Problem {
  try {
    readStatesPack({ ...files, "extra.json": typeof extra === "string" ? extra : JSON.stringify(extra) })
  } catch (thrown) {
    if (isProblem(thrown)) return thrown
  }
  throw new Error("the pack was not refused")
}

const own = { source: "own", confidence: "D" }
const name = { state: "FRA", lang: "fr", kind: "variant", text: "Hexagone", ...own }

describe("a pack is refused with file, row and reason", () => {
  it.each([
    ["extra.json", "directory.pack_not_a_section", "not json"],
    ["extra.json flags", "directory.pack_not_a_section", { flags: [] }],
    ["extra.json names 2", "directory.pack_field_wrong", { names: [name, { ...name, lang: "de" }] }],
    ["extra.json names 1", "directory.pack_field_wrong", { names: [{ ...name, flag: "x" }] }],
    ["extra.json names 1", "directory.pack_field_wrong", { names: [{ ...name, text: "a\u202Eb" }] }],
    [
      "extra.json names 1",
      "directory.pack_dates_wrong",
      { names: [{ ...name, from: "2001-01-01", to: "2000-01-01" }] },
    ],
    ["extra.json names 1", "directory.pack_dates_wrong", { names: [{ ...name, kind: "former" }] }],
    ["extra.json names 1", "directory.pack_unknown_state", { names: [{ ...name, state: "QQQ" }] }],
    ["extra.json names 1", "directory.pack_unknown_source", { names: [{ ...name, source: "hearsay" }] }],
    [
      "extra.json names 1",
      "directory.pack_name_ambiguous",
      { names: [{ ...name, kind: "short", text: "l’Italie" }] },
    ],
    ["states.json states 61", "directory.pack_names_broken", { names: [{ ...name, kind: "list" }] }],
    [
      "extra.json orders 1",
      "directory.pack_row_twice",
      { orders: [{ body: "*", lang: "en", by: "en", ignore: [], ...own }] },
    ],
    [
      "extra.json memberships 1",
      "directory.pack_not_an_organization",
      { memberships: [{ organization: "FRA", member: "BEL", ...own }] },
    ],
    [
      "extra.json memberships 1",
      "directory.pack_row_twice",
      { memberships: [{ organization: "EUE", member: "FRA", from: "2020-01-01", ...own }] },
    ],
    [
      "extra.json states 1",
      "directory.pack_fictional_code",
      { states: [{ id: "XZZ", kind: "state", alpha2: null, alpha3: null, group: "none", ...own }] },
    ],
    [
      "extra.json states 1",
      "directory.pack_language_missing",
      { states: [{ id: "QQQ", kind: "state", alpha2: null, alpha3: null, group: "none", ...own }] },
    ],
    [
      "* pack",
      "directory.pack_head_missing",
      { pack: { name: "states", version: "2027.1", date: "2027-01-01" } },
    ],
  ])("%s: %s", (place, code, extra) => {
    const thrown = refusal(extra)
    expect(thrown.code).toBe("directory.problem_pack_refused")
    expect(thrown.fields[place]?.code).toBe(code)
  })

  it("collects all faults and names at most fifty", () => {
    const thrown = refusal({ names: Array.from({ length: 80 }, () => ({ ...name, kind: "nickname" })) })
    expect(thrown.values["count"]).toBe(80)
    expect(Object.keys(thrown.fields)).toHaveLength(50)
  })
})

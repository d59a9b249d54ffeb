import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { openTestHouse, refusalOf, type Delegate, type TestHouse } from "../../../test/support/house.ts"
import { directory } from "./contract.ts"

let stage: TestHouse
let officer: Delegate
let visitor: Delegate

beforeAll(async () => {
  stage = await openTestHouse()
  officer = await stage.as("secretariat")
  visitor = await stage.as("visitor")
})
afterAll(() => stage.database.drop())

const grounds = {
  source: "note verbale of 2031-05-02",
  confidence: "C",
  reason: "the State changed its name",
} as const

describe("the list of States", () => {
  it("has in a rehearsal only invented ones, in the order of their names, with the sentence on designations", async () => {
    const { parties, disclaimer } = await visitor.does(directory.listParties, {})
    const names = parties.map(({ name }) => name)
    expect(parties.every(({ fictional }) => fictional)).toBe(true)
    expect(names).toEqual(names.toSorted(new Intl.Collator("en").compare))
    expect(disclaimer).toMatch(/no opinion/)
  })

  it("is narrowed by group and by any part of any name in any language", async () => {
    const { parties } = await visitor.does(directory.listParties, { group: "african" })
    expect(parties.map(({ id }) => id).toSorted()).toEqual(["XAA", "XAB", "XAC", "XAD", "XAE", "XAF"])
    const found = await visitor.does(directory.listParties, { search: "dovantine" })
    expect(found.parties.map(({ id }) => id)).toEqual(["XAC"])
    const inChinese = await visitor.does(directory.listParties, { search: "伊索伦" })
    expect(inChinese.parties.map(({ id }) => id)).toEqual(["XFA"])
  })

  it("of real States is searched by names of CLDR and ISO, which never come back", async () => {
    await using real = await openTestHouse({ rehearsal: false })
    const anyone = await real.as("visitor")
    const find = async (search: string) => (await anyone.does(directory.listParties, { search })).parties
    expect((await find("Vatican")).map(({ id }) => id)).toEqual(["VAT"])
    expect((await find("Vatican"))[0]?.name).toBe("Holy See")
    expect((await find("Южная Корея")).map(({ id }) => id)).toEqual(["KOR"])
    expect((await find("TR")).map(({ id }) => id)).toContain("TUR")
    expect((await refusalOf(anyone.does(directory.showParty, { party: "XAA" }))).status).toBe(404)
  })
})

describe("a State's own page", () => {
  it("has its names in six languages with dates, source and confidence, and no name that only serves recognition", async () => {
    const card = await visitor.does(directory.showParty, { party: "XAC" })
    expect(card.names).toContainEqual({
      lang: "en",
      kind: "former",
      text: "Dovantine Coast",
      from: null,
      to: "2019-03-01",
      source: expect.stringMatching(/Invented/) as string,
      confidence: "D",
    })
    expect(new Set(card.names.map(({ lang }) => lang)).size).toBe(6)
    expect(card.names.map(({ kind }) => kind)).not.toContain("variant")
  })

  it("has its organizations over time, and an organization its members and competence", async () => {
    const member = await visitor.does(directory.showParty, { party: "XCA" })
    expect(member.memberships).toMatchObject([{ party: "XFB", from: "1998-05-01", to: "2016-07-01" }])
    const union = await visitor.does(directory.showParty, { party: "XFB" })
    expect(union.members.map(({ party }) => party).toSorted()).toEqual(["XCA", "XEA", "XEC"])
    expect(union.competences).toMatchObject([{ provision: "UNTOC.7", competence: "shared" }])
  })

  it("does not exist for a real State in a rehearsal", async () => {
    expect((await refusalOf(visitor.does(directory.showParty, { party: "FRA" }))).status).toBe(404)
  })
})

describe("a correction of the pack", () => {
  const rename = {
    party: "XAB",
    field: "list",
    lang: "en",
    text: "Besquoria",
    since: "2026-06-01",
    ...grounds,
  } as const

  it("makes a new version, and both stay readable", async () => {
    const made = await officer.does(directory.correctParty, rename)
    const before = await visitor.does(directory.showParty, { party: "XAB", version: made.version - 1 })
    const after = await visitor.does(directory.showParty, { party: "XAB" })
    expect([before.name, after.name, after.version]).toEqual(["Besquor", "Besquoria", made.version])
    expect(after.names).toContainEqual(
      expect.objectContaining({ kind: "former", text: "Besquor", to: "2026-06-01" }) as object,
    )
    expect(after.names.find(({ text }) => text === "Besquoria")).toMatchObject({
      source: grounds.source,
      confidence: "C",
    })
    const { corrections } = await visitor.does(directory.listCorrections, { party: "XAB" })
    expect(corrections).toMatchObject([{ version: made.version, reason: grounds.reason, text: "Besquoria" }])
    expect((await refusalOf(visitor.does(directory.showParty, { party: "XAB", version: 99 }))).status).toBe(
      404,
    )
  })

  it("moves a State to another group, and lists follow", async () => {
    await officer.does(directory.correctParty, { party: "XFA", field: "group", text: "none", ...grounds })
    await officer.does(directory.correctParty, {
      party: "XFA",
      field: "group",
      text: "asia_pacific",
      ...grounds,
    })
    const { parties } = await visitor.does(directory.listParties, { group: "asia_pacific" })
    expect(parties.map(({ id }) => id)).toContain("XFA")
    expect(parties).toHaveLength(7)
  })

  it("is refused whole when the pack could not say it", async () => {
    const taken = { ...rename, text: "Averlune", since: null }
    const { version } = await visitor.does(directory.showParty, { party: "XAB" })
    expect((await refusalOf(officer.does(directory.correctParty, taken))).code).toBe(
      "directory.problem_pack_refused",
    )
    const group = { party: "XAB", field: "group", text: "the south", ...grounds } as const
    expect((await refusalOf(officer.does(directory.correctParty, group))).code).toBe(
      "platform.problem_invalid_input",
    )
    expect((await visitor.does(directory.showParty, { party: "XAB" })).version).toBe(version)
  })

  it("is the secretariat's alone", async () => {
    const focalPoint = await stage.as("xab-focal-point")
    expect((await refusalOf(focalPoint.does(directory.correctParty, rename))).status).toBe(403)
    const card = await focalPoint.does(directory.showParty, { party: "XAB" })
    expect(card.can.correct).toBe(false)
  })
})

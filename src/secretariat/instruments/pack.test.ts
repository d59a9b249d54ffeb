import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { readInstrumentPack } from "./pack.ts"
import { readFolder } from "./pack/read-folder.ts"
import { articleOf, instrumentOf } from "./pack/ref.ts"
import { LANGS } from "./pack/row-fields.ts"

const pack = readInstrumentPack(readFolder(join(import.meta.dirname, "../../../packs/instruments")))

/** Numbered paragraphs of each article, counted in the texts; articles not named have none. */
const SMUGGLING = "1:3 6:4 8:7 9:4 10:2 11:6 14:3 15:3 16:5 18:8 19:2 20:4 21:4 22:2 23:5 24:2 25:2"
const CONVENTION =
  "3:2 4:2 5:3 6:2 7:4 8:4 9:2 10:4 11:6 12:9 13:9 14:3 15:6 16:17 18:30 20:4 24:4 25:3 26:5 27:3 28:3 29:4 " +
  "30:4 31:7 32:5 33:2 34:3 35:4 36:4 37:4 38:2 39:5 40:3 41:2"

const below = <T extends { confidence: string }>(rows: readonly T[]) =>
  rows.filter((row) => row.confidence !== "C")
const refsOf = (code: string) =>
  pack.provisions.map(({ ref }) => ref).filter((ref) => instrumentOf(ref) === code)
const paragraphs = (code: string) => {
  const numbered = refsOf(code).filter((ref) => /^[A-Z]+\.\d+\.\d+$/.test(ref))
  return [...Map.groupBy(numbered, articleOf)]
    .map(([ref, rows]) => `${ref.split(".")[1]}:${rows.length}`)
    .join(" ")
}

describe("The four treaties as shipped", () => {
  test("have as many articles and numbered paragraphs as their texts", () => {
    const articles = pack.instruments.map(({ code, articles }) => [code, articles])
    expect(articles).toEqual([
      ["UNTOC", 41],
      ["TIP", 20],
      ["SOM", 25],
      ["FA", 21],
    ])
    expect(paragraphs("SOM")).toBe(SMUGGLING)
    expect(paragraphs("UNTOC")).toBe(CONVENTION)
  })

  test("carry the lettered items on which a duty hangs", () => {
    const lettered = [
      "SOM.3.a",
      "SOM.6.1.b.ii",
      "SOM.8.2.c",
      "SOM.9.1.d",
      "SOM.10.1.f",
      "SOM.12.b",
      "SOM.14.2.e",
    ]
    const more = [
      "SOM.17.a",
      "UNTOC.5.1.a.ii",
      "UNTOC.6.2.d",
      "UNTOC.16.5.a",
      "UNTOC.18.3.i",
      "UNTOC.18.15.f",
    ]
    expect(pack.provisions.map(({ ref }) => ref)).toEqual(expect.arrayContaining([...lettered, ...more]))
  })

  test("give every provision of the Smuggling Protocol a level, a gist and a title in six languages", () => {
    for (const ref of refsOf("SOM")) {
      expect(pack.provisions.find((row) => row.ref === ref)?.levels.length).toBeGreaterThan(0)
      const gists = pack.gists.filter((row) => row.ref === ref).map(({ lang }) => lang)
      const titles = pack.titles.filter((row) => row.ref === articleOf(ref)).map(({ lang }) => lang)
      expect([ref, gists.sort(), titles.sort()]).toEqual([ref, LANGS, LANGS])
    }
  })

  test("write each language in its own script", () => {
    const script = { ar: /\p{Script=Arabic}/u, ru: /\p{Script=Cyrillic}/u, zh: /\p{Script=Han}/u }
    for (const { ref, lang, text } of [...pack.titles, ...pack.gists]) {
      const own = lang === "ar" || lang === "ru" || lang === "zh" ? script[lang] : /\p{Script=Latin}/u
      expect([ref, lang, own.test(text)]).toEqual([ref, lang, true])
    }
  })

  test("know every duty to notify that the treaties lay on a State when it joins or acts", () => {
    const duties = pack.provisions
      .filter(({ notify }) => notify.some(({ to }) => to.startsWith("s")))
      .map(({ ref }) => ref)
    const told =
      "UNTOC.5.3 UNTOC.6.2.d UNTOC.13.5 UNTOC.16.5.a UNTOC.18.13 UNTOC.18.14 UNTOC.31.6 SOM.8.6 FA.13"
    expect(duties).toEqual(expect.arrayContaining(told.split(" ")))
    const designation = pack.provisions.find(({ ref }) => ref === "SOM.8.6")
    expect(designation?.deadlines).toEqual([{ within: "P1M", from: "designation" }])
  })

  test("put each of the Convention's articles 2 and 5 to 31 in exactly one cluster, and no other article of it", () => {
    const expected = [2, ...Array.from({ length: 27 }, (_, index) => index + 5)].map(
      (article) => `UNTOC.${article}`,
    )
    const assigned = pack.assignments
      .map(({ provision }) => provision)
      .filter((ref) => instrumentOf(ref) === "UNTOC")
    expect(assigned).toEqual(expected)
  })

  test("keep the open conflict about the phase of the cooperation cluster", () => {
    const cluster = pack.clusters.find(({ id }) => id === "coop")
    expect(cluster).toMatchObject({ number: 4, phase: 4, disputes: [{ field: "phase", value: 2 }] })
  })

  test("link twin duties, and say in six languages why a false twin is none", () => {
    const links = (kind: string) =>
      pack.links
        .filter((row) => row.kind === kind)
        .map(({ from, to, confidence }) => `${from} ${to} ${confidence}`)
    const twins = [
      "TIP.11 SOM.11 C",
      "TIP.12 SOM.12 C",
      "TIP.13 SOM.13 C",
      "TIP.14 SOM.19 S",
      "TIP.15 SOM.20 S",
    ]
    expect(links("same_duty")).toEqual(twins)
    expect(links("false_twin")).toEqual(["TIP.8 SOM.18 C"])
    expect(links("applies_through")).toContain("SOM.1.2 UNTOC.16 D")
    expect(Object.keys(pack.links.find(({ kind }) => kind === "false_twin")?.reason ?? {})).toEqual([
      ...LANGS,
    ])
  })

  test("say which rows are below confidence C", () => {
    const rows = {
      assignments: below(pack.assignments).map((row) => `${row.provision} ${row.cluster} ${row.confidence}`),
      clusters: below(pack.clusters).map((row) => `${row.id} ${row.confidence}`),
      instruments: below(pack.instruments).map((row) => `${row.code} ${row.confidence}`),
      levels: below(pack.provisions).map((row) => `${row.ref} ${row.confidence}`),
      titles: below(pack.titles).map((row) => `${row.ref} ${row.lang} ${row.confidence}`),
    }
    for (const [what, list] of Object.entries(rows))
      console.info(`Below C, ${what} (${list.length}): ${list.join(", ")}`)
    expect(rows.assignments).toContain("FA.8 law U")
    expect(rows.levels.every((row) => row.endsWith(" D"))).toBe(true)
    expect(rows.titles.filter((row) => row.includes(" en "))).toEqual([])
  })
})

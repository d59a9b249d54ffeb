import { afterAll, beforeAll, expect, test } from "vitest"
import { openTestHouse, refusalOf, type Delegate, type TestHouse } from "../../../test/support/house.ts"
import { commands } from "./commands.ts"
import { instruments } from "./contract.ts"
import { plantedRoom } from "./planted.fixture.ts"

let stage: TestHouse
let visitor: Delegate

beforeAll(async () => {
  stage = await openTestHouse({ more: [plantedRoom] })
  visitor = await stage.as("visitor")
})
afterAll(() => stage.database.drop())

const run = async (line: string) => {
  const words = line.split(" ")
  const found = commands.find(({ name }) => line.startsWith(name))
  if (!found) throw new Error(`no command answers ${line}`)
  return found.run((operation, input) => visitor.does(operation, input), {
    words: words.slice(found.name.split(" ").length),
    options: {},
  })
}

test("coverage gives per provision the questions that ask about it, or the recorded reason for a hole, else null", async () => {
  const { provisions, ...rest } = await visitor.does(instruments.showCoverage, { instrument: "SOM" })
  expect(rest).toEqual({})
  const { instruments: all } = await visitor.does(instruments.listInstruments, {})
  expect(provisions.length).toBe(all.find(({ code }) => code === "SOM")?.provisions)
  const at = (ref: string) => provisions.find((row) => row.ref === ref)
  const question = { id: "q17", label: "17", path: "/planted/question" }
  expect(at("SOM.8.6")).toEqual({ ref: "SOM.8.6", levels: ["M"], questions: [question], reason: null })
  expect(at("SOM.9.1")).toEqual({
    ref: "SOM.9.1",
    levels: ["M", "MQ"],
    questions: [],
    reason: "left out on purpose",
  })
  expect(at("SOM.5")).toEqual({ ref: "SOM.5", levels: ["M"], questions: [], reason: null })
})

test("the command prints what the API answers", async () => {
  const { json, lines } = await run("instruments coverage SOM")
  expect(json).toEqual(await visitor.does(instruments.showCoverage, { instrument: "SOM" }))
  expect(lines).toContain("SOM.8.6  M  17")
  expect(lines).toContain("SOM.9.1  M,MQ  left out on purpose")
  expect((await run("instruments list")).lines.map((line) => line.split(" ")[0])).toEqual([
    "UNTOC",
    "TIP",
    "SOM",
    "FA",
  ])
  expect((await run("instruments show SOM.8.6")).lines[0]).toMatch(/^SOM\.8\.6 {2}M {2}Designate/)
  const listed = (await visitor.does(instruments.showInstrument, { instrument: "SOM" })).provisions.length
  expect((await run("instruments show SOM")).lines).toHaveLength(1 + listed)
  expect(await refusalOf(run("instruments show SOM.99"))).toMatchObject({ status: 404 })
  expect(await refusalOf(run("instruments show NATO"))).toMatchObject({ status: 404 })
})

test("an article comes with its paragraphs, links, duties, cluster and neighbours", async () => {
  const view = await visitor.does(instruments.showProvision, { ref: "SOM.18" })
  expect(view.provisions.map(({ ref }) => ref).slice(0, 3)).toEqual(["SOM.18", "SOM.18.1", "SOM.18.2"])
  expect([view.before, view.after]).toEqual(["SOM.17", "SOM.19"])
  expect(view.links).toMatchObject([
    { kind: "false_twin", ref: "TIP.8", reason: expect.stringContaining("time of entry") },
  ])
  expect(view.cluster?.cluster.id).toBe("coop")
  expect(view.can).toEqual({ correct: false, dispute: false })
  const { links } = await visitor.does(instruments.showProvision, { ref: "UNTOC.16" })
  expect(links.map(({ kind, ref, outward }) => [kind, ref, outward])).toEqual([
    ["applies_through", "TIP.1", false],
    ["applies_through", "SOM.1.2", false],
    ["applies_through", "FA.1", false],
  ])
})

test("what cites a provision is shown through the room that keeps it, to whom that room shows it", async () => {
  const seen = async (delegate: Delegate, ref: string) =>
    (await delegate.does(instruments.showProvision, { ref })).trace.flatMap(({ citations }) => citations)
  const expert = await stage.as("xaa-expert")
  expect(await seen(expert, "SOM.8")).toMatchObject([
    { kind: "question", ref: "SOM.8.6", path: "/planted/question" },
  ])
  expect(await seen(expert, "SOM.9")).toEqual([])
  expect(await seen(visitor, "SOM.8")).toEqual([])
})

test("provisions are filtered by level, by cluster and by a word, without capitals and accents", async () => {
  const refs = async (filter: Record<string, string>) => {
    const asked = { instrument: "SOM", ...filter } as never
    return (await visitor.does(instruments.showInstrument, asked)).provisions.map(({ ref }) => ref)
  }
  expect(await refs({ level: "S" })).toEqual([
    "SOM.6",
    "SOM.6.4",
    "SOM.18",
    "SOM.18.7",
    "SOM.18.8",
    "SOM.19",
    "SOM.19.1",
  ])
  expect(await refs({ cluster: "crim" })).toContain("SOM.6.1.b.ii")
  expect(await refs({ cluster: "crim", text: "INHUMAN" })).toEqual(["SOM.6.3.b"])
  expect(await refs({ text: "no such word" })).toEqual([])
})

test("two treaties stand side by side, twins in one row", async () => {
  const { rows, through } = await visitor.does(instruments.compareInstruments, {
    instrument: "TIP",
    with: "SOM",
  })
  const row = (ref: string) => rows.find(({ one }) => one?.ref === ref)
  expect(row("TIP.11")).toMatchObject({ two: { ref: "SOM.11" }, kind: "same_duty" })
  expect(row("TIP.8")).toMatchObject({ two: { ref: "SOM.18" }, kind: "false_twin" })
  expect(row("TIP.5")).toMatchObject({ two: null, kind: null })
  const second = rows.flatMap(({ two }) => two?.ref ?? [])
  expect([second.length, new Set(second).size]).toEqual([25, 25])
  expect(through).toEqual([])
  const convention = await visitor.does(instruments.compareInstruments, { instrument: "SOM", with: "UNTOC" })
  expect(convention.through.map(({ provision }) => provision.ref)).toContain("UNTOC.18")
})

test("each of the Convention's articles 2 and 5 to 31 is on the page of exactly one cluster", async () => {
  const { clusters } = await visitor.does(instruments.listClusters, {})
  const views = await Promise.all(
    clusters.map(({ id }) => visitor.does(instruments.showCluster, { cluster: id })),
  )
  const articles = views
    .flatMap(({ instruments }) => instruments)
    .filter(({ instrument }) => instrument.code === "UNTOC")
    .flatMap(({ assignments }) => assignments.map(({ provision }) => Number(provision.ref.split(".")[1])))
  expect(articles.toSorted((a, b) => a - b)).toEqual([
    2,
    ...Array.from({ length: 27 }, (_, index) => index + 5),
  ])
})

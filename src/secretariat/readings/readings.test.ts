import { strToU8, zipSync } from "fflate"
import { afterAll, beforeAll, expect, test } from "vitest"
import { openTestHouse, type Delegate, type TestHouse } from "../../../test/support/house.ts"
import { isProblem } from "../../platform/problem.ts"
import { directory } from "../directory/contract.ts"
import { meetings } from "../meetings/contract.ts"
import { readings } from "./contract.ts"
import { openedReading, reportFile, sentReport } from "./readings.fixture.ts"

let stage: TestHouse
let officer: Delegate

beforeAll(async () => {
  stage = await openTestHouse()
  officer = await stage.as("secretariat")
})
afterAll(() => stage.database.drop())

const refused = (wanted: Promise<unknown>) =>
  wanted.then(
    () => "done",
    (thrown: unknown) => (isProblem(thrown) ? thrown.code : Promise.reject(thrown)),
  )

test("a report that came as a file stands beside its source, with what does not fit; nobody else sees it", async () => {
  const reading = await openedReading(stage, officer)
  const shown = await officer.does(readings.show, { reading, part: "recommendations" })
  expect(shown.entries.map(({ fact }) => fact.number)).toEqual([1, 2, 3, 5, 6])
  const [first] = shown.entries
  expect(first?.source).toContain("money-launder-\ning")
  expect(first?.fact.provisions.map(({ ref }) => ref)).toContain("UNTOC.13")
  const jumps = shown.findings.filter(({ kind }) => kind === "contradiction")
  expect(jumps.map(({ why }) => why)).toContain("number_jumps")
  expect(jumps.map(({ why }) => why)).toContain("speaker_absent")
  const delegate = await stage.as("xaa-delegate")
  expect(await refused(delegate.does(readings.show, { reading }))).toBe("platform.problem_not_found")
  expect((await delegate.does(readings.list, {})).readings).toEqual([])
})

test("what a person corrected goes into the meeting; taken again from the same file, nothing changes", async () => {
  const reading = await openedReading(stage, officer)
  const say = (input: Omit<Parameters<typeof correct>[0], "reading">) => correct({ reading, ...input })
  const correct = (input: Parameters<typeof officer.does<typeof readings.correct>>[1]) =>
    officer.does(readings.correct, input)
  await say({ entry: "meeting", verdict: "corrected", instrument: "UNTOC" })
  await say({ entry: "item.4", verdict: "corrected", text: "Any other matters" })
  await say({ entry: "attends.non_governmental.1", verdict: "left_out" })
  const unknown = say({ entry: "recommendation.1", verdict: "corrected", provisions: "UNTOC.13 UNTOC.999" })
  expect(await refused(unknown)).toBe("readings.field_provision_unknown")

  const { meeting } = await officer.does(readings.take, { reading, open: true })
  const visitor = await stage.as("visitor")
  const before = await visitor.does(meetings.show, { meeting })
  expect(before).toMatchObject({ starts: "2031-06-17", ends: "2031-06-19", town: "vienna", status: "closed" })
  expect(before.items.map(({ number, part, title }) => [number, part, title.text])).toContainEqual([
    4,
    0,
    "Any other matters",
  ])
  const classes = Map.groupBy(before.participants, (one) => one.class)
  expect(classes.get("parties")).toHaveLength(10)
  expect(classes.get("non_governmental")).toBeUndefined()
  expect(before.papers.map(({ symbol }) => symbol)).toContain("XTOC/COP/WG.1/2031/2")
  expect(before.officers.filter(({ role }) => role === "panellist")).toHaveLength(3)

  // Listed together under two items, they are kept so: which of them each spoke on the report does not say.
  const spoke = before.requests.map(({ name, item, items, status }) => [
    name,
    item === null ? items : 1,
    status,
  ])
  expect(spoke).toContainEqual(["Averlune", [2, 3, 4], "spoken"])
  const { evidence } = await visitor.does(directory.listEvidence, { party: "XAA" })
  expect(evidence).toEqual([
    {
      state: "XAA",
      instrument: "UNTOC",
      says: "party",
      date: "2031-06-19",
      source: "XTOC/COP/WG.1/2031/5",
      confidence: "S",
    },
  ])
  // Evidence is no status: what is on record of the State stays what it was.
  const { statuses } = await visitor.does(directory.listActions, { party: "XAA" })
  expect(JSON.stringify(statuses)).not.toContain("2031")

  const again = await openedReading(stage, officer)
  await officer.does(readings.correct, {
    reading: again,
    entry: "attends.non_governmental.1",
    verdict: "left_out",
  })
  expect(await officer.does(readings.take, { reading: again })).toMatchObject({ meeting })
  const { version: _, ...after } = await visitor.does(meetings.show, { meeting })
  expect(after).toEqual(Object.fromEntries(Object.entries(before).filter(([key]) => key !== "version")))
})

test("a report in another language is read in its language; put away, its words are let go", async () => {
  const french = reportFile("ferries-2032.fr.txt")
  const reading = await openedReading(stage, officer, french)
  const { lang, part, entries } = await officer.does(readings.show, { reading })
  expect([lang, part, entries[0]?.fact.from]).toEqual(["fr", "meeting", "2032-05-30"])
  await officer.does(readings.discard, { reading })
  const { entries: left, title, can } = await officer.does(readings.show, { reading })
  expect([left, title, can.take]).toEqual([[], null, false])
})

test("a hostile file is refused with its reason, and the house goes on answering", async () => {
  const deep = `${"<w:p>".repeat(400_000)}${"</w:p>".repeat(400_000)}`
  const word = zipSync({
    "[Content_Types].xml": strToU8("<Types/>"),
    "_rels/.rels": strToU8("<Relationships/>"),
    "word/document.xml": strToU8(`<w:document><w:body>${deep}</w:body></w:document>`),
  })
  const files = [
    [Buffer.from("%PDF-1.7\nnothing that follows"), "broken.pdf", "application/pdf"],
    [Buffer.from(word), "deep.docx", "application/zip"],
    [Buffer.from("a".repeat(10_000_000)), "line.txt", "text/plain"],
  ] as const
  const codes = await Promise.all(
    files.map(async ([bytes, name, type]) => {
      const asked = await sentReport(stage, officer, bytes, { name, type })
      return refused(officer.does(readings.open, asked))
    }),
  )
  expect(codes[0]).toBe("meetings.problem_report_not_pdf")
  expect(codes[1]).toMatch(/^(meetings\.problem_report|platform\.problem_file)_/)
  expect(codes[2]).toBe("meetings.problem_report_too_long")
  expect((await officer.does(readings.list, {})).bodies.length).toBeGreaterThan(0)
})

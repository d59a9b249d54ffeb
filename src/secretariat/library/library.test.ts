import { randomUUID } from "node:crypto"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { openTestHouse, refusalOf, type Delegate, type TestHouse } from "../../../test/support/house.ts"
import { fill } from "../../platform/registers.ts"
import { room } from "../../platform/room.ts"
import { documents } from "../documents/contract.ts"
import { circleOf, createAs } from "../documents/documents.fixture.ts"
import { instruments } from "../instruments/contract.ts"
import { library } from "./contract.ts"
import { enteredBy, revisionOf } from "./library.fixture.ts"
import { leaning } from "./registers.ts"

const NOT_FOUND = { code: "platform.problem_not_found", status: 404 }
const NOT_ALLOWED = { code: "platform.problem_not_allowed", status: 403 }

/** A planted room whose one thing leans on every law since its first version. */
const planted = room({
  name: "planted",
  contract: {},
  operations: {},
  fills: [
    fill(leaning, {
      kind: "planted",
      list: async () => [
        { kind: "planted", version: 1, key: "library.version", values: { number: 1 }, path: "/" },
      ],
    }),
  ],
})

let stage: TestHouse
let expert: Delegate
let focalPoint: Delegate
let colleague: Delegate
let stranger: Delegate
let officer: Delegate
let visitor: Delegate

beforeAll(async () => {
  stage = await openTestHouse({ more: [planted] })
  expert = await stage.as("xaa-expert")
  focalPoint = await stage.as("xaa-focal-point")
  colleague = await stage.as("xaa-observer")
  stranger = await stage.as("xab-focal-point")
  officer = await stage.as("secretariat")
  visitor = await stage.as("visitor")
})
afterAll(() => stage.database.drop())

describe("who sees a law", () => {
  test("its State's own people and nobody else, until the focal point releases it", async () => {
    const { id } = await enteredBy(expert)
    for (const own of [focalPoint, colleague])
      expect((await own.does(library.show, { measure: id })).id).toBe(id)
    for (const other of [stranger, officer, visitor]) {
      expect(await refusalOf(other.does(library.show, { measure: id }))).toEqual(NOT_FOUND)
      expect((await other.does(library.list, { party: "XAA" })).measures.map((row) => row.id)).not.toContain(
        id,
      )
    }
    const circle = await circleOf(stage, "public")
    expect(await refusalOf(expert.does(library.release, { measure: id, circle }))).toEqual(NOT_ALLOWED)
    await focalPoint.does(library.release, { measure: id, circle })
    expect((await visitor.does(library.show, { measure: id })).visible_to.map(({ kind }) => kind)).toEqual([
      "national",
      "public",
    ])
  })

  test("what was released is changed by who released it, and what was before is nobody else's", async () => {
    const { id } = await enteredBy(expert, { status: "bill" })
    stage.clock.now = new Date(stage.clock.now.getTime() + 60_000)
    await expert.does(library.change, { measure: id, base: 1, change: "adopt", on: "2020-02-03" })
    await focalPoint.does(library.release, { measure: id, circle: await circleOf(stage, "public") })
    const change = { measure: id, base: 2, change: "enter", on: "2020-05-01" } as const
    expect(await refusalOf(expert.does(library.change, change))).toEqual(NOT_ALLOWED)
    stage.clock.now = new Date(stage.clock.now.getTime() + 60_000)
    await focalPoint.does(library.change, change)
    const seen = await visitor.does(library.show, { measure: id })
    expect(seen.versions.map(({ number }) => number)).toEqual([3, 2])
    expect(await refusalOf(visitor.does(library.show, { measure: id, version: 1 }))).toEqual(NOT_FOUND)
    expect((await colleague.does(library.show, { measure: id, version: 1 })).number).toBe(1)
  })

  test("a withdrawn release hides it again; the State's own people keep it", async () => {
    const { id } = await enteredBy(focalPoint)
    const circle = await circleOf(stage, "secretariat")
    const { releases } = await focalPoint.does(library.release, { measure: id, circle })
    const [within, beyond] = ["national", "secretariat"].map(
      (kind) => releases.find((one) => one.circle.kind === kind)?.release ?? "",
    )
    expect((await officer.does(library.show, { measure: id })).id).toBe(id)
    await focalPoint.does(library.withdrawRelease, { measure: id, release: String(beyond) })
    expect(await refusalOf(officer.does(library.show, { measure: id }))).toEqual(NOT_FOUND)
    const attempt = focalPoint.does(library.withdrawRelease, { measure: id, release: String(within) })
    expect(await refusalOf(attempt)).toEqual(NOT_ALLOWED)
  })

  test("a file beside a law is shown to whom the file itself is released", async () => {
    const document = await createAs(stage, focalPoint)
    const texts = [{ lang: "en", standing: "official", name: "Ports Act", document: document.id }] as const
    const { id } = await enteredBy(focalPoint, { texts: [...texts] })
    expect((await focalPoint.does(library.show, { measure: id })).texts[0]?.document).toBe(document.id)
    expect((await colleague.does(library.show, { measure: id })).texts[0]?.document).toBeNull()
    const circle = await circleOf(stage, "national", "XAA")
    await focalPoint.does(documents.release, { document: document.id, circle })
    expect((await colleague.does(library.show, { measure: id })).texts[0]?.document).toBe(document.id)
    const alien = enteredBy(stranger, { texts: [{ ...texts[0] }] })
    expect(await refusalOf(alien)).toEqual({ code: "library.problem_no_such_document", status: 422 })
  })
})

describe("a law changes", () => {
  test("each change is a version with its day, and only those that its state allows are open", async () => {
    const bill = await enteredBy(expert, { status: "bill", adopted: null, in_force: null })
    expect(bill.can.change).toEqual(["adopt", "enter", "withdraw"])
    const measure = bill.id
    const early = expert.does(library.change, { measure, base: 1, change: "amend", on: "2024-01-01" })
    expect(await refusalOf(early)).toEqual({ code: "platform.problem_moved_on", status: 409 })
    const undated = expert.does(library.change, { measure, base: 1, change: "adopt" })
    expect(await refusalOf(undated)).toEqual({ code: "library.problem_no_day", status: 422 })
    await expert.does(library.change, { measure, base: 1, change: "enter", on: "2024-01-01" })
    await expert.does(library.change, { measure, base: 2, change: "amend", on: "2025-01-01" })
    const repealed = await expert.does(library.change, {
      measure,
      base: 3,
      change: "repeal",
      on: "2026-01-01",
    })
    expect(repealed).toMatchObject({
      status: "repealed",
      version: 4,
      amended: "2025-01-01",
      repealed: "2026-01-01",
    })
    expect(await expert.does(library.show, { measure, version: 2 })).toMatchObject({
      number: 2,
      amended: null,
    })
  })

  test("an older base is refused, so that nobody's correction is written over unseen", async () => {
    const law = await enteredBy(expert)
    await expert.does(library.revise, revisionOf(law, { territory: "The northern isles" }))
    const second = focalPoint.does(library.revise, revisionOf(law, { kind: "code" }))
    expect(await refusalOf(second)).toEqual({ code: "platform.problem_moved_on", status: 409 })
    expect(await focalPoint.does(library.show, { measure: law.id })).toMatchObject({
      kind: "act",
      territory: "The northern isles",
    })
  })

  test("rows of its table turn amber inside the State, and what leans on it is listed there alone", async () => {
    const { id: measure } = await enteredBy(focalPoint)
    await focalPoint.does(library.cite, { measure, article: "42", refs: ["SOM.6.1.a", "UNTOC.5.1"] })
    await focalPoint.does(library.release, { measure, circle: await circleOf(stage, "public") })
    const change = { measure, base: 1, change: "amend", on: "2025-01-01" } as const
    const amended = await focalPoint.does(library.change, change)
    expect(amended.table.map(({ confirmed }) => confirmed)).toEqual([false, false])
    expect(amended.leaning).toMatchObject([{ version: 1 }])
    const outside = await visitor.does(library.show, { measure })
    expect(outside.table.map(({ confirmed }) => confirmed)).toEqual([true, true])
    expect(outside.leaning).toEqual([])
    const [first] = amended.table
    const confirmed = await focalPoint.does(library.confirm, { measure, rows: [first?.row ?? ""] })
    expect(confirmed.table.map((row) => row.confirmed)).toEqual([true, false])
  })
})

describe("the table of articles and provisions", () => {
  test("one row serves every instrument: on the provision's page, in the State's table and for an answer", async () => {
    const { id: measure } = await enteredBy(focalPoint)
    await focalPoint.does(library.cite, { measure, article: "§ 96 (1)", refs: ["SOM.16.5", "TIP.7"] })
    const { rows } = await colleague.does(library.listCitations, { party: "XAA", refs: ["TIP.7"] })
    expect(rows.filter((row) => row.measure.id === measure)).toMatchObject([{ article: "§ 96 (1)" }])
    const laws = async (delegate: Delegate) => {
      const { trace } = await delegate.does(instruments.showProvision, { ref: "SOM.16" })
      return trace.find(({ kind }) => kind === "law")?.citations.filter(({ path }) => path.endsWith(measure))
    }
    expect(await laws(colleague)).toMatchObject([{ ref: "SOM.16.5", values: { article: "§ 96 (1)" } }])
    expect(await laws(stranger)).toEqual([])
    const { rows: table } = await colleague.does(library.showTable, { party: "XAA", instrument: "TIP" })
    expect(table.every(({ ref }) => ref.startsWith("TIP."))).toBe(true)
  })

  test("a provision that no instrument has is refused, and a law entered by mistake leaves the table", async () => {
    const { id: measure } = await enteredBy(expert)
    const wrong = expert.does(library.cite, { measure, article: "1", refs: ["SOM.99"] })
    expect(await refusalOf(wrong)).toEqual({ code: "library.problem_no_such_provision", status: 422 })
    await expert.does(library.cite, { measure, article: "1", refs: ["SOM.19.1"] })
    const asked = { party: "XAA", refs: ["SOM.19.1"] }
    expect((await expert.does(library.listCitations, asked)).rows).toHaveLength(1)
    await expert.does(library.change, { measure, base: 1, change: "withdraw" })
    expect((await expert.does(library.listCitations, asked)).rows).toEqual([])
    expect((await expert.does(library.show, { measure })).status).toBe("withdrawn")
  })
})

test("a search finds words of a name in any of its languages, of one State at a time", async () => {
  const texts = [
    { lang: "en", standing: "official", name: "Lighthouse Act" },
    { lang: "ar", standing: "courtesy", name: "قانون المنارات" },
  ] as const
  const { id } = await enteredBy(stranger, { texts: [...texts] })
  const found = async (text: string) => (await stranger.does(library.list, { party: "XAB", text })).measures
  expect((await found("المنارات")).map((row) => row.id)).toEqual([id])
  expect((await found("lighthouse"))[0]?.name).toBe("Lighthouse Act")
  expect((await stranger.does(library.list, { party: "XAA", text: "lighthouse" })).measures).toEqual([])
  expect((await expert.does(library.list, { party: "XAB", after: randomUUID() })).measures).toEqual([])
})

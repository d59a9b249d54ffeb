import { randomUUID } from "node:crypto"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { openTestHouse, refusalOf, type Delegate, type TestHouse } from "../../../test/support/house.ts"
import { readBlob } from "../../platform/blobs.ts"
import { documents } from "./contract.ts"
import { LIST_LENGTH } from "./list-documents.ts"
import { circleOf, createAs, PDF, stageAs } from "./documents.fixture.ts"

const NOT_FOUND = { code: "platform.problem_not_found", status: 404 }
const NOT_ALLOWED = { code: "platform.problem_not_allowed", status: 403 }

let stage: TestHouse
let expert: Delegate
let second: Delegate
let focalPoint: Delegate
let officer: Delegate
let stranger: Delegate
let visitor: Delegate

beforeAll(async () => {
  stage = await openTestHouse()
  expert = await stage.as("xaa-expert")
  second = await stage.as("xaa-second-expert")
  focalPoint = await stage.as("xaa-focal-point")
  officer = await stage.as("secretariat")
  stranger = await stage.as("xab-focal-point")
  visitor = await stage.as("visitor")
})
afterAll(() => stage.database.drop())

async function sees(delegate: Delegate, document: string, words: string): Promise<boolean[]> {
  const listed = await delegate.does(documents.list, { text: words })
  const shown = await delegate.does(documents.show, { document }).then(
    () => true,
    () => false,
  )
  const bytes = await delegate.does(documents.download, { document, version: 1 }).then(
    () => true,
    () => false,
  )
  return [listed.documents.some(({ id }) => id === document), shown, bytes]
}

const ALL = [true, true, true]
const NOTHING = [false, false, false]

describe("who sees a document", () => {
  test("nothing is released by default: not to one's own State, the secretariat or anybody else", async () => {
    const { id, visible_to } = await createAs(stage, expert, { title: "Held by its author" })
    expect(visible_to.map(({ kind }) => kind)).toEqual(["author"])
    expect(await sees(expert, id, "held by")).toEqual(ALL)
    for (const other of [second, focalPoint, officer, stranger, visitor]) {
      expect(await sees(other, id, "held by")).toEqual(NOTHING)
    }
  })

  test("a release to the State lets the State see it, in list, search, page and bytes alike, and no other", async () => {
    const { id } = await createAs(stage, expert, { title: "100% national" })
    const circle = await circleOf(stage, "national", "XAA")
    const released = await expert.does(documents.release, { document: id, circle })
    expect(released.visible_to.map(({ kind }) => kind)).toEqual(["author", "national"])
    expect(await sees(second, id, "100%")).toEqual(ALL)
    expect((await second.does(documents.list, { party: "XAA" })).documents.map((row) => row.id)).toContain(id)
    expect((await second.does(documents.list, { party: "XAB" })).documents).toEqual([])
    expect(await sees(second, id, "0%_")).toEqual([false, true, true])
    for (const other of [officer, stranger, visitor]) expect(await sees(other, id, "100%")).toEqual(NOTHING)
  })

  test("a hidden document and one that does not exist are refused alike, in every operation", async () => {
    const { id, versions } = await createAs(stage, expert)
    const circle = await circleOf(stage, "national", "XAB")
    const { id: upload } = await stageAs(stage, stranger)
    for (const document of [id, randomUUID()]) {
      const tries = [
        () => stranger.does(documents.show, { document }),
        () => stranger.does(documents.download, { document, version: versions[0]!.number }),
        () => stranger.does(documents.addVersion, { document, upload }),
        () => stranger.does(documents.release, { document, circle }),
        () => stranger.does(documents.withdrawRelease, { document, release: randomUUID() }),
        () => stranger.does(documents.erase, { document }),
      ]
      for (const attempt of tries) expect(await refusalOf(attempt())).toEqual(NOT_FOUND)
    }
    expect(await stranger.does(documents.list, { after: id })).toEqual(
      await stranger.does(documents.list, { after: randomUUID() }),
    )
  })

  test("a long list is read on to its end, each document once", async () => {
    const author = await stage.as("xac-expert")
    for (let count = 0; count <= LIST_LENGTH; count++) await createAs(stage, author)
    const first = await author.does(documents.list, {})
    expect(first.documents).toHaveLength(LIST_LENGTH)
    const rest = await author.does(documents.list, { after: first.next ?? "" })
    expect(rest.next).toBeNull()
    expect(new Set([...first.documents, ...rest.documents].map(({ id }) => id)).size).toBe(LIST_LENGTH + 1)
  })

  test("one more hidden document changes nothing of what another State reads", async () => {
    const before = JSON.stringify(await stranger.does(documents.list, {}))
    await createAs(stage, expert)
    expect(JSON.stringify(await stranger.does(documents.list, {}))).toBe(before)
  })

  test("a release begins and ends at its moments", async () => {
    const { id } = await createAs(stage, focalPoint, { title: "Embargoed" })
    const circle = await circleOf(stage, "secretariat")
    const start = stage.clock.now
    await focalPoint.does(documents.release, {
      document: id,
      circle,
      not_before: new Date(start.getTime() + 60_000).toISOString(),
      until: new Date(start.getTime() + 120_000).toISOString(),
    })
    const seen: boolean[] = []
    for (const later of [59_999, 60_000, 119_999, 120_000]) {
      stage.clock.now = new Date(start.getTime() + later)
      seen.push((await sees(officer, id, "embargoed"))[1] === true)
    }
    stage.clock.now = start
    expect(seen).toEqual([false, true, true, false])
  })

  test("a day as the end of a release is met until 24:00 in Vienna, and may not have passed", async () => {
    const { id } = await createAs(stage, focalPoint)
    const circle = await circleOf(stage, "secretariat")
    const refused = focalPoint.does(documents.release, { document: id, circle, until: "2026-11-22" })
    expect(await refusalOf(refused)).toEqual({ code: "documents.problem_until_past", status: 422 })
    const { releases } = await focalPoint.does(documents.release, {
      document: id,
      circle,
      until: "2026-11-23",
    })
    expect(releases.find((given) => given.circle.kind === "secretariat")?.until).toBe(
      "2026-11-23T23:00:00.000Z",
    )
  })
})

describe("who may release where", () => {
  test("an expert stays within her State; the focal point speaks for it; the public needs leave to publish", async () => {
    const mine = await createAs(stage, expert)
    const kinds = (document: typeof mine) => new Set(document.addressable.map(({ kind }) => kind))
    expect(kinds(mine)).toEqual(new Set(["author", "national"]))
    for (const [kind, party] of [
      ["secretariat", null],
      ["public", null],
      ["national", "XAB"],
      ["mission", "XAA"],
    ] as const) {
      const circle = await circleOf(stage, kind, party)
      const refused = expert.does(documents.release, { document: mine.id, circle })
      expect(await refusalOf(refused)).toEqual({ code: "documents.problem_circle", status: 422 })
    }
    const circle = await circleOf(stage, "national", "XAA")
    await expert.does(documents.release, { document: mine.id, circle })
    const spoken = await focalPoint.does(documents.show, { document: mine.id })
    expect(kinds(spoken)).toEqual(new Set(["group", "mission", "national", "public", "secretariat"]))
  })

  test("a circle that does not exist is refused as one that may not be addressed", async () => {
    const { id } = await createAs(stage, expert)
    const refused = expert.does(documents.release, { document: id, circle: randomUUID() })
    expect(await refusalOf(refused)).toEqual({ code: "documents.problem_circle", status: 422 })
  })

  test("a colleague reads what was released to her State and changes nothing of it", async () => {
    const { id } = await createAs(stage, expert)
    const circle = await circleOf(stage, "national", "XAA")
    await expert.does(documents.release, { document: id, circle })
    const read = await second.does(documents.show, { document: id })
    expect(read.can).toEqual({ add_version: false, release: false, withdraw: false, erase: false })
    expect(read.releases).toEqual([])
    expect(read.addressable).toEqual([])
    expect(await refusalOf(second.does(documents.release, { document: id, circle }))).toEqual(NOT_ALLOWED)
    expect(await refusalOf(second.does(documents.erase, { document: id }))).toEqual(NOT_ALLOWED)
  })

  test("what the focal point released further its author no longer changes alone", async () => {
    const { id } = await createAs(stage, expert)
    await expert.does(documents.release, { document: id, circle: await circleOf(stage, "national", "XAA") })
    await focalPoint.does(documents.release, { document: id, circle: await circleOf(stage, "secretariat") })
    const { can, releases } = await expert.does(documents.show, { document: id })
    expect(can).toMatchObject({ add_version: false, erase: false, release: true })
    const abroad = releases.find(({ circle }) => circle.kind === "secretariat")!
    expect(abroad.can.withdraw).toBe(false)
    const { id: upload } = await stageAs(stage, expert)
    expect(await refusalOf(expert.does(documents.addVersion, { document: id, upload }))).toEqual(NOT_ALLOWED)
    const refused = expert.does(documents.withdrawRelease, { document: id, release: abroad.release })
    expect(await refusalOf(refused)).toEqual(NOT_ALLOWED)
  })

  test("an officer reads a State's document that was sent to the secretariat, and releases it to nobody", async () => {
    const { id } = await createAs(stage, focalPoint)
    await focalPoint.does(documents.release, { document: id, circle: await circleOf(stage, "secretariat") })
    expect((await officer.does(documents.show, { document: id })).can.release).toBe(false)
    const circle = await circleOf(stage, "public")
    expect(await refusalOf(officer.does(documents.release, { document: id, circle }))).toEqual(NOT_ALLOWED)
  })

  test("the secretariat publishes its own document to everyone", async () => {
    const { id, party } = await createAs(stage, officer, { title: "Note by the secretariat" })
    expect(party).toBeNull()
    await officer.does(documents.release, { document: id, circle: await circleOf(stage, "public") })
    expect(await sees(visitor, id, "note by")).toEqual(ALL)
    const { download } = documents
    const { blob } = await visitor.does(download, { document: id, version: 1 })
    const chunks: Buffer[] = []
    for await (const chunk of readBlob(stage.database.db, blob)) chunks.push(chunk)
    expect(Buffer.concat(chunks).equals(PDF)).toBe(true)
  })

  test("nobody keeps a document for a State for which she does not act", async () => {
    expect(await refusalOf(createAs(stage, expert, { party: "XAB" }))).toEqual(NOT_ALLOWED)
    expect(await refusalOf(createAs(stage, expert, { party: null }))).toEqual(NOT_ALLOWED)
    expect(await refusalOf(createAs(stage, await stage.as("xaa-observer")))).toEqual(NOT_ALLOWED)
  })
})

import { randomUUID } from "node:crypto"
import { sql } from "kysely"
import { afterAll, beforeAll, expect, test } from "vitest"
import { openTestHouse, refusalOf, type Delegate, type TestHouse } from "../../../test/support/house.ts"
import { audit } from "../audit/contract.ts"
import { documents } from "./contract.ts"
import { circleOf, createAs, stageAs } from "./documents.fixture.ts"

let stage: TestHouse
let focalPoint: Delegate
let officer: Delegate
let stranger: Delegate

beforeAll(async () => {
  stage = await openTestHouse()
  focalPoint = await stage.as("xaa-focal-point")
  officer = await stage.as("secretariat")
  stranger = await stage.as("xab-focal-point")
})
afterAll(() => stage.database.drop())

async function releasedToSecretariat() {
  const { id: document } = await createAs(stage, focalPoint)
  const circle = await circleOf(stage, "secretariat")
  const { releases } = await focalPoint.does(documents.release, { document, circle })
  const { release } = releases.find((given) => given.circle.id === circle)!
  return { document, circle, release }
}

async function outcomes(tries: Promise<unknown>[]): Promise<string[]> {
  const settled = await Promise.allSettled(tries)
  return settled
    .map((one) => (one.status === "fulfilled" ? "done" : (one.reason as { code: string }).code))
    .toSorted()
}

async function recordOf(subject: string): Promise<{ chain: string; deed: string | null }[]> {
  const { rows } = await sql<{ chain: string; deed: string | null }>`
    select chain, deed from record_entry where subject = ${subject} order by chain, number`.execute(
    stage.database.db,
  )
  return rows
}

test("a withdrawal ends the release and says that copies remain", async () => {
  const { document, release } = await releasedToSecretariat()
  expect((await officer.does(documents.show, { document })).can.release).toBe(false)
  const answer = await focalPoint.does(documents.withdrawRelease, { document, release })
  expect(answer.copies).toBe("remain")
  expect(answer.document?.visible_to.map(({ kind }) => kind)).toEqual(["author"])
  expect((await refusalOf(officer.does(documents.show, { document }))).status).toBe(404)
})

test("who withdraws the release through which she sees a document is told so without it", async () => {
  const expert = await stage.as("xaa-expert")
  const { id: document } = await createAs(stage, expert)
  const circle = await circleOf(stage, "national", "XAA")
  const { releases } = await expert.does(documents.release, { document, circle })
  const { release } = releases.find((given) => given.circle.id === circle)!
  expect((await focalPoint.does(documents.withdrawRelease, { document, release })).document).toBeNull()
  expect((await expert.does(documents.show, { document })).id).toBe(document)
})

test("three releases to one circle at once happen once, and so do three withdrawals and three erasures", async () => {
  const { id: document } = await createAs(stage, focalPoint)
  const circle = await circleOf(stage, "secretariat")
  const thrice = (work: () => Promise<unknown>) => outcomes([work(), work(), work()])
  const refused = "documents.problem_already_released"
  expect(await thrice(() => focalPoint.does(documents.release, { document, circle }))).toEqual(
    [refused, refused, "done"].toSorted(),
  )
  const { releases } = await focalPoint.does(documents.show, { document })
  const given = releases.filter((one) => one.circle.id === circle)
  expect(given).toHaveLength(1)
  const { release } = given[0]!
  const moved = "platform.problem_moved_on"
  expect(await thrice(() => focalPoint.does(documents.withdrawRelease, { document, release }))).toEqual([
    "done",
    moved,
    moved,
  ])
  expect(await thrice(() => focalPoint.does(documents.erase, { document }))).toEqual(["done", moved, moved])
})

test("a release sent twice with one deed happens once and answers the same", async () => {
  const { id: document } = await createAs(stage, focalPoint)
  const circle = await circleOf(stage, "secretariat")
  const deed = randomUUID()
  const first = await focalPoint.does(documents.release, { document, circle }, deed)
  expect(await focalPoint.does(documents.release, { document, circle }, deed)).toEqual(first)
  expect((await recordOf(document)).map((entry) => entry.deed)).toEqual([
    "document.create",
    "document.release",
  ])
})

test("the release of one document is not withdrawn through another, nor by another State", async () => {
  const { document, release } = await releasedToSecretariat()
  const other = await createAs(stage, focalPoint)
  const foreign = await createAs(stage, stranger)
  const swapped = focalPoint.does(documents.withdrawRelease, { document: other.id, release })
  expect((await refusalOf(swapped)).status).toBe(404)
  const abroad = stranger.does(documents.withdrawRelease, { document: foreign.id, release })
  expect((await refusalOf(abroad)).status).toBe(404)
  expect((await officer.does(documents.show, { document })).id).toBe(document)
})

test("the author's own sight of a document is not withdrawn", async () => {
  const { id: document, releases } = await createAs(stage, focalPoint)
  const { release } = releases[0]!
  expect((await refusalOf(focalPoint.does(documents.withdrawRelease, { document, release }))).status).toBe(
    403,
  )
})

test("an erased document leaves a tombstone with its hash where it was seen, and its bytes are gone", async () => {
  const bytes = Buffer.from("%PDF-1.7 held by one document only")
  const { id: upload, sha256 } = await stageAs(stage, focalPoint, { bytes })
  const { id: document } = await focalPoint.does(documents.create, { title: "Secret", lang: "en", upload })
  await focalPoint.does(documents.release, { document, circle: await circleOf(stage, "secretariat") })
  const { blob } = await focalPoint.does(documents.download, { document, version: 1 })
  await focalPoint.does(documents.erase, { document })

  const stone = await officer.does(documents.show, { document })
  expect(stone).toMatchObject({ title: null, status: "withdrawn", versions: [{ name: null, sha256 }] })
  expect(await refusalOf(officer.does(documents.download, { document, version: 1 }))).toEqual({
    code: "documents.problem_erased",
    status: 410,
  })
  expect(
    await stage.database.db.selectFrom("blob_chunk").select("number").where("blob", "=", blob).execute(),
  ).toEqual([])
  const circle = await circleOf(stage, "public")
  expect((await refusalOf(focalPoint.does(documents.release, { document, circle }))).status).toBe(403)
})

test("a document's history is read by its own State, and by nobody who does not see it", async () => {
  const { document, release } = await releasedToSecretariat()
  const asked = { thing: "document", id: document }
  const { entries } = await focalPoint.does(audit.history, asked)
  expect(entries.map(({ deed }) => deed)).toEqual(["document.create", "document.release"])
  expect((await officer.does(audit.history, asked)).entries).toEqual([])
  expect((await refusalOf(stranger.does(audit.history, asked))).status).toBe(404)
  await focalPoint.does(documents.withdrawRelease, { document, release })
  expect((await refusalOf(officer.does(audit.history, asked))).status).toBe(404)
  expect((await refusalOf(officer.does(audit.history, { thing: "document", id: "no-id" }))).status).toBe(404)
})

test("a State's deeds stand on its own record, the secretariat's on the house's", async () => {
  const { document } = await releasedToSecretariat()
  expect(new Set((await recordOf(document)).map(({ chain }) => chain))).toEqual(new Set(["XAA"]))
  const note = await createAs(stage, officer)
  expect(new Set((await recordOf(note.id)).map(({ chain }) => chain))).toEqual(new Set(["house"]))
})

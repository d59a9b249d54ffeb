import { randomUUID } from "node:crypto"
import { afterAll, beforeAll, expect, test } from "vitest"
import { openTestHouse, refusalOf, type Delegate, type TestHouse } from "../../../test/support/house.ts"
import { ensureCircle } from "../access/circle.ts"
import type { Role } from "../access/roles.ts"
import { documents } from "./contract.ts"
import { circleOf, createAs, stageAs } from "./documents.fixture.ts"

let stage: TestHouse
/** Focal point of XAA who also speaks for XAB, as its deputy. */
let both: Delegate

beforeAll(async () => {
  stage = await openTestHouse()
  await give("xaa-focal-point", { role: "focal_point", party: "XAB", deputy: true })
  both = await stage.as("xaa-focal-point")
})
afterAll(() => stage.database.drop())

type Held = { role: Role; party?: string; deputy?: boolean; institution?: string; matter?: string }

async function give(persona: string, held: Held): Promise<void> {
  const { db } = stage.database
  const { id } = await db
    .selectFrom("account")
    .select("id")
    .where("persona", "=", persona)
    .executeTakeFirstOrThrow()
  const row = { id: randomUUID(), account: id, since: stage.clock.now, ...held }
  await db.insertInto("role_grant").values(row).execute()
}

const NO_CIRCLE = { code: "documents.problem_circle", status: 422 }

test("when two capacities fit, she says which; the document then belongs to that State alone", async () => {
  expect(await both.does(documents.listCapacities, {})).toEqual({ parties: ["XAA", "XAB"] })
  expect(await refusalOf(createAs(stage, both))).toEqual({
    code: "documents.problem_which_party",
    status: 422,
  })
  const { id: document, party } = await createAs(stage, both, { party: "XAB" })
  expect(party).toBe("XAB")
  await both.does(documents.release, { document, circle: await circleOf(stage, "national", "XAB") })
  expect((await (await stage.as("xab-expert")).does(documents.show, { document })).party).toBe("XAB")
  expect((await refusalOf((await stage.as("xaa-expert")).does(documents.show, { document }))).status).toBe(
    404,
  )
})

test("who acts for two States lets the one's document into nothing that lies within the other", async () => {
  const { id: document } = await createAs(stage, both, { party: "XAA" })
  for (const kind of ["national", "mission"]) {
    const circle = await circleOf(stage, kind, "XAB")
    expect(await refusalOf(both.does(documents.release, { document, circle }))).toEqual(NO_CIRCLE)
  }
  const key = { kind: "group", label: "of the second State only", parties: ["XAB"] } as const
  const circle = await ensureCircle(stage.database.db, key, randomUUID)
  expect(await refusalOf(both.does(documents.release, { document, circle }))).toEqual(NO_CIRCLE)
  const { id: other } = await createAs(stage, both, { party: "XAB" })
  expect((await both.does(documents.release, { document: other, circle })).releases).toHaveLength(2)
})

test("bytes that she sent are each State's own", async () => {
  const made = await Promise.all(["XAA", "XAB"].map((party) => createAs(stage, both, { party })))
  const blobs = await Promise.all(
    made.map(async ({ id }) => (await both.does(documents.download, { document: id, version: 1 })).blob),
  )
  const owners = await stage.database.db
    .selectFrom("blob")
    .select(["id", "owner"])
    .where("id", "in", blobs)
    .execute()
  expect(new Map(owners.map(({ id, owner }) => [id, owner]))).toEqual(
    new Map([
      [blobs[0], "XAA"],
      [blobs[1], "XAB"],
    ]),
  )
})

test("an institution's circle is addressed by its own people, with their State's documents", async () => {
  const institution = randomUUID()
  await give("xac-expert", { role: "expert", party: "XAC", institution })
  const circle = await ensureCircle(
    stage.database.db,
    { kind: "institution", party: "XAC", institution },
    randomUUID,
  )
  const inside = await stage.as("xac-expert")
  const outside = await stage.as("xac-second-expert")
  const mine = await createAs(stage, inside)
  const released = await inside.does(documents.release, { document: mine.id, circle })
  expect(released.visible_to.map(({ kind }) => kind)).toContain("institution")
  const hers = await createAs(stage, outside)
  expect(await refusalOf(outside.does(documents.release, { document: hers.id, circle }))).toEqual(NO_CIRCLE)
})

test("a review's parties are addressed by the focal points of its States, and by no other's", async () => {
  const key = { kind: "review", matter: randomUUID(), parties: ["XAA", "XAC"] } as const
  const circle = await ensureCircle(stage.database.db, key, randomUUID)
  const party = await stage.as("xac-focal-point")
  const stranger = await stage.as("xad-focal-point")
  const mine = await createAs(stage, party)
  expect((await party.does(documents.release, { document: mine.id, circle })).releases).toHaveLength(2)
  const hers = await createAs(stage, stranger)
  expect(await refusalOf(stranger.does(documents.release, { document: hers.id, circle }))).toEqual(NO_CIRCLE)
})

test("somebody who may send and not release keeps a document to herself", async () => {
  const validator = await stage.as("xaa-validator")
  const { id: document, can, addressable } = await createAs(stage, validator)
  expect(addressable).toEqual([])
  expect(can).toEqual({ add_version: true, release: false, withdraw: false, erase: true })
  const circle = await circleOf(stage, "national", "XAA")
  expect((await refusalOf(validator.does(documents.release, { document, circle }))).status).toBe(403)
  const { id: upload } = await stageAs(stage, validator)
  expect((await validator.does(documents.addVersion, { document, upload })).versions).toHaveLength(2)
})

test("a role that ended opens nothing and changes nothing, though the author still reads what she made", async () => {
  const expert = await stage.as("xae-expert")
  const { id: document } = await createAs(stage, expert)
  await expert.does(documents.release, { document, circle: await circleOf(stage, "national", "XAE") })
  const { id } = await stage.database.db
    .selectFrom("account")
    .select("id")
    .where("persona", "=", "xae-expert")
    .executeTakeFirstOrThrow()
  const ended = { status: "ended", ended: stage.clock.now }
  await stage.database.db.updateTable("role_grant").set(ended).where("account", "=", id).execute()
  const { can } = await expert.does(documents.show, { document })
  expect(Object.values(can)).toEqual([false, false, false, false])
  expect((await refusalOf(expert.does(documents.erase, { document }))).status).toBe(403)
})

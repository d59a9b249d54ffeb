import { afterAll, beforeAll, expect, test } from "vitest"
import { openTestHouse, refusalOf, type TestHouse } from "../../../test/support/house.ts"
import { identity } from "../identity/contract.ts"
import { outbox } from "./contract.ts"
import { MAX_LETTERS } from "./find-letter.ts"

let rehearsal: TestHouse
beforeAll(async () => {
  rehearsal = await openTestHouse()
  const focalPoint = await rehearsal.as("xaa-focal-point")
  await focalPoint.does(identity.invite, {
    name: "Ana Example",
    address: "ana@example.org",
    lang: "ar",
    role: "expert",
    party: "XAA",
  })
})
afterAll(() => rehearsal[Symbol.asyncDispose]())

test("in a rehearsal an officer reads a letter with its link, since it never left", async () => {
  const officer = await rehearsal.as("secretariat")
  const { letters, more } = await officer.does(outbox.list, {})
  expect(more).toBeNull()
  expect(letters).toMatchObject([{ to: "ana@example.org", lang: "ar", status: "kept", sent: null, tries: 0 }])
  const card = await officer.does(outbox.show, { letter: letters[0]!.id })
  expect(card.content).toMatchObject({
    subject: "identity.letter_invitation_subject",
    values: { name: "Ana Example", link: expect.stringContaining("/ar/enrolment/") as string },
  })
})

test("an administrator sees that a letter left and never what is in it", async () => {
  const administrator = await rehearsal.as("administrator")
  const { letters } = await administrator.does(outbox.list, {})
  expect(letters).toMatchObject([{ to: "ana@example.org", content: null }])
  expect(JSON.stringify(letters)).not.toContain("enrolment")
})

test("to everybody else there is no outbox, whether a letter exists or not", async () => {
  const [row] = await rehearsal.database.db.selectFrom("letter").select("id").execute()
  const notThere = { code: "platform.problem_not_found", status: 404 }
  for (const persona of ["xaa-focal-point", "xab-expert"]) {
    const delegate = await rehearsal.as(persona)
    expect(await refusalOf(delegate.does(outbox.list, {}))).toEqual(notThere)
    expect(await refusalOf(delegate.does(outbox.show, { letter: row!.id }))).toEqual(notThere)
    const none = "00000000-0000-4000-8000-00000000dead"
    expect(await refusalOf(delegate.does(outbox.show, { letter: none }))).toEqual(notThere)
  }
  const visitor = await rehearsal.as("visitor")
  expect(await refusalOf(visitor.does(outbox.list, {}))).toMatchObject({ status: 401 })
})

test("the list is bounded and goes on where it ended", async () => {
  const { db } = rehearsal.database
  const letter = {
    to_address: "x@example.org",
    lang: "en",
    subject: "a",
    body: "b",
    values: "{}",
    status: "kept",
  }
  const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`
  const at = new Date("2026-11-01T00:00:00Z")
  const rows = Array.from({ length: MAX_LETTERS + 5 }, (_, number) => ({
    ...letter,
    id: id(number),
    at,
    due: at,
  }))
  await db.insertInto("letter").values(rows).execute()

  const officer = await rehearsal.as("secretariat")
  const first = await officer.does(outbox.list, {})
  const rest = await officer.does(outbox.list, { before: first.more ?? "" })
  expect([first.letters.length, rest.letters.length, rest.more]).toEqual([MAX_LETTERS, 6, null])
  expect(new Set([...first.letters, ...rest.letters].map((card) => card.id)).size).toBe(MAX_LETTERS + 6)
})

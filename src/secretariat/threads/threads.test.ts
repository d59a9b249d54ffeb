import { randomUUID } from "node:crypto"
import { afterAll, beforeAll, expect, test } from "vitest"
import { openTestHouse, refusalOf, type Delegate, type TestHouse } from "../../../test/support/house.ts"
import { audit } from "../audit/contract.ts"
import { documents } from "../documents/contract.ts"
import { stageAs } from "../documents/documents.fixture.ts"
import { identity } from "../identity/contract.ts"
import { threads } from "./contract.ts"
import { MAX_WORDS } from "./thread.ts"
import { asks, inside, last, opens, releasedDocument } from "./threads.fixture.ts"

let stage: TestHouse
let officer: Delegate
let focalPoint: Delegate
let expert: Delegate
let stranger: Delegate

beforeAll(async () => {
  stage = await openTestHouse()
  officer = await stage.as("secretariat")
  focalPoint = await stage.as("xaa-focal-point")
  expert = await stage.as("xaa-expert")
  stranger = await stage.as("xab-focal-point")
})
afterAll(() => stage.database.drop())

const about = (subject: string) => ({ thing: "document", subject }) as const
const exchange = (subject: string) => ({ ...about(subject), place: "secretariat" }) as const

test("what a State's people say among themselves is read by them at once, and by nobody else", async () => {
  const subject = await releasedDocument(stage, "xaa")
  const { id: thread } = await opens(expert, subject, inside)
  const seen = await focalPoint.does(threads.show, { thread })
  expect(seen.messages).toMatchObject([{ words: inside.words, status: "sent", mine: false }])
  expect(seen.visible_to.map(({ kind, party }) => [kind, party])).toEqual([["national", "XAA"]])
  for (const other of [officer, stranger]) {
    expect((await refusalOf(other.does(threads.show, { thread }))).status).toBe(404)
    expect((await refusalOf(other.does(threads.reply, { thread, lang: "en", words: "?" }))).status).toBe(404)
  }
  const listed = await officer.does(threads.list, about(subject))
  expect(listed.places.map(({ name }) => name)).toEqual(["secretariat"])
  expect(listed.threads).toEqual([])
})

test("a colleague's name is shown within her State, and to others a person of that State speaks", async () => {
  const subject = await releasedDocument(stage, "xaa")
  const { id: thread } = await opens(expert, subject, inside)
  expect(last(await focalPoint.does(threads.show, { thread })).author).not.toBeNull()
  const asked = await asks(stage, subject)
  expect(last(await focalPoint.does(threads.show, { thread: asked.id })).author).toBeNull()
})

test("a draft is its author's alone, then her colleagues', and the other side's only once it is cleared and sent", async () => {
  const subject = await releasedDocument(stage, "xaa")
  const { id: thread } = await asks(stage, subject)
  const drafted = await expert.does(threads.reply, { thread, lang: "fr", words: "Le ministère la tient." })
  const { id: message } = last(drafted)
  expect((await focalPoint.does(threads.show, { thread })).messages).toHaveLength(1)
  await expert.does(threads.share, { message, circle: "national" })
  const shared = await focalPoint.does(threads.list, about(subject))
  expect(shared.places.flatMap(({ sides }) => sides.flatMap(({ to_clear }) => to_clear))).toEqual([message])
  expect((await officer.does(threads.show, { thread })).messages).toHaveLength(1)
  await focalPoint.does(threads.clear, { ...exchange(subject), messages: [message] })
  expect((await officer.does(threads.show, { thread })).status).toBe("asked")

  stage.clock.now = new Date(stage.clock.now.getTime() + 60_000)
  expect(await focalPoint.does(threads.send, exchange(subject))).toEqual({ sent: 1 })
  const answered = await officer.does(threads.show, { thread })
  expect(answered).toMatchObject({ status: "answered", messages: [{}, { party: "XAA", lang: "fr" }] })
  expect(last(answered).at).toBe(stage.clock.now.toISOString())
})

test("an expert does not clear, and nobody clears what its author keeps to herself", async () => {
  const subject = await releasedDocument(stage, "xaa")
  const { id: thread } = await asks(stage, subject)
  const { id: message } = last(
    await expert.does(threads.reply, { thread, lang: "en", words: "The ministry." }),
  )
  const clearing = { ...exchange(subject), messages: [message] }
  expect((await refusalOf(focalPoint.does(threads.clear, clearing))).status).toBe(404)
  await expert.does(threads.share, { message, circle: "national" })
  expect((await refusalOf(expert.does(threads.clear, clearing))).status).toBe(403)
  expect((await refusalOf(expert.does(threads.send, exchange(subject)))).status).toBe(403)
  await focalPoint.does(threads.clear, clearing)
  const anew = expert.does(threads.revise, { message, lang: "en", words: "Other words" })
  expect((await refusalOf(anew)).status).toBe(403)
  await focalPoint.does(threads.giveBack, { message })
  await expert.does(threads.revise, { message, lang: "en", words: "Other words" })
})

test("asked, answered, asked again, and closed by the asker alone", async () => {
  const subject = await releasedDocument(stage, "xaa")
  const { id: thread } = await asks(stage, subject)
  const says = async (who: Delegate, words: string) => {
    const { id } = last(await who.does(threads.reply, { thread, lang: "en", words }))
    await who.does(threads.clear, { ...exchange(subject), messages: [id] })
    await who.does(threads.send, exchange(subject))
    return (await who.does(threads.show, { thread })).status
  }
  expect(await says(focalPoint, "The Ministry of Ports.")).toBe("answered")
  expect(await says(officer, "Since when?")).toBe("asked")
  expect((await refusalOf(focalPoint.does(threads.close, { thread }))).status).toBe(403)
  expect(await says(focalPoint, "Since 2031.")).toBe("answered")
  expect(await officer.does(threads.close, { thread })).toMatchObject({
    status: "closed",
    can: { reply: [] },
  })
})

test("a thread stays with its version and says that the thing has moved on; a reply goes with the new one", async () => {
  const subject = await releasedDocument(stage, "xaa")
  const { id: thread } = await opens(expert, subject, { ...inside, passage: "article 3" })
  const { id: upload } = await stageAs(stage, focalPoint)
  stage.clock.now = new Date(stage.clock.now.getTime() + 60_000)
  await focalPoint.does(documents.addVersion, { document: subject, upload })
  const replied = await focalPoint.does(threads.reply, { thread, lang: "en", words: "Corrected." })
  expect(replied).toMatchObject({ version: 1, newest: 2, passage: "article 3" })
  expect(last(replied).version).toBe(2)
  const ahead = opens(expert, subject, { ...inside, version: 3 })
  expect(await refusalOf(ahead)).toEqual({ code: "threads.problem_version", status: 422 })
})

test("what was withdrawn leaves a tombstone where it was read, and a draft leaves nothing", async () => {
  const subject = await releasedDocument(stage, "xaa")
  const asked = await asks(stage, subject)
  const draft = await opens(officer, subject)
  await officer.does(threads.withdraw, { message: last(draft).id })
  expect((await refusalOf(officer.does(threads.show, { thread: draft.id }))).status).toBe(404)
  await officer.does(threads.withdraw, { message: last(asked).id })
  const seen = await focalPoint.does(threads.show, { thread: asked.id })
  expect(seen.messages).toMatchObject([{ words: null, status: "withdrawn" }])
})

test("many are sent in one deed, and the deed sent twice sends them once", async () => {
  const subject = await releasedDocument(stage, "xaa")
  const drafts = [await opens(officer, subject), await opens(officer, subject), await opens(officer, subject)]
  await officer.does(threads.clear, {
    ...exchange(subject),
    messages: drafts.slice(0, 2).map((one) => last(one).id),
  })
  const deed = randomUUID()
  expect(await officer.does(threads.send, exchange(subject), deed)).toEqual({ sent: 2 })
  expect(await officer.does(threads.send, exchange(subject), deed)).toEqual({ sent: 2 })
  expect((await focalPoint.does(threads.list, about(subject))).threads).toHaveLength(2)
})

test("who has the turn finds it among her work", async () => {
  const subject = await releasedDocument(stage, "xad")
  await asks(stage, subject)
  const answering = await stage.as("xad-expert")
  const keys = async (who: Delegate) => (await who.does(identity.listWork, {})).turn.map(({ key }) => key)
  expect(await keys(answering)).toContain("threads.work_answer")
  const { waiting } = await officer.does(identity.listWork, {})
  expect(waiting.some(({ key, party }) => key === "threads.work_waiting" && party === "XAD")).toBe(true)
  const { threads: listed } = await answering.does(threads.list, { ...about(subject), turn: "mine" })
  expect(listed).toHaveLength(1)
  const { id } = last(
    await answering.does(threads.reply, { thread: listed[0]!.id, lang: "en", words: "Ports." }),
  )
  await answering.does(threads.share, { message: id, circle: "national" })
  expect(await keys(await stage.as("xad-focal-point"))).toContain("threads.work_clear")
  expect(await keys(answering)).not.toContain("threads.work_clear")
})

test("a thread's history is read by the State whose deeds they are", async () => {
  const subject = await releasedDocument(stage, "xaa")
  const { id } = await opens(expert, subject, inside)
  const { entries } = await focalPoint.does(audit.history, { thing: "thread", id })
  expect(entries.map(({ deed }) => deed)).toEqual(["thread.open"])
  expect((await refusalOf(officer.does(audit.history, { thing: "thread", id }))).status).toBe(404)
})

test("words that are too many or none are refused, and an observer only reads", async () => {
  const subject = await releasedDocument(stage, "xaa")
  for (const words of ["", "x".repeat(MAX_WORDS + 1)]) {
    expect((await refusalOf(opens(expert, subject, { ...inside, words }))).status).toBe(422)
  }
  const nowhere = opens(stranger, subject, inside)
  expect((await refusalOf(nowhere)).status).toBe(404)
  expect((await refusalOf(opens(officer, subject, inside))).status).toBe(404)
  expect((await refusalOf(opens(officer, subject, { kind: "challenge" }))).status).toBe(403)
})

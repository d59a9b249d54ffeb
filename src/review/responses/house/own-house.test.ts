import canonicalize from "canonicalize"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { CommandCall } from "../../../platform/command.ts"
import { seal } from "../../../platform/packages.ts"
import { refusalOf, type Delegate, type TestHouse } from "../../../../test/support/house.ts"
import { circleOf } from "../../../secretariat/documents/documents.fixture.ts"
import { receiptVerifyCommand } from "../commands.ts"
import { identity } from "../../../secretariat/identity/contract.ts"
import { responses } from "../contract.ts"
import { issuedQuestionnaire, QUESTION, words, yes } from "../responses.fixture.ts"
import {
  carriedQuestionnaire,
  fileWith,
  openTwoHouses,
  receivedBy,
  sealedElsewhere,
  sealedOf,
  trusts,
  upload,
} from "./house.fixture.ts"
import { importCommand } from "./import-command.ts"
import { pagesOf } from "./pages.fixture.ts"

let houses: Awaited<ReturnType<typeof openTwoHouses>>
let [secretariat, ministry]: TestHouse[] = []
let focalPoint: Delegate
let expert: Delegate

beforeAll(async () => {
  houses = await openTwoHouses()
  ;({ secretariat, ministry } = houses)
  focalPoint = await ministry.as("xaa-focal-point")
  expert = await ministry.as("xaa-expert")
})
afterAll(async () => {
  await secretariat?.database.drop()
  await ministry?.database.drop()
})

const at = { secretariat: () => secretariat as TestHouse, ministry: () => ministry as TestHouse }

/** Answered, cleared and submitted within the ministry's own walls. */
async function answeredAtHome(): Promise<{ response: string; submission: string }> {
  const questionnaire = await carriedQuestionnaire(at.secretariat(), at.ministry())
  const { id: response } = await focalPoint.does(responses.open, { questionnaire, party: "XAA", lang: "en" })
  await expert.does(responses.answer, yes(response))
  await expert.does(responses.answer, words(response, "Our own draft."))
  return { response, ...(await sendAgain(response)) }
}

async function sendAgain(response: string): Promise<{ submission: string }> {
  await focalPoint.does(responses.clear, { response })
  return focalPoint.does(responses.submit, { response })
}

const nobody = () => Promise.reject(new Error("it asks nobody"))

describe("a ministry answers in its own house, and only files go between it and the secretariat", () => {
  it("is refused until the secretariat knows the key for that State; then it is submitted as if there", async () => {
    const { response, submission } = await answeredAtHome()
    const file = await sealedOf(focalPoint, submission)
    expect(await refusalOf(receivedBy(at.secretariat(), file))).toEqual({
      code: "platform.problem_package_sender",
      status: 422,
    })
    await trusts(at.secretariat(), houses.keys.ministry, "XAB")
    expect((await refusalOf(receivedBy(at.secretariat(), file))).code).toBe("responses.problem_house_party")

    await trusts(at.secretariat(), houses.keys.ministry, "XAA")
    const { arrival, receipt, repeated } = await receivedBy(at.secretariat(), file)
    expect([repeated, arrival.party, arrival.version]).toEqual([false, "XAA", 1])
    const officer = await at.secretariat().as("secretariat")
    const seen = await officer.does(responses.showSubmission, { submission })
    expect(seen).toMatchObject({ party: "XAA", version: 1, whole: true, status: "standing", exchange: null })
    expect(JSON.stringify(seen)).not.toContain(response)
    const other = await at.secretariat().as("xab-expert")
    expect((await refusalOf(other.does(responses.showSubmission, { submission }))).status).toBe(404)
    const atHome = await focalPoint.does(responses.showContent, { submission })
    expect(canonicalize(await officer.does(responses.showContent, { submission }))).toBe(canonicalize(atHome))
    expect(receipt.installation.key).toBe(houses.keys.secretariat.key)
  })

  it("gives a receipt that is checked offline and marks what was sent as received; then it is corrected once", async () => {
    await trusts(at.secretariat(), houses.keys.ministry, "XAA").catch(() => null)
    const { response, submission } = await answeredAtHome()
    expect(await focalPoint.does(responses.showSubmission, { submission })).toMatchObject({
      exchange: { addressed: true, received: null },
    })
    expect((await refusalOf(focalPoint.does(responses.showReceipt, { submission }))).status).toBe(404)
    expect((await focalPoint.does(responses.showSubmission, { submission })).receipt).toBeNull()
    const awaited = async () => {
      const { turn } = await focalPoint.does(identity.listWork, {})
      return turn.filter(({ key, path }) => key.endsWith("work_receipt") && path.includes(submission)).length
    }
    expect(await awaited()).toBe(1)
    await travels(submission, 1)
    expect(await awaited()).toBe(0)

    await focalPoint.does(responses.correct, { response })
    await expert.does(responses.answer, words(response, "Corrected.", { base: 1 }))
    await sendAgain(response)
    expect(await focalPoint.does(responses.showSubmission, { submission })).toMatchObject({
      version: 2,
      exchange: { received: null },
    })
    await travels(submission, 2)
    const officer = await at.secretariat().as("secretariat")
    const seen = await officer.does(responses.showSubmission, { submission })
    expect(seen.versions.map(({ version }) => version)).toEqual([2, 1])
    expect(JSON.stringify(seen.sections)).toContain("Corrected.")
  })

  it("lets more people read only when the State says so at home, by a file of its own", async () => {
    await trusts(at.secretariat(), houses.keys.ministry, "XAA").catch(() => null)
    const { submission } = await answeredAtHome()
    await travels(submission, 1)
    const visitor = await at.secretariat().as("visitor")
    expect((await refusalOf(visitor.does(responses.showSubmission, { submission }))).status).toBe(404)
    const officer = await at.secretariat().as("secretariat")
    const circle = await circleOf(at.secretariat(), "public")
    expect((await refusalOf(officer.does(responses.widen, { submission, circle }))).status).toBe(404)

    await focalPoint.does(responses.widen, {
      submission,
      circle: await circleOf(at.ministry(), "public"),
      question: QUESTION,
    })
    await travels(submission, 1)
    const seen = await visitor.does(responses.showSubmission, { submission })
    expect(seen.sections.flatMap(({ answers }) => answers.map(({ question }) => question.key))).toEqual([
      QUESTION,
    ])
    const { response } = await focalPoint.does(responses.showSubmission, { submission })
    await focalPoint.does(responses.withdraw, { response: response ?? "" })
    await travels(submission, 1)
    expect(await officer.does(responses.showSubmission, { submission })).toMatchObject({
      status: "withdrawn",
      sections: [],
    })
  })

  it("goes by pages and files alone, without a script on either side", async () => {
    const { submission } = await answeredAtHome()
    const home = await pagesOf(at.ministry(), focalPoint)
    const office = await pagesOf(at.secretariat(), await at.secretariat().as("secretariat"))
    const own = `/en/submissions/${submission}`
    const { number } = await focalPoint.does(responses.showSubmission, { submission })
    const link = /href="(\/api\/files\/submission-package\/[^"]+)"/.exec(await home.get(own))?.[1] ?? ""
    const file = await home.get(link.replaceAll("&amp;", "&"))
    const received = "/en/received-responses"
    const altered = { operation: "responses.receive", file: file.replace('"yes"', '"no"') }
    expect(await office.send(received, altered)).toContain("changed after it was signed")

    const list = await office.send(received, { operation: "responses.receive", file })
    const row = list.slice(list.indexOf(`/submissions/${submission}`))
    const [, receipt = "", given = ""] =
      /href="(\/api\/received-responses\/[^"]+)" download="([^"]+)\.receipt\.json"/.exec(row) ?? []
    expect(given).not.toBe(number)
    const text = await office.get(receipt)
    const marked = await home.send(own, { operation: "responses.takeReceipt", file: text })
    expect(marked).toContain(`The secretariat received what stands now: receipt ${given}`)
    await Promise.all([home.close(), office.close()])
  })
})

/** The file leaves, is taken in, and the receipt comes back and is entered; checked offline on the way. */
async function travels(submission: string, version: number): Promise<void> {
  const file = await sealedOf(focalPoint, submission)
  const { receipt } = await receivedBy(at.secretariat(), file)
  const text = canonicalize(receipt) as string
  const words = [fileWith(text)]
  const { json } = await receiptVerifyCommand.run(nobody, { words, options: {} })
  expect(json).toMatchObject({ sound: true, version, party: "XAA" })

  const came = await upload(at.ministry(), focalPoint, Buffer.from(text))
  const marked = await focalPoint.does(responses.takeReceipt, { submission, upload: came })
  expect(marked.exchange?.received).toMatchObject({ number: receipt.number })
  expect(marked.receipt).toMatchObject({ number: receipt.number })
  const shown = await focalPoint.does(responses.showReceipt, { submission })
  expect(canonicalize(shown)).toBe(text)
}

describe("the secretariat's house", () => {
  it("takes the same file in once, by upload or by its own command", async () => {
    const bytes = await sealedElsewhere(at.secretariat())
    const first = await receivedBy(at.secretariat(), bytes)
    const before = await rowsOf(at.secretariat())

    expect(await receivedBy(at.secretariat(), bytes)).toEqual({ ...first, repeated: true })
    const kept = fileWith("")
    const visitor = await at.secretariat().as("visitor")
    const call: CommandCall = (operation, input) => visitor.does(operation, input)
    const { json } = await importCommand.run(call, {
      words: [fileWith(bytes)],
      options: { receipt: kept },
    })
    const { json: sound } = await receiptVerifyCommand.run(nobody, { words: [kept], options: {} })
    expect(sound).toMatchObject({ sound: true, number: first.receipt.number })
    expect(json).toMatchObject({ receipt: first.receipt, repeated: true })
    expect(await rowsOf(at.secretariat())).toEqual(before)
  })

  it("refuses one byte more or less, wherever it is, and keeps nothing", async () => {
    const bytes = await sealedElsewhere(at.secretariat())
    const before = await rowsOf(at.secretariat())
    const places = [0, 1, 2, 3, 4, 5, 6, 7].map((part) => Math.floor((bytes.length * (part + 0.5)) / 8))
    for (const place of [...places, bytes.indexOf("XAA"), bytes.indexOf('"yes"') + 1]) {
      const altered = Buffer.from(bytes)
      altered[place] = (altered[place] ?? 0) ^ 1
      const refused = await refusalOf(receivedBy(at.secretariat(), altered))
      expect([place, /^(platform|documents)\.problem_/.test(refused.code)]).toEqual([place, true])
    }
    expect(await rowsOf(at.secretariat())).toEqual(before)
  })

  it("refuses another questionnaire version, questions that are not asked here, and a version out of its order", async () => {
    const sound = await sealedElsewhere(at.secretariat())
    const { content } = (JSON.parse(sound.toString()) as { body: { content: never } }).body
    const sent = (change: object) =>
      sealedElsewhere(at.secretariat(), { content: { ...(content as object), ...change } as never })
    const code = async (bytes: Buffer) => (await refusalOf(receivedBy(at.secretariat(), bytes))).code

    const { questionnaire } = content as { questionnaire: { code: string; version: string } }
    expect(await code(await sent({ questionnaire: { ...questionnaire, version: "9" } }))).toBe(
      "responses.problem_house_questionnaire",
    )
    const answers = [{ question: "som.crim.unknown", item: "", value: null, text: "?", lang: "en" }]
    expect(await code(await sent({ answers }))).toBe("responses.problem_house_question")
    expect(await code(await sent({ version: 2 }))).toBe("responses.problem_house_order")
    expect(await code(await sent({ party: "XAB" }))).toBe("responses.problem_house_party")
    const review = "00000000-0000-4000-8000-00000000dead"
    expect(await code(await sealedElsewhere(at.secretariat(), { review }))).toBe(
      "responses.problem_house_review",
    )
  })

  it("refuses readers that it does not know, and a file that is for another house or of another kind", async () => {
    const reader = { question: null, party: null, class: null, label: "No such group" }
    const code = async (bytes: Buffer) => (await refusalOf(receivedBy(at.secretariat(), bytes))).code
    for (const kind of ["group", "secretariat", "author"] as const) {
      const bytes = await sealedElsewhere(at.secretariat(), { readers: [{ ...reader, kind }] })
      expect([kind, await code(bytes)]).toEqual([kind, "responses.problem_house_audience"])
    }
    const { keys } = houses
    const made = at.secretariat().clock.now
    const letter = { kind: "letter", for: keys.secretariat.id, made, body: {}, attachments: [] }
    await trusts(at.secretariat(), keys.ministry, "XAA").catch(() => null)
    expect(await code(Buffer.from(seal(letter, keys.ministry)))).toBe("responses.problem_house_form")
    const astray = Buffer.from(seal({ ...letter, for: "another" }, keys.ministry))
    expect(await code(astray)).toBe("platform.problem_package_addressee")
  })

  it("lets a State answer in one house only", async () => {
    const questionnaire = await issuedQuestionnaire(at.secretariat())
    const here = await at.secretariat().as("xaa-focal-point")
    await here.does(responses.open, { questionnaire, party: "XAA", lang: "en" })
    const { code, version } = await at
      .secretariat()
      .database.db.selectFrom("questionnaire")
      .select(["code", "version"])
      .where("id", "=", questionnaire)
      .executeTakeFirstOrThrow()
    const sound = await sealedElsewhere(at.secretariat())
    const { content } = (JSON.parse(sound.toString()) as { body: { content: object } }).body
    const bytes = await sealedElsewhere(at.secretariat(), {
      content: { ...content, questionnaire: { code, version } } as never,
    })
    expect((await refusalOf(receivedBy(at.secretariat(), bytes))).code).toBe(
      "responses.problem_house_open_here",
    )
  })
})

/** Everything that an import writes, but the record of the deed itself. */
async function rowsOf({ database: { db } }: TestHouse) {
  const count = (table: "response" | "submission" | "disclosure" | "release" | "response_arrival") =>
    db
      .selectFrom(table)
      .select((row) => row.fn.countAll().as("count"))
      .executeTakeFirstOrThrow()
  return Promise.all(
    (["response", "submission", "disclosure", "release", "response_arrival"] as const).map(count),
  )
}

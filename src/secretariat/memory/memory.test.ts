import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { openTestHouse, refusalOf, type Delegate, type TestHouse } from "../../../test/support/house.ts"
import { documents } from "../documents/contract.ts"
import { texts } from "../texts/contract.ts"
import { memory } from "./contract.ts"
import { fileOf, jobBefore } from "./memory.fixture.ts"

const NOT_FOUND = { code: "platform.problem_not_found", status: 404 }
const NOT_ALLOWED = { code: "platform.problem_not_allowed", status: 403 }
const SENTENCE = "Does your law punish an organized criminal group that endangers ships?"

let stage: TestHouse
let officer: Delegate
let outsider: Delegate

beforeAll(async () => {
  stage = await openTestHouse()
  officer = await stage.as("secretariat")
  outsider = await stage.as("xaa-expert")
})
afterAll(() => stage.database.drop())

const offersTo = async (one: Delegate, text: string) => {
  const { offers } = await one.does(memory.lookUp, { from: "en", to: "fr", text })
  return offers.flatMap((sentence) => sentence.offers.map(({ score, target }) => ({ score, target })))
}

describe("the memory", () => {
  test("holds what was approved, and offers it to who may see it and to nobody else", async () => {
    const { translator, which, key } = await jobBefore(stage, SENTENCE)
    const target = "Votre loi réprime-t-elle un groupe criminel organisé qui met en danger des navires ?"
    await translator.does(memory.writeUnit, {
      ...which,
      key,
      number: 1,
      segments: [target],
      press: "deliver",
    })
    expect(await offersTo(translator, SENTENCE)).toEqual([])
    expect(await refusalOf(translator.does(memory.approve, which))).toEqual(NOT_ALLOWED)
    await officer.does(memory.approve, which)
    expect(await offersTo(translator, SENTENCE)).toEqual([{ score: "exact", target }])
    expect(await offersTo(translator, SENTENCE.replace("ships", "boats"))).toEqual([
      { score: "near", target },
    ])
    expect(await offersTo(outsider, SENTENCE)).toEqual([])
    expect(await offersTo(await stage.as("visitor"), SENTENCE)).toEqual([])
  })

  test("a term of the body's own stands before the shipped one, and a draft without it is asked about", async () => {
    const { translator, which, key } = await jobBefore(stage, SENTENCE)
    const body = "working-group"
    const asked = async () => {
      const unit = await translator.does(memory.showUnit, { ...which, key })
      return unit.sentences[0]?.terms.map(({ translation, used }) => ({ translation, used }))
    }
    await translator.does(memory.writeUnit, { ...which, key, number: 1, segments: ["Une bande ?"] })
    expect(await asked()).toEqual([{ translation: "groupe criminel organisé", used: false }])
    const concept = "organized-criminal-group"
    const words = { en: "organized criminal group", fr: "bande" }
    await officer.does(memory.setTerm, { body, concept, ...words, source: "The body", confidence: "C" })
    expect(await asked()).toEqual([{ translation: "bande", used: true }])
    await officer.does(memory.dropTerm, { body, concept })
    expect(await asked()).toEqual([{ translation: "groupe criminel organisé", used: false }])
    expect(await refusalOf(outsider.does(memory.listTerms, { body }))).toEqual(NOT_FOUND)
  })
})

describe("a file that comes back", () => {
  test("is compared, is written only when she says so, and twice changes nothing", async () => {
    const { translator, which, key } = await jobBefore(stage, SENTENCE)
    const content = await fileOf(translator, which, { [key]: "Une bande ?" })
    const brought = await translator.does(memory.bringBack, { ...which, content })
    expect(brought.rows).toMatchObject([{ key, kind: "new", target: "Une bande ?" }])
    const standing = async () => (await translator.does(memory.showUnit, { ...which, key })).standing
    expect(await standing()).toBe("missing")
    const applied = await translator.does(memory.applyReturn, { return: brought.id, keys: [key] })
    expect(applied).toMatchObject({ applied: 1, rows: [{ kind: "same" }] })
    expect(await standing()).toBe("current")
    const again = await translator.does(memory.bringBack, { ...which, content })
    expect(again.rows).toMatchObject([{ kind: "same" }])
    expect(await translator.does(memory.applyReturn, { return: again.id, keys: [key] })).toMatchObject({
      applied: 0,
    })
    expect(await refusalOf(officer.does(memory.showReturn, { return: brought.id }))).toEqual(NOT_FOUND)
  })

  test("says which source has changed since, and writes nothing over what somebody else wrote", async () => {
    const { translator, which, key } = await jobBefore(stage, SENTENCE)
    const content = await fileOf(translator, which, { [key]: "Une bande ?" })
    const early = await translator.does(memory.bringBack, { ...which, content })
    await translator.does(memory.writeUnit, {
      ...which,
      key,
      number: 1,
      segments: ["Autre."],
      press: "deliver",
    })
    const moved = await translator.does(memory.applyReturn, { return: early.id, keys: [key] })
    expect(moved).toMatchObject({ applied: 0, rows: [{ kind: "moved" }] })
    await officer.does(texts.draftVersion, { text: key, body: `${SENTENCE} Since when?` })
    const stale = await translator.does(memory.bringBack, { ...which, content })
    expect(stale.rows).toMatchObject([{ kind: "stale" }])
    expect(await translator.does(memory.applyReturn, { return: stale.id, keys: [key] })).toMatchObject({
      applied: 0,
    })
    const draft = { ...which, key, number: 1, segments: ["Autre."] }
    const late = { code: "memory.problem_source_moved", status: 409 }
    expect(await refusalOf(translator.does(memory.writeUnit, draft))).toEqual(late)
  })

  test("goes out as a document that its maker alone sees", async () => {
    const { translator, which } = await jobBefore(stage)
    const { document } = await translator.does(memory.makeFile, which)
    const { versions } = await translator.does(documents.show, { document })
    expect(versions).toMatchObject([{ name: "negotiation.en-fr.xlf", type: "application/xliff+xml" }])
    expect(await refusalOf(officer.does(documents.show, { document }))).toEqual(NOT_FOUND)
  })
})

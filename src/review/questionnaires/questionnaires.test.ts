import { afterAll, beforeAll, expect, test } from "vitest"
import { openTestHouse, refusalOf, type Delegate, type TestHouse } from "../../../test/support/house.ts"
import { instruments } from "../../secretariat/instruments/contract.ts"
import { questionnaires } from "./contract.ts"
import { draftedBy, question } from "./questionnaires.fixture.ts"
import { shippedQuestionnaires } from "./shipped-questionnaires.ts"

let stage: TestHouse
let officer: Delegate
let chair: Delegate
let focalPoint: Delegate
let visitor: Delegate

beforeAll(async () => {
  stage = await openTestHouse()
  officer = await stage.as("secretariat")
  chair = await stage.as("chair")
  focalPoint = await stage.as("xaa-focal-point")
  visitor = await stage.as("visitor")
})
afterAll(() => stage.database.drop())

const NOT_FOUND = { code: "platform.problem_not_found", status: 404 }

test("a draft is seen by the secretariat and the chair, an issued one by whom it is released to, an adopted one by all", async () => {
  const questionnaire = await draftedBy(officer)
  expect((await chair.does(questionnaires.show, { questionnaire })).can.edit).toBe(false)
  for (const other of [focalPoint, visitor]) {
    expect(await refusalOf(other.does(questionnaires.show, { questionnaire }))).toEqual(NOT_FOUND)
    expect((await other.does(questionnaires.list, {})).questionnaires.map(({ id }) => id)).not.toContain(
      questionnaire,
    )
  }
  await officer.does(questionnaires.issue, { questionnaire })
  expect(
    await refusalOf(visitor.does(questionnaires.showQuestion, { questionnaire, question: "som.crim.why" })),
  ).toEqual(NOT_FOUND)
  await chair.does(questionnaires.adopt, { questionnaire, revise: "five years have passed" })
  const shown = await visitor.does(questionnaires.show, { questionnaire })
  expect([shown.status, shown.revise?.text]).toEqual(["adopted", "five years have passed"])
  expect(
    await refusalOf(
      officer.does(questionnaires.setText, { questionnaire, key: "title", lang: "en", body: "New" }),
    ),
  ).toEqual({
    code: "questionnaires.problem_frozen",
    status: 409,
  })
})

test("a new wording leaves its translations saying that they follow an older one; the same wording does not", async () => {
  const questionnaire = await draftedBy(officer)
  const key = "som.crim.offence"
  await officer.does(questionnaires.setText, {
    questionnaire,
    key,
    lang: "zh",
    body: "偷运移民是否构成犯罪?",
  })
  const staleness = async () => {
    const { texts } = await officer.does(questionnaires.showQuestion, { questionnaire, question: key })
    return texts[0]?.words.find(({ lang }) => lang === "zh")?.stale
  }
  await officer.does(questionnaires.setText, { questionnaire, key, lang: "en", body: question("").text })
  expect(await staleness()).toBe(false)
  await officer.does(questionnaires.setText, {
    questionnaire,
    key,
    lang: "en",
    body: "Is smuggling a crime?",
  })
  expect(await staleness()).toBe(true)
})

test("what does not hold together is refused at its field: a provision, a condition that goes round, a key used twice", async () => {
  const questionnaire = await draftedBy(officer)
  const fieldsOf = (work: Promise<unknown>) =>
    work.then(
      () => ({}),
      (thrown: { fields: object }) => thrown.fields,
    )
  const change = { ...question(questionnaire), question: "som.crim.offence" }
  expect(await fieldsOf(officer.does(questionnaires.addQuestion, question(questionnaire)))).toMatchObject({
    key: { code: "questionnaires.fault_key_twice" },
  })
  expect(
    await fieldsOf(officer.does(questionnaires.changeQuestion, { ...change, provisions: ["SOM.99"] })),
  ).toMatchObject({
    provisions: { code: "questionnaires.fault_provision_unknown" },
  })
  const round = { question: "som.crim.offence", is: ["yes"] }
  expect(
    await fieldsOf(officer.does(questionnaires.changeQuestion, { ...change, when: round })),
  ).toMatchObject({
    "when.question": { code: "questionnaires.fault_cycle" },
  })
})

test("questions are moved and removed with their follow-ups, and never into themselves", async () => {
  const questionnaire = await draftedBy(officer)
  const moved = { questionnaire, question: "som.crim.offence", under: "som.crim.why" }
  expect((await refusalOf(officer.does(questionnaires.moveQuestion, moved))).code).toBe(
    "questionnaires.problem_no_such_place",
  )
  await officer.does(questionnaires.addQuestion, {
    ...question(questionnaire),
    key: "som.crim.first",
    before: "som.crim.offence",
  })
  const keys = async () =>
    (await officer.does(questionnaires.show, { questionnaire })).parts[0]?.sections[0]?.questions.map(
      ({ number, key }) => `${number} ${key}`,
    )
  expect(await keys()).toEqual(["1 som.crim.first", "2 som.crim.offence", "2.1 som.crim.why"])
  await officer.does(questionnaires.moveQuestion, { ...moved, under: "som.crim", before: "som.crim.first" })
  expect(await keys()).toEqual(["1 som.crim.offence", "1.1 som.crim.why", "2 som.crim.first"])
  await officer.does(questionnaires.removeQuestion, { questionnaire, question: "som.crim.offence" })
  expect(await keys()).toEqual(["1 som.crim.first"])
})

test("a model questionnaire goes in and out again without loss, is public, and its provisions show who asks", async () => {
  const [files = {}] = shippedQuestionnaires()
  const file = JSON.parse(files["questionnaire.json"] ?? "{}") as { id: string }
  const renamed = JSON.stringify({ ...file, id: "again" })
  const given = { ...files, "questionnaire.json": renamed }
  const { id: questionnaire } = await officer.does(questionnaires.import, { files: given, as: "draft" })
  const { files: out } = await officer.does(questionnaires.exportFiles, { questionnaire })
  expect(Object.keys(out).toSorted()).toEqual(Object.keys(given).toSorted())
  for (const [name, text] of Object.entries(given))
    expect(JSON.parse(out[name] ?? "")).toEqual(JSON.parse(text ?? ""))

  await officer.does(questionnaires.issue, { questionnaire })
  await officer.does(questionnaires.adopt, { questionnaire })
  const { provisions } = await visitor.does(instruments.showCoverage, { instrument: "SOM" })
  const paragraph = provisions.find(({ ref }) => ref === "SOM.6.1.a")
  expect(paragraph?.questions.map(({ label }) => label)).toContain("som.crim.conduct.criminal")
  const { trace } = await visitor.does(instruments.showProvision, { ref: "SOM.6" })
  expect(trace.find(({ kind }) => kind === "question")?.citations.length).toBeGreaterThan(0)
})

test("a successor keeps every key and says what became of each question", async () => {
  const before = await draftedBy(officer)
  await officer.does(questionnaires.issue, { questionnaire: before })
  await officer.does(questionnaires.adopt, { questionnaire: before })
  const { id: questionnaire } = await officer.does(questionnaires.succeed, {
    questionnaire: before,
    version: "2",
  })
  const how = async () => {
    const { rows, added } = await officer.does(questionnaires.compare, { questionnaire, with: before })
    return [...rows.map((row) => `${row.key} ${row.how}`), ...added.map(({ key }) => `${key} added`)]
  }
  expect(await how()).toEqual(["som.crim.offence same", "som.crim.why same"])
  await officer.does(questionnaires.setText, {
    questionnaire,
    key: "som.crim.why",
    lang: "en",
    body: "Why not?",
  })
  await officer.does(questionnaires.addQuestion, { ...question(questionnaire), key: "som.crim.new" })
  await officer.does(questionnaires.mapQuestion, {
    questionnaire,
    from: "som.crim.offence",
    how: "split",
    to: ["som.crim.offence", "som.crim.new"],
  })
  expect(await how()).toEqual(["som.crim.offence split", "som.crim.why changed"])
  await officer.does(questionnaires.issue, { questionnaire })
  await officer.does(questionnaires.adopt, { questionnaire })
  expect((await visitor.does(questionnaires.show, { questionnaire: before })).status).toBe("superseded")
})

test("the radar finds the like question of another questionnaire, in another language, and keeps what a person decides", async () => {
  const held = await draftedBy(officer)
  await officer.does(questionnaires.setText, {
    questionnaire: held,
    key: "som.crim.offence",
    lang: "fr",
    body: "Le trafic illicite de migrants est-il une infraction pénale ?",
  })
  const questionnaire = await draftedBy(officer)
  // Other drafts of this file ask the usual question too, and only the nearest few are shown.
  const body = "Is the smuggling of migrants across a river a crime?"
  for (const one of [held, questionnaire]) {
    await officer.does(questionnaires.setText, {
      questionnaire: one,
      key: "som.crim.offence",
      lang: "en",
      body,
    })
  }
  const ask = async () => {
    const asked = { questionnaire, question: "som.crim.offence" }
    const { questions } = await officer.does(questionnaires.showOverlap, asked)
    return questions[0]?.like.find((one) => one.questionnaire.id === held && one.key === "som.crim.offence")
  }
  expect(await ask()).toMatchObject({ why: { provisions: ["SOM.6.1"] }, judgement: null })
  const pair = {
    questionnaire,
    question: "som.crim.offence",
    other: held,
    other_question: "som.crim.offence",
  }
  await officer.does(questionnaires.judgeOverlap, { ...pair, judgement: "narrower" })
  expect((await ask())?.judgement?.judgement).toBe("narrower")
})

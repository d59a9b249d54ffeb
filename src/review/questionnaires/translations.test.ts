import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { openTestHouse, refusalOf, type Delegate, type TestHouse } from "../../../test/support/house.ts"
import { memory } from "../../secretariat/memory/contract.ts"
import { segmentsOf } from "../../secretariat/memory/segments/segments.ts"
import { countWords } from "../../secretariat/memory/segments/words-in.ts"
import { accountOf } from "../../secretariat/texts/texts.fixture.ts"
import { questionnaires } from "./contract.ts"
import { shippedQuestionnaires } from "./shipped-questionnaires.ts"

const NOT_FOUND = { code: "platform.problem_not_found", status: 404 }

let stage: TestHouse
let officer: Delegate
let translator: Delegate

beforeAll(async () => {
  stage = await openTestHouse()
  officer = await stage.as("secretariat")
  translator = await stage.as("translator")
})
afterAll(() => stage.database.drop())

const model = () =>
  shippedQuestionnaires().find((files) => files["questionnaire.json"]?.includes('"model-som"'))!

/** A successor of the model questionnaire, given to the translator in French. */
async function succeeded(code: string): Promise<string> {
  const files = { ...model() }
  files["questionnaire.json"] = files["questionnaire.json"]!.replace('"model-som"', `"${code}"`)
  const { id } = await officer.does(questionnaires.import, { files, as: "issued" })
  const { id: questionnaire } = await officer.does(questionnaires.succeed, {
    questionnaire: id,
    version: "next",
  })
  const { id: assignee } = await accountOf(stage, "translator")
  await officer.does(questionnaires.assignTranslation, { questionnaire, lang: "fr", assignee })
  return questionnaire
}

/** Takes sentences out of every fifth text, until they hold this share of all words: each is written anew. */
function changesOf(texts: Readonly<Record<string, string>>, share: number): Map<string, string> {
  const all = Object.values(texts).reduce((sum, body) => sum + countWords(body, "en"), 0)
  const changes = new Map<string, string>()
  let changed = 0
  for (const [key, body] of Object.entries(texts).filter((_, index) => index % 5 === 2)) {
    const [first, ...rest] = segmentsOf(body, "en")
    if (changed >= all * share || !first) break
    changed += countWords(first.text, "en")
    const anew = first.text.replace(/\S+$/, "otherwise?")
    changes.set(key, [anew + first.gap, ...rest.map((one) => one.text + one.gap)].join(""))
  }
  expect(changed / all).toBeGreaterThanOrEqual(share)
  return changes
}

describe("translating a questionnaire", () => {
  test("a successor with 15 % changed text queues at most 20 % of its words", async () => {
    const questionnaire = await succeeded("model-fifteen")
    const which = { kind: "questionnaire", subject: questionnaire, lang: "fr" as const }
    expect(await translator.does(memory.showJob, which)).toMatchObject({ words: 0, waiting: 0 })
    const changes = changesOf(JSON.parse(model()["texts.en.json"]!) as Record<string, string>, 0.15)
    for (const [key, body] of changes) {
      await officer.does(questionnaires.setText, { questionnaire, key, lang: "en", body })
    }
    const job = await translator.does(memory.showJob, which)
    expect(job.waiting).toBe(changes.size)
    expect(job.words / job.of).toBeGreaterThan(0.1)
    expect(job.words / job.of).toBeLessThanOrEqual(0.2)
  })

  test("a translator reads what she was given and nothing else, until it is taken back", async () => {
    const questionnaire = await succeeded("model-given")
    const which = { kind: "questionnaire", subject: questionnaire, lang: "fr" as const }
    const other = { ...which, lang: "ru" as const }
    expect(await refusalOf(translator.does(memory.showJob, other))).toEqual(NOT_FOUND)
    expect(await refusalOf(translator.does(questionnaires.show, { questionnaire }))).toEqual(NOT_FOUND)
    expect(await refusalOf((await stage.as("xaa-expert")).does(memory.showJob, which))).toEqual(NOT_FOUND)
    await officer.does(questionnaires.endTranslation, { questionnaire, lang: "fr" })
    expect(await refusalOf(translator.does(memory.showUnit, { ...which, key: "title" }))).toEqual(NOT_FOUND)
  })

  test("unchanged sentences stand filled in, a changed one is marked and offered, and is handed over", async () => {
    const questionnaire = await succeeded("model-sentences")
    const key = "som.crim.conduct.criminal.guidance"
    const body = (JSON.parse(model()["texts.en.json"]!) as Record<string, string>)[key]!
    const changed = body.replace("or any other", "or some other")
    await officer.does(questionnaires.setText, { questionnaire, key, lang: "en", body: changed })
    const which = { kind: "questionnaire", subject: questionnaire, lang: "fr" as const, key }
    const unit = await translator.does(memory.showUnit, which)
    expect(unit.sentences.map(({ state }) => state)).toEqual(["changed", "unchanged"])
    const [first, second] = unit.sentences
    expect(first?.target).toBe("")
    expect(first?.parts.some(({ kind }) => kind === "inserted")).toBe(true)
    expect(first?.offers[0]).toMatchObject({
      score: "near",
      symbol: expect.stringMatching(/^model-/) as string,
      standing: "approved",
    })
    const { id } = first!.offers[0]!
    const typed = ["", second!.target]
    const used = await translator.does(memory.writeUnit, {
      ...which,
      number: unit.number,
      segments: typed,
      press: `use 0 ${id}`,
    })
    expect(used.sentences[0]?.target).toBe(first?.offers[0]?.target)
    expect(used.standing).toBe("stale")
    const segments = used.sentences.map(({ target }) => target)
    const done = await translator.does(memory.writeUnit, {
      ...which,
      number: unit.number,
      segments,
      press: "deliver",
    })
    expect(done.standing).toBe("current")
  })
})

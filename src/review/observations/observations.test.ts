import { afterAll, beforeAll, expect, test } from "vitest"
import { openTestHouse, refusalOf, type TestHouse } from "../../../test/support/house.ts"
import { audit } from "../../secretariat/audit/contract.ts"
import { identity } from "../../secretariat/identity/contract.ts"
import { instruments } from "../../secretariat/instruments/contract.ts"
import { threads } from "../../secretariat/threads/contract.ts"
import { last } from "../../secretariat/threads/threads.fixture.ts"
import { inBlueprintOrder } from "./blueprint.ts"
import { countWords } from "./budget.ts"
import { observations } from "./contract.ts"
import { goesOn } from "./observation.ts"
import {
  cleared,
  commented,
  drafted,
  proposed,
  settledList,
  summarized,
  tableOf,
  translatedInto,
  transmitted,
  wordsOf,
} from "./observations.fixture.ts"

let stage: TestHouse

beforeAll(async () => {
  stage = await openTestHouse()
})
afterAll(() => stage.database.drop())

const NOT_FOUND = { code: "platform.problem_not_found", status: 404 }

test("a draft is the reviewing team's alone; what is proposed is read by the parties of the review and the secretariat", async () => {
  const table = await tableOf(stage)
  const { id: observation } = await drafted(table)
  const sees = async (who: typeof table.own) => {
    const { lines } = await who.does(observations.list, { review: table.review })
    return lines.some(({ id }) => id === observation)
  }
  expect(await sees(table.second)).toBe(true)
  for (const other of [table.own, table.ownExpert, table.officer]) {
    expect(await sees(other)).toBe(false)
    expect(await refusalOf(other.does(observations.show, { observation }))).toEqual(NOT_FOUND)
  }
  expect((await refusalOf(table.expert.does(observations.propose, { observation }))).status).toBe(403)
  await table.reviewer.does(observations.propose, { observation })
  for (const other of [table.own, table.ownExpert, table.officer]) expect(await sees(other)).toBe(true)
  for (const persona of ["xfa-focal-point", "visitor"]) {
    const stranger = await stage.as(persona)
    expect(await refusalOf(stranger.does(observations.show, { observation }))).toEqual(NOT_FOUND)
    const asked = stranger.does(observations.list, { review: table.review })
    expect(await refusalOf(asked)).toEqual(NOT_FOUND)
  }
})

test("the State comments or agrees, the reviewing team keeps with the comment, and new words go to the State again", async () => {
  const table = await tableOf(stage)
  const observation = await proposed(table)
  const by = table.reviewer.does(observations.agree, { observation })
  expect((await refusalOf(by)).status).toBe(403)
  expect(await commented(table, observation)).toMatchObject({ status: "commented", can: { agree: true } })
  expect(await table.reviewer.does(observations.keep, { observation })).toMatchObject({
    status: "kept",
    goes: "with_comment",
  })
  const anew = { observation, lang: "en", body: "The law asks for a benefit." } as const
  expect(await table.reviewer.does(observations.reword, { ...anew, number: 1 })).toMatchObject({
    status: "proposed",
    number: 2,
    goes: "not",
    comments: [{ number: 1, lang: "fr" }],
  })
  const late = table.second.does(observations.reword, { ...anew, number: 1 })
  expect((await refusalOf(late)).code).toBe("observations.problem_overtaken")
  expect(await table.own.does(observations.agree, { observation })).toMatchObject({ status: "agreed" })
})

test("a line without agreement is not transmitted unless the procedure says so", () => {
  expect(goesOn("commented", "not_transmitted")).toBe("not")
  expect(goesOn("commented", "with_comment")).toBe("with_comment")
  expect(goesOn("proposed", "not_transmitted")).toBe("not")
  expect(goesOn("draft", "with_comment")).toBe("not")
  expect(goesOn("agreed", "not_transmitted")).toBe("alone")
})

test("lines stand by provision, and under each in the order of the blueprint", async () => {
  const of = (provision: string, kind: "challenge" | "good_practice" | "suggestion" | "assistance_need") => ({
    provision,
    kind,
  })
  const given = [
    of("SOM.8.6", "assistance_need"),
    of("SOM.6.1", "suggestion"),
    of("SOM.8.6", "good_practice"),
    of("SOM.6.1", "challenge"),
  ]
  const place = new Map([
    ["SOM.6.1", 0],
    ["SOM.8.6", 1],
  ])
  const ordered = inBlueprintOrder(given, place).map(({ provision, kind }) => `${provision} ${kind}`)
  expect(ordered).toEqual([
    "SOM.6.1 challenge",
    "SOM.6.1 suggestion",
    "SOM.8.6 good_practice",
    "SOM.8.6 assistance_need",
  ])
})

test("words are counted as each language has words", () => {
  expect(countWords("A State, and 2 others.", "en")).toBe(5)
  expect(countWords("偷运移民是犯罪", "zh")).toBeGreaterThan(2)
  expect(countWords(" … ", "en")).toBe(0)
})

test("each focal point clears exactly what she read; what changes afterwards waits again", async () => {
  const table = await tableOf(stage)
  const { agreed } = await settledList(table)
  const { review } = table
  await cleared(table, "observations")
  const shown = await table.officer.does(observations.list, { review })
  expect(shown.outputs[0]).toMatchObject({ waits_for: [], parts: 2, can: { transmit: true } })
  const stale = String(shown.outputs[0]?.sha256)
  await table.reviewer.does(observations.withdraw, { observation: agreed })
  const after = await table.officer.does(observations.list, { review })
  expect(after.outputs[0]?.waits_for).toHaveLength(3)
  const again = table.own.does(observations.clear, { review, output: "observations", sha256: stale })
  expect((await refusalOf(again)).code).toBe("observations.problem_changed")
  const early = table.officer.does(observations.transmit, { review, output: "observations" })
  expect((await refusalOf(early)).code).toBe("observations.problem_not_cleared")
})

test("nobody clears a summary that is longer than the procedure allows", async () => {
  const table = await tableOf(stage)
  const { review, reviewer } = table
  const { summary, outputs } = await summarized(table, "word ".repeat(2_001))
  expect(summary).toMatchObject({ words: 2_001, budget: 2_000 })
  const sha256 = String(outputs[1]?.sha256)
  const clearing = reviewer.does(observations.clear, { review, output: "summary", sha256 })
  expect((await refusalOf(clearing)).code).toBe("observations.problem_over_budget")
})

test("only the State publishes, part by part, and what it revokes is gone for the future", async () => {
  const table = await tableOf(stage)
  const { outcome, agreed, kept, note } = await transmitted(stage, table)
  const visitor = await stage.as("visitor")
  expect(await refusalOf(visitor.does(observations.showOutcome, { outcome }))).toEqual(NOT_FOUND)
  const parts = [agreed]
  for (const other of [table.officer, table.reviewer]) {
    expect((await refusalOf(other.does(observations.publish, { outcome, parts, note }))).status).toBe(403)
  }
  await table.own.does(observations.publish, { outcome, parts, note })
  const seen = await visitor.does(observations.showOutcome, { outcome })
  expect(seen.parts.map(({ part }) => part)).toEqual([agreed])
  expect(seen).toMatchObject({ review: null, parts: [{ sources: [] }] })
  expect(JSON.stringify(seen)).not.toContain(kept)
  await table.own.does(observations.revoke, { outcome, part: agreed })
  expect(await refusalOf(visitor.does(observations.showOutcome, { outcome }))).toEqual(NOT_FOUND)
  expect((await table.officer.does(observations.showOutcome, { outcome })).parts).toHaveLength(2)
})

test("a kept line carries the State's comment to the working groups of its treaty", async () => {
  const table = await tableOf(stage)
  const { outcome, kept } = await transmitted(stage, table)
  const { parts } = await table.second.does(observations.showOutcome, { outcome })
  expect(parts.find(({ part }) => part === kept)).toMatchObject({
    comment: { lang: "fr", body: "La loi le prévoit déjà." },
    to: ["CTOC/COP/WG.7"],
  })
})

test("a summary goes to the translators, and its translation stands beside it", async () => {
  const table = await tableOf(stage)
  await summarized(table)
  await cleared(table, "summary")
  const { review, officer } = table
  const { id: outcome } = await officer.does(observations.transmit, { review, output: "summary" })
  expect(await officer.does(observations.translate, { outcome })).toMatchObject({ can: { translate: false } })
  const [words] = await wordsOf(stage, outcome)
  await translatedInto(stage, { text: words?.id ?? "", lang: "zh", body: "一同阅读了法律。" })
  const { translations } = await officer.does(observations.showOutcome, { outcome })
  expect(translations).toMatchObject([{ part: "summary", comment: false, lang: "zh", stale: false }])
  const twice = officer.does(observations.translate, { outcome })
  expect((await refusalOf(twice)).code).toBe("observations.problem_translating")
})

test("by another treaty's pack missions clear, the list is translated, and a line without agreement goes on", async () => {
  const table = await tableOf(stage, { mechanism: "lanterns", phase: 1 })
  const { review, own, reviewer, expert, officer, state } = table
  const [home, one, other] = [
    await stage.as(`${state.toLowerCase()}-mission`),
    await stage.as("xab-mission"),
    await stage.as("xba-mission"),
  ]
  const { id: observation } = await drafted(table)
  expect((await refusalOf(reviewer.does(observations.propose, { observation }))).status).toBe(403)
  await one.does(observations.propose, { observation })
  expect((await refusalOf(own.does(observations.agree, { observation }))).status).toBe(403)
  const proposedToState = await expert.does(observations.list, { review })
  expect(proposedToState).toMatchObject({
    without_agreement: "with_comment",
    lines: [{ goes: "with_comment" }],
  })
  for (const who of [home, one, other]) {
    const { outputs } = await who.does(observations.list, { review })
    await who.does(observations.clear, { review, output: "observations", sha256: String(outputs[0]?.sha256) })
  }
  const { id: outcome } = await officer.does(observations.transmit, { review, output: "observations" })
  expect(await officer.does(observations.showOutcome, { outcome })).toMatchObject({
    can: { translate: true },
  })
  await officer.does(observations.translate, { outcome })
  expect((await wordsOf(stage, outcome)).map(({ field }) => field)).toEqual([observation])
})

test("the reviewing States ask, drafted and cleared, and confer where the State does not read", async () => {
  const { review, expert, reviewer, second, own, officer } = await tableOf(stage)
  const about = { thing: "review", subject: review } as const
  const said = { version: 1, lang: "en" } as const
  const alone = await expert.does(threads.open, {
    ...about,
    ...said,
    place: "team",
    kind: "comment",
    words: "Do you read article 6 as I do?",
  })
  expect((await second.does(threads.show, { thread: alone.id })).messages).toHaveLength(1)
  for (const other of [own, officer]) {
    expect(await refusalOf(other.does(threads.show, { thread: alone.id }))).toEqual(NOT_FOUND)
  }
  const asked = await expert.does(threads.open, {
    ...about,
    ...said,
    place: "dialogue",
    kind: "clarification",
    words: "Which benefit does the law name?",
  })
  const { id: message } = last(asked)
  await expert.does(threads.share, { message, circle: "team" })
  expect((await second.does(threads.show, { thread: asked.id })).messages).toHaveLength(1)
  expect(await refusalOf(own.does(threads.show, { thread: asked.id }))).toEqual(NOT_FOUND)
  await reviewer.does(threads.clear, { ...about, place: "dialogue", messages: [message] })
  await reviewer.does(threads.send, { ...about, place: "dialogue" })
  expect(await own.does(threads.show, { thread: asked.id })).toMatchObject({
    status: "asked",
    can: { reply: [expect.any(String)], close: false },
  })
  const line = await expert.does(observations.draft, {
    review,
    kind: "challenge",
    provision: "SOM.6.1",
    lang: "en",
    body: "The law names one benefit alone.",
    thread: asked.id,
  })
  expect(line.thread).toBe(asked.id)
  const { onward } = await second.does(threads.show, { thread: asked.id })
  expect(onward.map(({ key }) => key)).toEqual(["observations.add_from_thread"])
  expect((await own.does(threads.show, { thread: asked.id })).onward).toEqual([])

  const aside = await expert.does(observations.draft, {
    review,
    kind: "challenge",
    provision: "SOM.6.1",
    lang: "en",
    body: "From what the team said.",
    thread: alone.id,
  })
  await reviewer.does(observations.propose, { observation: aside.id })
  expect((await own.does(observations.show, { observation: aside.id })).thread).toBeNull()
})

test("what waits is among one's work, on the provision's page, and in the history", async () => {
  const table = await tableOf(stage)
  const observation = await proposed(table)
  const { turn } = await table.own.does(identity.listWork, {})
  expect(turn.map(({ key }) => key)).toContain("observations.work_proposed")
  const { waiting } = await table.reviewer.does(identity.listWork, {})
  expect(waiting.map(({ key }) => key)).toContain("observations.work_waiting")
  const cites = async (persona: string) => {
    const page = await (await stage.as(persona)).does(instruments.showProvision, { ref: "SOM.6.1" })
    return JSON.stringify(page).includes(observation)
  }
  expect(await cites("xab-focal-point")).toBe(true)
  expect(await cites("visitor")).toBe(false)
  const { entries } = await table.own.does(audit.history, { thing: "observation", id: observation })
  expect(entries.map(({ deed }) => deed)).toEqual(["observation.draft", "observation.propose"])
  expect(entries.map(({ key }) => key)).toEqual(["observations.deed_draft", "observations.deed_propose"])
})

test("a provision that the review is not about is refused", async () => {
  const table = await tableOf(stage)
  const refused = await refusalOf(drafted(table, { provision: "SOM.999" }))
  expect(refused).toEqual({ code: "observations.problem_provision", status: 422 })
})

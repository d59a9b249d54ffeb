import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { openTestHouse, refusalOf, type Delegate, type TestHouse } from "../../../test/support/house.ts"
import { texts } from "./contract.ts"
import { forgetRounds } from "./forget-rounds.ts"
import { accountOf, addedText, delegateOf, openedText } from "./texts.fixture.ts"

const MOVED_ON = { code: "platform.problem_moved_on", status: 409 }
const NOT_FOUND = { code: "platform.problem_not_found", status: 404 }
const DECIDED = { code: "texts.problem_decided", status: 409 }

let stage: TestHouse
let officer: Delegate
let chair: Delegate
let alpha: Delegate
let bravo: Delegate

beforeAll(async () => {
  stage = await openTestHouse()
  officer = await stage.as("secretariat")
  chair = await stage.as("chair")
  alpha = await delegateOf(stage, "XAA")
  bravo = await delegateOf(stage, "XAB")
})
afterAll(() => stage.database.drop())

const said = { lang: "en" as const, words: "A word." }
const later = (minutes: number) => (stage.clock.now = new Date(stage.clock.now.getTime() + minutes * 60_000))

describe("the life of a text", () => {
  test("goes from brackets by the chair's text to agreement, and is then closed", async () => {
    const { text } = await openedText(officer)
    const life = [
      await chair.does(texts.bracket, { text }),
      await chair.does(texts.park, { text, why: "Awaits item 4", until: "the next session" }),
      await chair.does(texts.setChairText, { text, base: 1, body: "Does your law say so?" }),
      await chair.does(texts.agree, { text }),
    ]
    expect(life.map(({ status }) => status)).toEqual(["bracketed", "parked", "chairs_proposal", "agreed"])
    expect(life[1]?.note).toMatchObject({ move: "park", why: "Awaits item 4", until: "the next session" })
    expect(life[3]).toMatchObject({ version: 2, standing: "agreed" })
    expect(Object.entries(life[3]!.can.move).filter(([, open]) => open)).toEqual([
      ["reopen", true],
      ["withdraw", true],
    ])
    for (const late of [
      () => chair.does(texts.bracket, { text }),
      () => chair.does(texts.setChairText, { text, base: 2, body: "x" }),
      () => officer.does(texts.draftVersion, { text, body: "x" }),
    ]) {
      expect(await refusalOf(late())).toEqual(MOVED_ON)
    }
  })

  test("ad referendum it awaits its capitals, each delegation for itself", async () => {
    const { text, round } = await openedText(officer)
    const { awaits } = await chair.does(texts.agreeAdReferendum, { text, round, capitals: ["XAA", "XAB"] })
    expect(awaits.map(({ party }) => party)).toEqual(["XAA", "XAB"])
    const early = chair.does(texts.agree, { text })
    expect(await refusalOf(early)).toEqual({ code: "texts.problem_capital_awaited", status: 409 })
    const [one, other] = awaits.map(({ id }) => id) as [string, string]
    expect((await refusalOf(bravo.does(texts.liftReferendum, { referendum: one }))).status).toBe(404)
    await alpha.does(texts.liftReferendum, { referendum: one })
    await bravo.does(texts.liftReferendum, { referendum: other })
    expect((await chair.does(texts.agree, { text })).status).toBe("agreed")
  })

  test("in a package nothing is agreed before all is", async () => {
    const { negotiation, text } = await openedText(officer)
    const second = await addedText(officer, negotiation, { add: { position: "a2" } })
    await officer.does(texts.issueDrafts, { negotiation })
    const { package: made } = await chair.does(texts.agreeInPackage, { text, package: "Scope" })
    await chair.does(texts.agreeInPackage, { text: second, package: "Scope" })
    const { rounds } = await chair.does(texts.show, { negotiation })
    const { voice } = await alpha.does(texts.askReopening, { text, round: rounds[0]!.id, ...said })
    await chair.does(texts.reopen, { text, request: voice })
    // What was reopened has left the package, and what remains in it can be agreed.
    const agreed = await chair.does(texts.agreePackage, { package: made! })
    expect(agreed.texts.map(({ status }) => status)).toEqual(["reopened", "agreed"])
    const again = chair.does(texts.agreePackage, { package: made! })
    expect(await refusalOf(again)).toEqual({ code: "texts.problem_package", status: 409 })
  })

  test("is reopened at somebody's request, to which the chair consents", async () => {
    const { text, round } = await openedText(officer)
    await chair.does(texts.agree, { text })
    const { voice } = await alpha.does(texts.comment, { text, round, ...said })
    expect(await refusalOf(chair.does(texts.reopen, { text, request: voice }))).toEqual(NOT_FOUND)
    const { voice: request } = await alpha.does(texts.askReopening, { text, round, ...said })
    const { status, voices } = await chair.does(texts.reopen, { text, request })
    expect([status, voices.find(({ id }) => id === request)?.status]).toEqual(["reopened", "consented"])
  })
})

describe("the whole text", () => {
  test("is frozen once it is adopted; positions are explained afterwards", async () => {
    const { negotiation, text, round } = await openedText(officer)
    const early = alpha.does(texts.explainPosition, { negotiation, ...said })
    expect(await refusalOf(early)).toEqual({ code: "texts.problem_not_decided", status: 409 })
    const adopted = await chair.does(texts.adoptAsOrallyAmended, { negotiation, symbol: "XB/2031/L.1" })
    expect([adopted.status, adopted.symbol]).toEqual(["adopted_as_orally_amended", "XB/2031/L.1"])
    for (const late of [
      () => alpha.does(texts.propose, { round, text, code: "NOC", lang: "en" }),
      () => chair.does(texts.bracket, { text }),
      () => officer.does(texts.draftVersion, { text, body: "x" }),
    ]) {
      expect(await refusalOf(late())).toEqual(DECIDED)
    }
    expect(await refusalOf(chair.does(texts.adopt, { negotiation }))).toEqual(MOVED_ON)
    const { explanations } = await alpha.does(texts.explainPosition, { negotiation, ...said })
    expect(explanations.map(({ party, words }) => [party, words])).toEqual([["XAA", "A word."]])
  })

  test("under silence it is adopted when 24:00 of the deadline in the zone has passed, and not before", async () => {
    const { negotiation } = await openedText(officer)
    const begun = stage.clock.now
    const put = { negotiation, deadline: "2026-11-24", zone: "America/New_York" }
    const { silence } = await chair.does(texts.putUnderSilence, put)
    expect(silence?.ends).toBe("2026-11-25T05:00:00.000Z")
    stage.clock.now = new Date("2026-11-25T04:59:59.999Z")
    chair = await stage.as("chair")
    const early = chair.does(texts.concludeSilence, { negotiation })
    expect(await refusalOf(early)).toEqual({ code: "texts.problem_silence_runs", status: 409 })
    stage.clock.now = new Date("2026-11-25T05:00:00.000Z")
    alpha = await stage.as("xaa-mission")
    const late = alpha.does(texts.breakSilence, { negotiation, ...said })
    expect(await refusalOf(late)).toEqual({ code: "texts.problem_silence_over", status: 409 })
    expect((await chair.does(texts.show, { negotiation })).silence?.state).toBe("over")
    expect((await chair.does(texts.concludeSilence, { negotiation })).status).toBe("adopted_by_silence")
    stage.clock.now = begun
    officer = await stage.as("secretariat")
    chair = await stage.as("chair")
    alpha = await stage.as("xaa-mission")
  })

  test("a silence that is broken is open again", async () => {
    const { negotiation } = await openedText(officer)
    await chair.does(texts.putUnderSilence, { negotiation, deadline: "2026-11-30" })
    const { status, silence } = await alpha.does(texts.breakSilence, { negotiation, ...said })
    expect([status, silence?.state, silence?.broken_by?.party]).toEqual(["open", "broken", "XAA"])
    const past = chair.does(texts.putUnderSilence, { negotiation, deadline: "2026-11-22" })
    expect(await refusalOf(past)).toEqual({ code: "texts.problem_deadline", status: 422 })
  })
})

describe("languages in step", () => {
  test("a translation follows one version and is stale after the next; its translator reads nothing else", async () => {
    const { negotiation, text } = await openedText(officer)
    const translator = await stage.as("translator")
    const { id: assignee } = await accountOf(stage, "translator")
    await officer.does(texts.assignTranslation, { text, lang: "fr", assignee })
    expect(await refusalOf(translator.does(texts.showText, { text }))).toEqual(NOT_FOUND)
    const { tasks } = await translator.does(texts.listMyTranslations, {})
    expect(tasks.map((one) => [one.text, one.standing])).toEqual([[text, "missing"]])
    const task = tasks[0]!.id
    await translator.does(texts.translate, { task, follows: 1, body: "Votre loi le prévoit-elle ?" })
    const french = async () =>
      (await alpha.does(texts.showText, { text })).in_languages.find(({ lang }) => lang === "fr")
    expect(await french()).toMatchObject({ number: 1, follows: 1, current: 1, stale: false })
    await chair.does(texts.setChairText, { text, base: 1, body: "Does your law provide for it?" })
    expect(await french()).toMatchObject({ follows: 1, current: 2, stale: true })
    expect((await translator.does(texts.showTranslation, { task })).standing).toBe("stale")
    const { papers } = await alpha.does(texts.nonPaper, { negotiation, languages: ["fr", "zh"] })
    expect(papers.map(({ parts }) => [parts[0]?.lang, parts[0]?.untranslated])).toEqual([
      ["fr", false],
      ["en", true],
    ])
    await officer.does(texts.endTranslation, { task })
    expect(await refusalOf(translator.does(texts.showTranslation, { task }))).toEqual(NOT_FOUND)
  })
})

describe("the non-paper", () => {
  test("is of a moment: without what came later or was withdrawn since, and marks what changed", async () => {
    const { negotiation, text, round } = await openedText(officer)
    const asked = { round, text, lang: "en" as const, code: "MOD" as const }
    const kept = await alpha.does(texts.propose, { ...asked, body: "Is smuggling an offence?" })
    const gone = await alpha.does(texts.propose, { ...asked, body: "Gone." })
    later(10)
    const at = stage.clock.now.toISOString()
    later(10)
    await chair.does(texts.setChairText, {
      text,
      base: 1,
      body: "Is it an offence?",
      proposal: kept.proposal,
    })
    await bravo.does(texts.propose, { ...asked, code: "MOD", body: "Later." })
    await alpha.does(texts.withdrawProposal, { proposal: gone.proposal })
    const then = (await bravo.does(texts.nonPaper, { negotiation, markup: "tracked", at })).papers[0]!
    expect(then.parts.map(({ of, code }) => [of, code])).toEqual([
      ["text", undefined],
      ["proposal", "MOD"],
    ])
    expect(JSON.stringify(then)).not.toMatch(/Gone|Later|Is it an/)
    const now = (await bravo.does(texts.nonPaper, { negotiation, markup: "tracked", since: at })).papers[0]!
    expect(now.parts[0]!.runs.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["ins", "del", "same"]))
    const clean = (await bravo.does(texts.nonPaper, { negotiation })).papers[0]!
    expect(clean.parts.map(({ runs }) => runs)).toEqual([[{ text: "Is it an offence?", kind: "same" }]])
    const ahead = bravo.does(texts.nonPaper, { negotiation, at: "2030-01-01T00:00:00Z" })
    expect(await refusalOf(ahead)).toEqual({ code: "texts.problem_future", status: 422 })
  })

  test("papers of two moments do not tell when an informal proposal was made", async () => {
    const { negotiation, text, round } = await openedText(officer, { format: "small_group" })
    later(1)
    await alpha.does(texts.propose, { round, text, lang: "en", code: "NOC" })
    later(1)
    const at = stage.clock.now.toISOString()
    later(1)
    const count = async (moment: object) => {
      const asked = { negotiation, markup: "tracked" as const, ...moment }
      return (await bravo.does(texts.nonPaper, asked)).papers[0]!.parts.length
    }
    expect([await count({ at }), await count({})]).toEqual([1, 2])
  })
})

test("what an informal round said is forgotten when the body's rule says so, and formal rounds stay", async () => {
  const { negotiation, text, round } = await openedText(officer, { format: "small_group" })
  const { rounds } = await officer.does(texts.openRound, { negotiation, format: "formal" })
  for (const one of rounds) {
    await alpha.does(texts.propose, { round: one.id, text, lang: "en", code: "NOC" })
    await alpha.does(texts.comment, { round: one.id, text, ...said })
    await chair.does(texts.closeRound, { round: one.id })
  }
  const days = (count: number) => new Date(stage.clock.now.getTime() + count * 86_400_000)
  expect(await forgetRounds(stage.database.db, days(29))).toBe(0)
  expect(await forgetRounds(stage.database.db, days(30))).toBe(2)
  const left = await bravo.does(texts.showText, { text })
  expect(left.proposals_made.map((one) => one.round)).toEqual(
    left.rounds.filter(({ id }) => id !== round).map(({ id }) => id),
  )
  expect(left.voices).toHaveLength(1)
})

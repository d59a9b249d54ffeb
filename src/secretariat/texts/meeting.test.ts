import { randomUUID } from "node:crypto"
import { afterAll, beforeAll, expect, test } from "vitest"
import { openTestHouse, refusalOf, type Delegate, type TestHouse } from "../../../test/support/house.ts"
import { identity } from "../identity/contract.ts"
import { texts } from "./contract.ts"
import { accountOf, delegateOf, givenRole, openedText, PARTICIPANTS } from "./texts.fixture.ts"

let stage: TestHouse
let officer: Delegate
let chair: Delegate

beforeAll(async () => {
  stage = await openTestHouse()
  officer = await stage.as("secretariat")
  chair = await stage.as("chair")
})
afterAll(() => stage.database.drop())

test("a meeting's negotiation is for those whose role is for that meeting", async () => {
  const [here, elsewhere] = [randomUUID(), randomUUID()]
  const alpha = await delegateOf(stage, "XAA", here)
  const bravo = await delegateOf(stage, "XAB", elsewhere)
  const presiding = await givenRole(stage, "bureau", { role: "chair", matter: here })
  const { negotiation, text, round } = await openedText(officer, { open: { matter: here } })
  expect((await alpha.does(texts.show, { negotiation })).seats).toMatchObject([
    { party: "XAA", class: "parties" },
  ])
  await alpha.does(texts.propose, { round, text, code: "NOC", lang: "en" })
  expect((await presiding.does(texts.bracket, { text })).status).toBe("bracketed")
  for (const other of [bravo, chair]) {
    expect((await refusalOf(other.does(texts.show, { negotiation }))).status).toBe(404)
  }
})

test("who takes part for several delegations says for which", async () => {
  const both = await delegateOf(stage, "XAC")
  await givenRole(stage, "xac-mission", { role: "delegate", party: "XAF" })
  const participants = [...PARTICIPANTS, { party: "XAF", class: "parties" as const }]
  const { text, round } = await openedText(officer, { open: { participants } })
  const asked = { round, text, code: "NOC" as const, lang: "en" as const }
  const refused = both.does(texts.propose, asked)
  expect(await refusalOf(refused)).toEqual({ code: "texts.problem_choose_party", status: 422 })
  await both.does(texts.propose, { ...asked, party: "XAF" })
  const { proposals_made } = await chair.does(texts.showText, { text })
  expect(proposals_made.map(({ by }) => by?.parties)).toEqual([["XAF"]])
})

test("among informal proposals the order is that of ids which say nothing", async () => {
  const delegate = await delegateOf(stage, "XAE")
  const participants = [...PARTICIPANTS, { party: "XAE", class: "parties" as const }]
  const { text, round } = await openedText(officer, { format: "contact_group", open: { participants } })
  const made: string[] = []
  for (let index = 0; index < 8; index++) {
    stage.clock.now = new Date(stage.clock.now.getTime() + 1_000)
    const { proposal } = await delegate.does(texts.propose, { round, text, code: "NOC", lang: "en" })
    made.push(proposal)
  }
  const listed = (await chair.does(texts.showText, { text })).proposals_made.map(({ id }) => id)
  expect(listed).toEqual(made.toSorted((a, b) => (a < b ? -1 : 1)))
})

test("my work names what waits for a delegate and for a translator", async () => {
  const delegate = await delegateOf(stage, "XBA")
  const participants = [...PARTICIPANTS, { party: "XBA", class: "parties" as const }]
  const { negotiation, text, round } = await openedText(officer, { open: { participants } })
  const keys = async (one: Delegate) => {
    const { turn, deadlines } = await one.does(identity.listWork, {})
    return [...turn, ...deadlines].map(({ key }) => key).filter((key) => /^(texts|memory)\./.test(key))
  }
  expect(await keys(delegate)).toEqual([])
  const heard = { round, text, party: "XBA", code: "NOC" as const, lang: "en" as const }
  await officer.does(texts.takeDown, heard)
  await chair.does(texts.agreeAdReferendum, { text, round, capitals: ["XBA"] })
  expect(await keys(delegate)).toEqual(["texts.work_confirm", "texts.work_capital"])
  await chair.does(texts.putUnderSilence, { negotiation, deadline: "2026-12-01" })
  expect(await keys(delegate)).toEqual(["texts.work_silence"])
  const { id: assignee } = await accountOf(stage, "translator")
  await officer.does(texts.assignTranslation, { text, lang: "es", assignee })
  expect(await keys(await stage.as("translator"))).toEqual(["memory.work_translate"])
})

test("another body carries on what was forwarded to it: the words, the keys and the languages in step", async () => {
  const delegate = await delegateOf(stage, "XBB")
  const participants = [...PARTICIPANTS, { party: "XBB", class: "parties" as const }]
  const { negotiation, text, round } = await openedText(officer, { open: { participants } })
  const translator = await stage.as("translator")
  const { id: assignee } = await accountOf(stage, "translator")
  await officer.does(texts.assignTranslation, { text, lang: "fr", assignee })
  const { tasks } = await translator.does(texts.listMyTranslations, {})
  const { id: task } = tasks.find((one) => one.text === text)!
  await translator.does(texts.translate, { task, follows: 1, body: "Le trafic est-il une infraction ?" })
  await delegate.does(texts.propose, { round, text, code: "SUP", lang: "en" })
  await chair.does(texts.forward, { negotiation, to: "The Conference" })
  const opened = { body: "conference", title: "Questionnaire", lang: "en" as const, participants }
  const next = await officer.does(texts.open, { ...opened, continues: negotiation, carry: true })
  expect([next.continues, next.texts.length]).toEqual([negotiation, 1])
  await officer.does(texts.issueDrafts, { negotiation: next.id })
  const [row] = (await delegate.does(texts.show, { negotiation: next.id })).texts
  const [was, now] = [
    await delegate.does(texts.showText, { text }),
    await delegate.does(texts.showText, { text: row!.id }),
  ]
  expect([now.subject, now.field, now.body]).toEqual([was.subject, was.field, was.body])
  expect(now.in_languages.map(({ lang, stale }) => [lang, stale])).toEqual([
    ["en", false],
    ["fr", false],
  ])
  expect(now.proposals_made).toEqual([])
  expect((await chair.does(texts.adopt, { negotiation: next.id })).status).toBe("adopted")
})

import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { openTestHouse, refusalOf, type Delegate, type TestHouse } from "../../../test/support/house.ts"
import { texts } from "./contract.ts"
import { addedText, delegateOf, openedText } from "./texts.fixture.ts"

const NOT_FOUND = { code: "platform.problem_not_found", status: 404 }
const NOT_ALLOWED = { code: "platform.problem_not_allowed", status: 403 }
const MOVED_ON = { code: "platform.problem_moved_on", status: 409 }

let stage: TestHouse
let officer: Delegate
let chair: Delegate
let alpha: Delegate
let bravo: Delegate
let watcher: Delegate
let outsider: Delegate

beforeAll(async () => {
  stage = await openTestHouse()
  officer = await stage.as("secretariat")
  chair = await stage.as("chair")
  alpha = await delegateOf(stage, "XAA")
  bravo = await delegateOf(stage, "XAB")
  watcher = await delegateOf(stage, "XAD")
  outsider = await delegateOf(stage, "XAE")
})
afterAll(() => stage.database.drop())

const word = (text: string) => ({ lang: "en" as const, words: text })

describe("who sees a negotiation", () => {
  test("a draft is the secretariat's and the chair's until it is issued", async () => {
    const { negotiation } = await openedText(officer)
    const draft = await addedText(officer, negotiation, { add: { position: "a2", body: "Only a draft." } })
    for (const one of [officer, chair]) {
      expect((await one.does(texts.showText, { text: draft })).body).toBe("Only a draft.")
    }
    expect(await refusalOf(alpha.does(texts.showText, { text: draft }))).toEqual(NOT_FOUND)
    expect((await alpha.does(texts.show, { negotiation })).texts).toHaveLength(1)
    await officer.does(texts.issueDrafts, { negotiation })
    expect((await alpha.does(texts.show, { negotiation })).texts).toHaveLength(2)
  })

  test("a further draft changes nothing for the participants until it is issued", async () => {
    const { text } = await openedText(officer)
    await officer.does(texts.draftVersion, { text, body: "A second draft." })
    expect((await chair.does(texts.showText, { text })).version).toBe(2)
    const seen = await alpha.does(texts.showText, { text })
    expect([seen.version, seen.versions.length]).toEqual([1, 1])
    expect(await refusalOf(alpha.does(texts.compare, { text, from: 1, to: 2 }))).toEqual(NOT_FOUND)
  })

  test("who takes no part finds nothing, in every read", async () => {
    const { negotiation, text } = await openedText(officer)
    for (const other of [outsider, await stage.as("visitor"), await stage.as("xaa-expert")]) {
      expect(await refusalOf(other.does(texts.show, { negotiation }))).toEqual(NOT_FOUND)
      expect(await refusalOf(other.does(texts.showText, { text }))).toEqual(NOT_FOUND)
      expect(await refusalOf(other.does(texts.showFloor, { negotiation }))).toEqual(NOT_FOUND)
      expect(await refusalOf(other.does(texts.nonPaper, { negotiation }))).toEqual(NOT_FOUND)
      const { negotiations } = await other.does(texts.list, {})
      expect(negotiations.map(({ id }) => id)).not.toContain(negotiation)
    }
  })
})

describe("rights by class of participant", () => {
  test("an observer speaks and is heard, and neither proposes nor blocks", async () => {
    const { negotiation, text, round } = await openedText(officer)
    await watcher.does(texts.comment, { text, round, ...word("We have experience with this.") })
    const proposed = watcher.does(texts.propose, { round, text, code: "SUP", lang: "en" })
    expect(await refusalOf(proposed)).toEqual(NOT_ALLOWED)
    expect(await refusalOf(watcher.does(texts.object, { text, round, ...word("No.") }))).toEqual(NOT_ALLOWED)
    await chair.does(texts.putUnderSilence, { negotiation, deadline: "2026-12-01" })
    const broken = watcher.does(texts.breakSilence, { negotiation, ...word("No.") })
    expect(await refusalOf(broken)).toEqual(NOT_ALLOWED)
  })

  test("no body's rules let an observer block", async () => {
    const rights = {
      parties: ["receive" as const],
      intergovernmental: ["object" as const, "join_consensus" as const],
    }
    const opened = openedText(officer, {
      open: { rules: { rights, formats: { formal: { retention_days: null } } } },
    })
    expect(await refusalOf(opened)).toEqual({ code: "platform.problem_invalid_input", status: 422 })
  })

  test("an objection is words and is counted nowhere", async () => {
    const { negotiation, text, round } = await openedText(officer)
    await alpha.does(texts.object, { text, round, ...word("It goes beyond the Protocol.") })
    const { voices } = await bravo.does(texts.showText, { text })
    expect(voices.map(({ kind, body, version, by }) => [kind, body, version, by?.parties])).toEqual([
      ["objection", "It goes beyond the Protocol.", 1, ["XAA"]],
    ])
    expect(JSON.stringify(await bravo.does(texts.show, { negotiation }))).not.toMatch(/support|tally|votes/)
  })

  test("the chair alone moves a text, and a proposal is not put by who may not", async () => {
    const { text } = await openedText(officer)
    for (const other of [alpha, officer]) {
      expect(await refusalOf(other.does(texts.agree, { text }))).toEqual(NOT_ALLOWED)
      expect(await refusalOf(other.does(texts.setChairText, { text, body: "x", base: 1 }))).toEqual(
        NOT_ALLOWED,
      )
    }
    expect(
      await refusalOf(
        alpha.does(texts.open, {
          body: "b1",
          title: "x",
          lang: "en",
          participants: [{ party: "XAA", class: "parties" }],
        }),
      ),
    ).toEqual(NOT_ALLOWED)
  })
})

describe("proposals", () => {
  test("two saved at once are both kept", async () => {
    const { negotiation, text, round } = await openedText(officer)
    const body = "Does your law make it an offence to smuggle migrants?"
    await Promise.all(
      [alpha, bravo, alpha, bravo].map((one, index) =>
        one.does(texts.propose, { round, text, code: "MOD", lang: "en", body: `${body} ${index}` }),
      ),
    )
    const { proposals_made } = await chair.does(texts.showText, { text })
    expect(new Set(proposals_made.map((one) => one.body?.slice(-1)))).toEqual(new Set(["0", "1", "2", "3"]))
    const [row] = (await bravo.does(texts.show, { negotiation })).texts
    expect(row!.proposals).toEqual([{ code: "MOD", count: 4 }])
  })

  test("a joint one names who has joined, and nobody who was only named in it", async () => {
    const { text, round } = await openedText(officer)
    const asked = { round, text, code: "NOC" as const, lang: "en" as const, sponsors: ["XAB", "XAC"] }
    const { proposal } = await alpha.does(texts.propose, { ...asked, on_behalf_of: "Group of Two" })
    const names = async () => (await watcher.does(texts.showText, { text })).proposals_made[0]?.by
    expect(await names()).toEqual({ parties: ["XAA"], on_behalf_of: "Group of Two", office: null })
    await bravo.does(texts.confirmProposal, { proposal })
    expect((await names())?.parties).toEqual(["XAA", "XAB"])
    await bravo.does(texts.withdrawProposal, { proposal })
    expect((await names())?.parties).toEqual(["XAA"])
    const stranger = alpha.does(texts.propose, { ...asked, sponsors: ["XAD"] })
    expect(await refusalOf(stranger)).toEqual({ code: "texts.problem_sponsor", status: 422 })
  })

  test("what the secretariat took down is nobody else's until the delegation confirms it", async () => {
    const { text, round } = await openedText(officer)
    const heard = {
      round,
      text,
      party: "XAA",
      code: "SUP" as const,
      lang: "en" as const,
      reason: "Asked before.",
    }
    const { proposal } = await officer.does(texts.takeDown, heard)
    const seen = async (one: Delegate) => (await one.does(texts.showText, { text })).proposals_made.length
    expect([await seen(bravo), await seen(alpha), await seen(officer)]).toEqual([0, 1, 1])
    expect(await refusalOf(bravo.does(texts.confirmProposal, { proposal }))).toEqual(NOT_FOUND)
    await alpha.does(texts.confirmProposal, { proposal })
    expect(await seen(bravo)).toBe(1)
    expect(await refusalOf(alpha.does(texts.confirmProposal, { proposal }))).toEqual(MOVED_ON)
    expect(await refusalOf(bravo.does(texts.withdrawProposal, { proposal }))).toEqual(NOT_ALLOWED)
    await alpha.does(texts.withdrawProposal, { proposal })
    expect([await seen(bravo), await seen(alpha), await seen(officer)]).toEqual([0, 0, 0])
  })

  test("words go with their code, in an open round", async () => {
    const { text, round } = await openedText(officer)
    const asked = { round, text, lang: "en" as const }
    const bare = alpha.does(texts.propose, { ...asked, code: "MOD" })
    expect(await refusalOf(bare)).toEqual({ code: "texts.problem_code", status: 422 })
    await alpha.does(texts.propose, { ...asked, code: "SUP", body: "The text as the form had it." })
    const [made] = (await bravo.does(texts.showText, { text })).proposals_made
    expect([made?.code, made?.body]).toEqual(["SUP", null])
    await chair.does(texts.closeRound, { round })
    const late = alpha.does(texts.propose, { ...asked, code: "NOC" })
    expect(await refusalOf(late)).toEqual({ code: "texts.problem_round_closed", status: 409 })
  })
})

import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { openTestHouse, refusalOf, type Delegate, type TestHouse } from "../../../test/support/house.ts"
import { audit } from "../audit/contract.ts"
import { events } from "../../platform/events/contract.ts"
import { texts } from "./contract.ts"
import { delegateOf, openedText } from "./texts.fixture.ts"

const SUBJECT = "0193aaaa-0000-7000-8000-000000000001"

/** Deeds have the same ids in both worlds, so that whatever differs comes from who did them. */
function deeds(): () => string {
  let count = 0
  return () => `11111111-1111-4111-8111-${String(++count).padStart(12, "0")}`
}

type World = TestHouse & {
  negotiation: string
  text: string
  proposals: string[]
  proposer: Delegate
  other: Delegate
}

/** An informal round in which everything is done by one delegation or, in the other world, by another. */
async function makeWorld(who: "XAA" | "XAB"): Promise<World> {
  const stage = await openTestHouse()
  const next = deeds()
  const officer = await stage.as("secretariat")
  const chair = await stage.as("chair")
  const [alpha, bravo] = [await delegateOf(stage, "XAA"), await delegateOf(stage, "XAB")]
  await delegateOf(stage, "XAC")
  const proposer = who === "XAA" ? alpha : bravo
  const { negotiation, text, round } = await openedText(officer, {
    format: "informal_consultation",
    add: { subject: SUBJECT },
    deeds: [next(), next(), next(), next()],
  })
  const asked = { round, text, lang: "en" as const }
  const said = { ...asked, words: "We prefer the earlier wording." }
  const minute = () => (stage.clock.now = new Date(stage.clock.now.getTime() + 60_000))
  const proposals: string[] = []
  for (const body of ["Does your law do so, and how?", "Does your law do so? [If so, how?]"]) {
    const proposed = { ...asked, code: "MOD" as const, body, reason: "Clearer." }
    proposals.push((await proposer.does(texts.propose, proposed, next())).proposal)
    minute()
  }
  const heard = { ...asked, party: who, code: "SUP" as const }
  const { proposal } = await officer.does(texts.takeDown, heard, next())
  await proposer.does(texts.confirmProposal, { proposal }, next())
  await proposer.does(texts.withdrawProposal, { proposal: proposals[1]! }, next())
  await proposer.does(texts.comment, said, next())
  await proposer.does(texts.object, said, next())
  minute()
  await chair.does(texts.agreeAdReferendum, { text, round, capitals: [who] }, next())
  await proposer.does(texts.askReopening, said, next())
  await chair.does(texts.putUnderSilence, { negotiation, deadline: "2026-11-30" }, next())
  await proposer.does(texts.breakSilence, { negotiation, lang: "en", words: "Not yet." }, next())
  const other = who === "XAA" ? bravo : alpha
  return { ...stage, negotiation, text, proposals: [proposals[0]!, proposal], proposer, other }
}

let worlds: World[]

beforeAll(async () => {
  worlds = [await makeWorld("XAA"), await makeWorld("XAB")]
})
afterAll(() => Promise.all(worlds.map((world) => world.database.drop())))

/** Every byte that a reader gets of the negotiation, by any way there is. */
async function bytesFor({ negotiation, text }: World, reader: Delegate): Promise<string> {
  const ask = [
    () => reader.does(texts.list, {}),
    () => reader.does(texts.show, { negotiation }),
    () => reader.does(texts.showText, { text }),
    () => reader.does(texts.showFloor, { negotiation }),
    () => reader.does(texts.nonPaper, { negotiation, markup: "tracked" }),
    () => reader.does(texts.nonPaper, { negotiation, markup: "tracked", at: "2026-11-23T12:01:30Z" }),
    () => reader.does(audit.history, { thing: "negotiation", id: negotiation }),
    () => reader.does(audit.history, { thing: "text", id: text }),
    () => reader.does(events.since, { things: [`negotiation:${negotiation}`] }),
  ]
  const answers: unknown[] = []
  for (const one of ask) {
    answers.push(
      await one().catch(({ code, status }: { code: string; status: number }) => ({ code, status })),
    )
  }
  return JSON.stringify(answers)
}

describe("in an informal round", () => {
  test.each(["xac-mission", "visitor", "xac-focal-point", "xaf-mission", "translator"])(
    "two worlds that differ only in who spoke are the same to the last byte for %s",
    async (persona) => {
      const [one, other] = await Promise.all(
        worlds.map(async (world) => bytesFor(world, await world.as(persona))),
      )
      expect(one).toBe(other)
    },
  )

  test("the secretariat reads no name either, though it took one proposal down", async () => {
    const [one, other] = await Promise.all(
      worlds.map(async (world) => {
        const { awaits: _, ...shown } = await (await world.as("secretariat")).does(texts.showText, world)
        return JSON.stringify(shown)
      }),
    )
    expect(one).toBe(other)
  })

  test("another delegation sees what is proposed, without a name or a time; its own it knows", async () => {
    const [world] = worlds as [World]
    const others = (await world.other.does(texts.showText, world)).proposals_made
    expect(others.map(({ by, own, at, chair_names }) => [by, own, at, chair_names])).toEqual(
      others.map(() => [null, null, null, null]),
    )
    expect(others.map(({ id }) => id).toSorted((a, b) => (a < b ? -1 : 1))).toEqual(
      others.map(({ id }) => id),
    )
    const mine = (await world.proposer.does(texts.showText, world)).proposals_made
    expect(mine.map(({ by }) => by?.parties)).toEqual([["XAA"], ["XAA"]])
  })

  test("the chair knows whose it is if the delegation wishes, and who broke the silence", async () => {
    const [world] = worlds as [World]
    const chair = await world.as("chair")
    const names = async () => {
      const { proposals_made } = await chair.does(texts.showText, world)
      return proposals_made.flatMap(({ by }) => by?.parties ?? [])
    }
    expect(await names()).toEqual([])
    await world.proposer.does(texts.showToChair, { proposal: world.proposals[0]! })
    expect(await names()).toEqual(["XAA"])
    const { silence } = await chair.does(texts.show, world)
    expect([silence?.state, silence?.broken_by?.party]).toEqual(["broken", "XAA"])
    const told = (await world.other.does(texts.show, world)).silence
    expect([told?.state, told?.broken_by]).toEqual(["broken", null])
  })

  test("a name is printed only while the delegation and the chair both agree", async () => {
    const [world] = worlds as [World]
    const chair = await world.as("chair")
    const proposal = world.proposals[0]!
    const printed = async () => {
      const asked = { negotiation: world.negotiation, markup: "tracked" as const }
      const { papers } = await world.other.does(texts.nonPaper, asked)
      return papers[0]!.parts.flatMap(({ by }) => by?.parties ?? [])
    }
    await world.proposer.does(texts.agreeToName, { proposal, agree: true })
    expect(await printed()).toEqual([])
    await chair.does(texts.agreeToName, { proposal, agree: true })
    expect(await printed()).toEqual(["XAA"])
    await world.proposer.does(texts.agreeToName, { proposal, agree: false })
    expect(await printed()).toEqual([])
    expect(await refusalOf(world.other.does(texts.agreeToName, { proposal, agree: true }))).toEqual({
      code: "platform.problem_not_allowed",
      status: 403,
    })
  })

  test("the record keeps who it was on that State's own chain", async () => {
    const [world] = worlds as [World]
    const rows = await world.database.db
      .selectFrom("record_entry")
      .select(["chain", "deed"])
      .where("thing", "in", ["proposal", "voice"])
      .execute()
    expect(new Set(rows.map(({ chain }) => chain))).toEqual(new Set(["XAA", "body-working-group"]))
    const bodys = rows.filter(({ chain }) => chain !== "XAA")
    expect(bodys.map(({ deed }) => deed)).toEqual(["proposal.name"])
  })
})

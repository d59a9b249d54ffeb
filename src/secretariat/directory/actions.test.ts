import { z } from "zod"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { openTestHouse, refusalOf, type Delegate, type TestHouse } from "../../../test/support/house.ts"
import { contract, read, write } from "../../platform/contract.ts"
import { room } from "../../platform/room.ts"
import { directory } from "./contract.ts"
import { declarationsBeside, partiesTo, statusOn } from "./find-actions.ts"
import { playTreatyActions } from "./play-treaty-actions.ts"

/** A higher room as there will be several: it plays the rehearsal's actions and asks what stands beside a question. */
const higher = contract("higher", {
  play: write("/higher", z.object({}), z.object({ played: z.int() }), { internal: true }),
  ask: read(
    "/higher",
    z.object({ party: z.string(), provision: z.string(), date: z.string() }),
    z.object({ beside: z.array(z.string()), status: z.string(), parties: z.array(z.string()) }),
    { internal: true },
  ),
})
const higherRoom = room({
  name: "higher",
  contract: higher,
  operations: {
    async play(caller) {
      caller.ask(true, "higher.play")
      const played = await playTreatyActions(caller)
      await caller.record("higher.play", caller.house.installation)
      return { played }
    },
    async ask(caller, { party, provision, date }) {
      const [instrument = ""] = provision.split(".")
      const beside = await declarationsBeside(caller, { party, provision, date })
      const { status } = await statusOn(caller, { party, instrument, date })
      return {
        beside: beside.map(({ kind }) => kind),
        status,
        parties: await partiesTo(caller, instrument, date),
      }
    },
  },
})

let stage: TestHouse
let visitor: Delegate
const TODAY = "2026-11-23"

beforeAll(async () => {
  stage = await openTestHouse({ more: [higherRoom] })
  visitor = await stage.as("visitor")
  await visitor.does(higher.play, {})
})
afterAll(() => stage.database.drop())

describe("the invented treaty actions of a rehearsal", () => {
  it("are put on record once, and make every State a party to the Convention and most to its Protocols", async () => {
    expect(await visitor.does(higher.play, {})).toEqual({ played: 0 })
    const ask = async (provision: string) =>
      (await visitor.does(higher.ask, { party: "XAA", provision, date: TODAY })).parties
    const { parties } = await visitor.does(directory.listParties, {})
    expect(await ask("UNTOC.1")).toEqual(parties.map(({ id }) => id).toSorted())
    const [som, tip, fa] = [await ask("SOM.1"), await ask("TIP.1"), await ask("FA.1")]
    expect(som.length).toBeGreaterThan(24)
    expect(tip.length).toBeGreaterThan(24)
    expect([fa.length > 8, fa.length < 16, fa.includes("XCE")]).toEqual([true, true, false])
  })

  it("have a status on each date and come with the actions until then", async () => {
    const { statuses } = await visitor.does(directory.listActions, { party: "XCE", at: TODAY })
    expect(statuses.find(({ instrument }) => instrument === "FA")).toMatchObject({
      status: "former_party",
      until: "2023-02-14",
    })
    const early = await visitor.does(directory.listActions, { party: "XAB", at: "2001-12-31" })
    expect(early.actions.map(({ kind }) => kind)).toEqual(["signature", "signature"])
    expect(early.statuses.map(({ status }) => status)).toEqual(["signatory", "signatory", "none", "none"])
  })

  it("show a reservation beside the provision, its parts and its article, until it is withdrawn", async () => {
    const beside = async (party: string, provision: string, date = TODAY) =>
      (await visitor.does(higher.ask, { party, provision, date })).beside
    expect(await beside("XAB", "SOM.20.2")).toEqual(["reservation"])
    expect(await beside("XAB", "SOM.20")).toEqual(["reservation"])
    expect(await beside("XAB", "SOM.20.1")).toEqual([])
    expect(await beside("XAB", "SOM.20.2", "2001-01-01")).toEqual([])
    expect(await beside("XEA", "SOM.6", "2023-01-01")).toEqual(["territorial_exclusion"])
    expect(await beside("XEA", "SOM.6")).toEqual(["territorial_application"])
    const { actions } = await visitor.does(directory.listActions, { party: "XAE", at: TODAY })
    const reservation = actions.find(({ kind }) => kind === "reservation")
    expect(actions.some(({ withdraws }) => withdraws === reservation?.id)).toBe(true)
    expect(reservation?.in_effect).toBe(false)
    expect(await beside("XAE", "UNTOC.35.2")).toEqual([])
    expect(await beside("XAE", "UNTOC.35.2", reservation?.deposited)).toEqual(["reservation"])
  })
})

describe("what other papers say", () => {
  it("is kept as evidence once and makes nobody a party", async () => {
    const officer = await stage.as("secretariat")
    const said = {
      instrument: "SOM",
      says: "party",
      date: "2031-09-13",
      source: "report of a meeting",
      confidence: "C",
    } as const
    const before = await visitor.does(directory.listActions, { party: "XAF", at: "2032-01-01" })
    await officer.does(directory.recordEvidence, { party: "XAF", ...said })
    const { evidence } = await officer.does(directory.recordEvidence, { party: "XAF", ...said })
    expect(evidence).toEqual([{ state: "XAF", ...said }])
    expect(await visitor.does(directory.listEvidence, { party: "XAF" })).toEqual({ evidence })
    expect(await visitor.does(directory.listActions, { party: "XAF", at: "2032-01-01" })).toEqual(before)
    expect(before.statuses.find(({ instrument }) => instrument === "SOM")?.status).not.toBe("party")
  })

  it("is recorded by the secretariat only", async () => {
    const expert = await stage.as("xaf-expert")
    const said = {
      instrument: "SOM",
      says: "party",
      date: "2031-09-13",
      source: "hearsay",
      confidence: "U",
    } as const
    expect((await refusalOf(expert.does(directory.recordEvidence, { party: "XAF", ...said }))).status).toBe(
      403,
    )
    const officer = await stage.as("secretariat")
    expect((await refusalOf(officer.does(directory.recordEvidence, { party: "FRA", ...said }))).status).toBe(
      404,
    )
  })
})

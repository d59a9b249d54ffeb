import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { openTestHouse, refusalOf, type Delegate, type TestHouse } from "../../../test/support/house.ts"
import { hashPack } from "../instruments/shipped-pack.ts"
import { directory } from "./contract.ts"
import { partyName } from "./find-party.ts"
import { planted, plantedRoom } from "./planted.fixture.ts"
import { keepPresent } from "./present-states.ts"
import { refreshNames } from "./refresh-names.ts"
import { shippedBase, shippedStates } from "./shipped-states.ts"

let stage: TestHouse
let officer: Delegate
let visitor: Delegate

beforeAll(async () => {
  stage = await openTestHouse({ more: [plantedRoom] })
  officer = await stage.as("secretariat")
  visitor = await stage.as("visitor")
})
afterAll(() => stage.database.drop())

const grounds = { source: "note verbale of 2031-05-02", confidence: "C", reason: "a new name" } as const
const renamed = { party: "XAB", field: "list", lang: "en", text: "Besquoria", since: "2026-06-01" } as const
const nameAt = async (pinned?: string) =>
  (await visitor.does(directory.showParty, { party: "XAB", pinned })).name

describe("what a correction would touch", () => {
  it("is listed and counted before it is made, and asking changes nothing", async () => {
    const empty = await officer.does(directory.previewParty, renamed)
    expect(empty).toMatchObject({ before: "Besquor", after: "Besquoria", pinned: [], pinned_count: 0 })
    const { version } = await officer.does(planted.pin, {})
    await officer.does(planted.pin, {})
    const full = await officer.does(directory.previewParty, renamed)
    expect([full.on, full.pinned_count, full.pinned.map(({ path }) => path)]).toEqual([
      version,
      2,
      ["/planted/0", "/planted/1"],
    ])
    expect(await nameAt()).toBe("Besquor")
  })

  it("stays on its version; a correction looked at before somebody else's is refused", async () => {
    const { on } = await officer.does(directory.previewParty, renamed)
    await officer.does(directory.correctParty, { ...renamed, ...grounds, on })
    expect([await nameAt(), await nameAt(on)]).toEqual(["Besquoria", "Besquor"])
    const late = officer.does(directory.correctParty, { ...renamed, text: "Besquory", ...grounds, on })
    expect(await refusalOf(late)).toEqual({ code: "directory.problem_version_moved_on", status: 409 })
    const next = await officer.does(directory.previewParty, { ...renamed, text: "Besquory", since: null })
    expect(next).toMatchObject({ before: "Besquoria", after: "Besquory", pinned_count: 0 })
  })

  it("is shown to whoever may correct, and refused where the correction would be", async () => {
    const focalPoint = await stage.as("xab-focal-point")
    expect((await refusalOf(focalPoint.does(directory.previewParty, renamed))).status).toBe(403)
    const real = officer.does(directory.previewParty, { ...renamed, party: "FRA" })
    expect((await refusalOf(real)).status).toBe(404)
    const taken = officer.does(directory.previewParty, { ...renamed, text: "Averlune", since: null })
    expect((await refusalOf(taken)).code).toBe("directory.problem_pack_refused")
  })
})

describe("what is pinned to a version", () => {
  it("keeps the shipped files under it, and a version of an earlier release is read from its own", async () => {
    const { version } = await officer.does(planted.pin, {})
    const { db } = stage.database
    const kept = await db.selectFrom("states_base").select(["id", "files"]).execute()
    expect(kept).toEqual([{ id: version.split("-")[0], files: shippedBase().files }])

    const files = Object.fromEntries(
      Object.entries(shippedBase().files).map(([file, text]) => [
        file,
        text.replaceAll("Averlune", "Averloon"),
      ]),
    )
    const older = { id: hashPack(files), name: "0.9", files: JSON.stringify(files), at: stage.clock.now }
    await db.insertInto("states_base").values(older).execute()
    const averlune = shippedStates().states.find(({ names }) => names.some(({ text }) => text === "Averlune"))
    const party = averlune?.id ?? ""
    const named = async (pinned: string) => (await visitor.does(directory.showParty, { party, pinned })).name
    expect([await named(`${older.id}-1`), await named(version)]).toEqual(["Averloon", "Averlune"])
    expect([await nameAt(`${older.id}-0`), await nameAt(`${older.id}-1`)]).toEqual(["Besquor", "Besquoria"])
  })

  it("and a version that never was is not found", async () => {
    for (const pinned of [`${"0".repeat(16)}-0`, `${shippedBase().id}-99`, "latest"]) {
      expect((await refusalOf(nameAt(pinned))).status).toBe(404)
    }
  })
})

describe("the name that pages print", () => {
  it("is the corrected one as soon as this process has read it, also when another process made the correction", async () => {
    await visitor.does(directory.listParties, {})
    expect(partyName("XAB", "en")).toBe("Besquoria")
    keepPresent(shippedStates(), undefined)
    expect(partyName("XAB", "en")).toBe("Besquor")
    await refreshNames({ db: stage.database.db, now: new Date(stage.clock.now.getTime() + 60_000) })
    expect(partyName("XAB", "en")).toBe("Besquoria")
  })

  it("is looked after once in some seconds and not for every page", async () => {
    keepPresent(shippedStates(), undefined)
    const { db } = stage.database
    const soon = new Date(stage.clock.now.getTime() + 60_100)
    await refreshNames({ db, now: soon })
    expect(partyName("XAB", "en")).toBe("Besquor")
    await refreshNames({ db, now: new Date(soon.getTime() + 60_000) })
    expect(partyName("XAB", "en")).toBe("Besquoria")
  })
})

import { strFromU8, unzipSync } from "fflate"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { openTestHouse, type TestHouse } from "../../../test/support/house.ts"
import { stageAs } from "../documents/documents.fixture.ts"
import { documents } from "../documents/contract.ts"
import { identity } from "../identity/contract.ts"
import { meetings } from "./contract.ts"
import { openMeeting, plannedMeeting } from "./meetings.fixture.ts"

let stage: TestHouse
beforeAll(async () => {
  stage = await openTestHouse()
})
afterAll(() => stage[Symbol.asyncDispose]())

const code = (thing: Promise<unknown>) =>
  thing.then(
    () => "done",
    (thrown: { code: string }) => thrown.code,
  )

describe("A meeting", () => {
  it("is the secretariat's and the chair's until it is announced; then those invited see it", async () => {
    const officer = await stage.as("secretariat")
    const [mission, chair] = [await stage.as("xaa-mission"), await stage.as("chair")]
    const { meeting } = await plannedMeeting(officer)
    expect((await chair.does(meetings.show, { meeting })).can.moderate).toBe(true)
    expect(await code(mission.does(meetings.show, { meeting }))).toBe("platform.problem_not_found")
    await officer.does(meetings.announce, { meeting, invited: ["XAA", "XAB"] })
    expect((await mission.does(meetings.show, { meeting })).registers).toEqual(["XAA"])
    const other = await stage.as("xac-mission")
    expect(await code(other.does(meetings.show, { meeting }))).toBe("platform.problem_not_found")
    expect((await other.does(meetings.list, {})).meetings.map(({ id }) => id)).not.toContain(meeting)
  })

  it("begins by the host city's clock", async () => {
    const officer = await stage.as("secretariat")
    const { meeting } = await plannedMeeting(officer)
    expect((await officer.does(meetings.show, { meeting })).begins).toBe("2027-03-01T09:00:00.000Z")
  })

  it("registers delegations in the order of the body's lists; a mission registers its own State alone", async () => {
    const { meeting } = await openMeeting(stage)
    const mission = await stage.as("xad-mission")
    const asked = { meeting, class: "parties" as const, party: "XAD" }
    const { participants } = await mission.does(meetings.register, asked)
    expect(participants.map(({ party }) => party)).toEqual(["XAA", "XAB", "XAC", "XAD"])
    expect(await code(mission.does(meetings.register, { ...asked, party: "XAE" }))).toBe(
      "platform.problem_not_allowed",
    )
    expect(await code(mission.does(meetings.register, { ...asked, credentials: "accepted" }))).toBe(
      "platform.problem_not_allowed",
    )
  })
})

describe("The text of a statement", () => {
  it("is checked against delivery at the rostrum, and read by all who see the meeting once it is delivered", async () => {
    const { meeting, item } = await openMeeting(stage)
    const [a, b, chair] = [
      await stage.as("xaa-delegate"),
      await stage.as("xab-delegate"),
      await stage.as("chair"),
    ]
    const handed = async (withheld: boolean) => {
      const { requests } = await a.does(meetings.askFloor, { meeting, item })
      const request = requests.find(({ status }) => status === "waiting")?.id ?? ""
      const { id: upload } = await stageAs(stage, a)
      await a.does(meetings.handStatement, { request, upload, lang: "en", withheld })
      return request
    }
    const seen = async (who: typeof a, request: string) =>
      (await who.does(meetings.show, { meeting })).requests.find(({ id }) => id === request)?.document !==
      null
    for (const [withheld, after] of [
      [false, [true, true]],
      [true, [true, false]],
    ] as const) {
      const request = await handed(withheld)
      expect([await seen(a, request), await seen(chair, request), await seen(b, request)]).toEqual([
        true,
        true,
        false,
      ])
      await chair.does(meetings.giveFloor, { request })
      await chair.does(meetings.endTurn, { request })
      expect([await seen(chair, request), await seen(b, request)]).toEqual(after)
    }
    const other = await b.does(meetings.askFloor, { meeting, item })
    const request = other.requests.find(({ mine }) => mine)?.id ?? ""
    const { id: upload } = await stageAs(stage, a)
    expect(await code(a.does(meetings.handStatement, { request, upload, lang: "en" }))).toBe(
      "platform.problem_not_allowed",
    )
  })
})

describe("My work", () => {
  it("holds what a meeting waits for: of a mission, a delegate, the chair and the secretariat", async () => {
    const { meeting, item } = await openMeeting(stage, ["XAA", "XAB"])
    const officer = await stage.as("secretariat")
    const [mission, a, b, chair] = [
      await stage.as("xac-mission"),
      await stage.as("xaa-delegate"),
      await stage.as("xab-delegate"),
      await stage.as("chair"),
    ]
    const listed = async (who: typeof a, list: "deadlines" | "turn" | "waiting") =>
      (await who.does(identity.listWork, {}))[list]
        .filter(({ path }) => path.includes(meeting))
        .map(({ key }) => key)
    expect(await listed(mission, "turn")).toEqual(["meetings.work_register"])
    await a.does(meetings.askFloor, { meeting, item })
    const { requests } = await b.does(meetings.askFloor, { meeting, item })
    expect(await listed(chair, "turn")).toEqual(["meetings.work_speakers"])
    await chair.does(meetings.giveFloor, { request: requests[0]?.id ?? "" })
    expect(await listed(b, "turn")).toEqual(["meetings.work_item_open"])
    expect(await listed(b, "waiting")).toEqual(["meetings.work_on_list"])
    const paper = { kind: "regular", symbol: "XTOC/COP/WG.1/2027/7", lang: "en", title: "A paper" } as const
    const { papers } = await officer.does(meetings.addPaper, {
      ...paper,
      meeting,
      original: "en",
      slot: "2027-01-05",
    })
    await officer.does(meetings.setIssue, { paper: papers[0]?.id ?? "", lang: "ru", expected: "2027-02-01" })
    expect(await listed(officer, "deadlines")).toEqual(["meetings.work_slot", "meetings.work_expected"])
  })
})

describe("A list of speakers", () => {
  it("is asked for by delegations, each sees its own place, and the chair moves names without dragging", async () => {
    const { meeting, item } = await openMeeting(stage)
    const [a, b, chair] = [
      await stage.as("xaa-delegate"),
      await stage.as("xab-delegate"),
      await stage.as("chair"),
    ]
    await a.does(meetings.askFloor, { meeting, item })
    const asked = await b.does(meetings.askFloor, { meeting, item, on_behalf_of: "of the Group of Harbours" })
    expect(asked.requests.map(({ party, mine }) => [party, mine])).toEqual([
      ["XAA", false],
      ["XAB", true],
    ])
    expect(await code(a.does(meetings.askFloor, { meeting, item }))).toBe("meetings.problem_on_the_list")
    const [first, second] = asked.requests
    expect(await code(b.does(meetings.moveRequest, { request: second!.id, direction: "up" }))).toBe(
      "platform.problem_not_allowed",
    )
    const moved = await chair.does(meetings.moveRequest, { request: second!.id, direction: "up" })
    expect(moved.requests.map(({ party }) => party)).toEqual(["XAB", "XAA"])
    await chair.does(meetings.giveFloor, { request: second!.id })
    expect(await code(chair.does(meetings.giveFloor, { request: first!.id }))).toBe(
      "meetings.problem_somebody_speaks",
    )
    const ended = await chair.does(meetings.endTurn, { request: second!.id })
    expect(ended.requests.map(({ status }) => status)).toEqual(["spoken", "waiting"])
    const gone = await a.does(meetings.withdrawRequest, { request: first!.id })
    expect(gone.requests.map(({ party }) => party)).toEqual(["XAB"])
  })

  it("has room for who asked by ear, entered by the chair, and for no delegation that is not registered", async () => {
    const { meeting, item, participants } = await openMeeting(stage, ["XAB"])
    const chair = await stage.as("chair")
    const asked = await chair.does(meetings.askFloor, { meeting, item, participant: participants["XAB"]! })
    expect(asked.requests.map(({ party }) => party)).toEqual(["XAB"])
    expect(await code((await stage.as("xaa-delegate")).does(meetings.askFloor, { meeting, item }))).toBe(
      "platform.problem_not_allowed",
    )
  })
})

describe("A document before a meeting", () => {
  it("has what it is per language: expected, issued, corrected in one language only", async () => {
    const officer = await stage.as("secretariat")
    const { meeting } = await openMeeting(stage)
    const symbol = "XTOC/COP/WG.1/2027/2"
    const paper = {
      meeting,
      kind: "regular" as const,
      symbol,
      lang: "en" as const,
      title: "Lights",
      original: "en" as const,
    }
    const { papers } = await officer.does(meetings.addPaper, { ...paper, embargo: "2027-06-01T00:00:00Z" })
    expect(await code(officer.does(meetings.addPaper, paper))).toBe("meetings.problem_symbol_taken")
    const which = papers[0]!.id
    await officer.does(meetings.setIssue, { paper: which, lang: "en", expected: "2027-02-01" })
    const corrected = {
      paper: which,
      lang: "zh",
      kind: "corrigendum",
      number: 1,
      expected: "2027-02-20",
    } as const
    const shown = await officer.does(meetings.setIssue, corrected)
    expect(shown.papers[0]!.issues.map(({ lang, kind }) => `${lang} ${kind}`)).toEqual([
      "en original",
      "zh corrigendum",
    ])
    const delegate = await stage.as("xaa-delegate")
    expect((await delegate.does(meetings.show, { meeting })).papers).toEqual([])
  })
})

describe("The provisional agenda and the list of speakers", () => {
  /** The words of the Word file; what a delegation holds of a document of the day. */
  const taken = async (who: Awaited<ReturnType<TestHouse["as"]>>, thing: string, meeting: string) => {
    const asked = { thing, id: meeting, format: "word", lang: "fr" } as const
    const { content } = (await who.does(documents.downloadPaper, asked)) as { content: string }
    const parts = unzipSync(Buffer.from(content, "base64"))
    return strFromU8(parts["word/document.xml"] ?? new Uint8Array()).replaceAll(/<[^>]*>/g, "|")
  }

  it("are taken along by all who see the meeting, under the symbol of the agenda and without what is under embargo", async () => {
    const { meeting, item, participants } = await openMeeting(stage)
    const [officer, chair, delegate] = [
      await stage.as("secretariat"),
      await stage.as("chair"),
      await stage.as("xaa-delegate"),
    ]
    const paper = { meeting, kind: "regular", original: "en", item } as const
    const symbol = (number: number) => `XTOC/COP/WG.1/2027/${number}`
    const listed = [
      { symbol: symbol(1), lang: "fr", title: "Ordre du jour provisoire annoté" },
      { symbol: symbol(2), lang: "en", title: "Lights" },
      { symbol: symbol(3), lang: "en", title: "Lamps of tomorrow", embargo: "2027-06-01T00:00:00Z" },
    ] as const
    for (const one of listed) await officer.does(meetings.addPaper, { ...paper, ...one })
    const words = {
      meeting,
      subject: item,
      field: "annotation",
      lang: "fr",
      words: "Feux et lampes.",
    } as const
    await officer.does(meetings.word, words)
    await chair.does(meetings.askFloor, { meeting, item, participant: participants["XAC"] ?? "" })

    for (const who of [delegate, officer]) {
      const agenda = await taken(who, "agenda", meeting)
      for (const piece of [symbol(1), "Distr. générale", "Feux et lampes.", "Lights on ferries", symbol(2)])
        expect(agenda).toContain(piece)
      expect(agenda).not.toContain("tomorrow")
    }
    const speakers = await taken(delegate, "speakers", meeting)
    expect(["Dovantis", "Averlune"].map((name) => speakers.includes(name))).toEqual([true, false])
  })

  it("are not there for whom the meeting is not, nor before it has an agenda", async () => {
    const officer = await stage.as("secretariat")
    const { meeting } = await plannedMeeting(officer)
    const empty = await officer.does(meetings.plan, {
      body: "ferry-group",
      starts: "2027-04-01",
      ends: "2027-04-01",
    })
    const mission = await stage.as("xaa-mission")
    for (const thing of ["agenda", "speakers"]) {
      const asked = { thing, format: "word" } as const
      for (const [who, id] of [
        [mission, meeting],
        [officer, empty.id],
      ] as const)
        expect(await code(who.does(documents.downloadPaper, { ...asked, id }))).toBe(
          "platform.problem_not_found",
        )
    }
  })
})

import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { openTestHouse, type TestHouse } from "../../../test/support/house.ts"
import { documents } from "../documents/contract.ts"
import { texts } from "../texts/contract.ts"
import { meetings } from "./contract.ts"
import { adoptEach, begunReport } from "./meetings.fixture.ts"
import { inputOfFile } from "./report/read-file.ts"
import { readReport } from "./report/read-report.ts"
import { states } from "./report/states.fixture.ts"

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

describe("The report of a meeting", () => {
  it("grows from the meeting in every language, and is a draft for those who draft it alone", async () => {
    const { meeting } = await begunReport(stage)
    const officer = await stage.as("secretariat")
    const { pieces } = await officer.does(meetings.showReport, { meeting, lang: "fr" })
    const spoke = pieces.find(({ id }) => id.startsWith("spoke_parties"))
    expect(spoke?.text).toContain("Averlune")
    const said = pieces.find(({ text }) => text === "Many speakers spoke of lamps.")
    expect([said?.lang, said?.written?.status]).toEqual(["en", "open"])
    const delegate = await stage.as("xaa-delegate")
    expect((await delegate.does(meetings.showReport, { meeting })).report).toBeNull()
    expect(
      await code(delegate.does(documents.downloadPaper, { thing: "meeting", id: meeting, format: "word" })),
    ).toBe("platform.problem_not_found")
  })

  it("is adopted paragraph by paragraph, with an oral amendment as a redline whose translation follows", async () => {
    const { meeting } = await begunReport(stage)
    const [officer, chair, delegate] = [
      await stage.as("secretariat"),
      await stage.as("chair"),
      await stage.as("xaa-delegate"),
    ]
    const laid = await officer.does(meetings.layReport, { meeting })
    const said = laid.pieces.find(({ text }) => text === "Many speakers spoke of lamps.")!
    const {
      text,
      version: base,
      can,
    } = (await chair.does(meetings.showReport, { meeting })).pieces.find(({ id }) => id === said.id)!.written!
    // The chair's summary is hers: it is not before the meeting for adoption.
    expect([said.standing, can]).toEqual(["chair", { agree: false, amend: true }])
    await chair.does(texts.setChairText, { text, body: "Several speakers spoke of lamps.", base })
    const amended = await delegate.does(meetings.showReport, { meeting })
    const redlined = amended.pieces.find(({ id }) => id === said.id)?.written?.amended
    expect(redlined?.filter(({ kind }) => kind !== "same").map((one) => one.text)).toEqual([
      "Many",
      "Several",
    ])
    expect(await code(chair.does(meetings.adoptReport, { meeting }))).toBe("meetings.problem_not_all_adopted")

    await adoptEach(chair, await chair.does(meetings.showReport, { meeting }))
    expect(await code(delegate.does(meetings.adoptReport, { meeting }))).toBe("platform.problem_not_allowed")
    const adopted = await chair.does(meetings.adoptReport, { meeting })
    expect(adopted.report).toMatchObject({ status: "adopted", adopted: "2026-11-23" })
    expect(adopted.pieces.at(-1)?.text).toContain("adopted by consensus the present report")
  })

  it("is taken along as Word and Akoma Ntoso, and its Word is read back as what the meeting was", async () => {
    const { meeting } = await begunReport(stage)
    const officer = await stage.as("secretariat")
    const asked = { thing: "meeting", id: meeting }
    const word = await officer.does(documents.downloadPaper, { ...asked, format: "word", lang: "en" })
    const { content } = word as { content: string }
    const read = readReport(await inputOfFile(Buffer.from(content, "base64")), { states })
    expect(read.statements.parties.map(({ iso }) => iso)).toEqual(["XAA", "XAB"])
    expect(read.attendance.parties.map(({ iso }) => iso)).toEqual(["XAA", "XAB", "XAC"])
    expect(read.recommendations.map(({ text, agendaItem }) => [text, agendaItem])).toEqual([
      ["States parties should light every ferry.", 1],
    ])
    expect(read.sections.map(({ kind, standing }) => [kind, standing])).toContainEqual([
      "deliberations",
      "chair",
    ])
    expect(read.unread).toEqual([])
    const akn = await officer.does(documents.downloadPaper, { ...asked, format: "akn", lang: "ru" })
    expect(Buffer.from((akn as { content: string }).content, "base64").toString()).toContain('language="rus"')
  })
})

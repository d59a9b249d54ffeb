import { randomUUID } from "node:crypto"
import { strToU8, zipSync, type Zippable } from "fflate"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { openTestHouse, refusalOf, type Delegate, type TestHouse } from "../../../test/support/house.ts"
import { KEEP_UNUSED_MS, MAX_UPLOAD_BYTES } from "../../platform/blobs.ts"
import { documents } from "./contract.ts"
import { createAs, PDF, sendPieceAs, stageAs } from "./documents.fixture.ts"
import { fileKinds } from "./file-kind.ts"
import { forgetStaged } from "./staged-upload.ts"

let stage: TestHouse
let expert: Delegate

beforeAll(async () => {
  stage = await openTestHouse()
  expert = await stage.as("xaa-expert")
})
afterAll(() => stage.database.drop())

function zip(entries: Record<string, string>): Buffer {
  const stored: Zippable = Object.fromEntries(
    Object.entries(entries).map(([name, text]) => [
      name,
      [strToU8(text), { level: name === "mimetype" ? 0 : 6 }],
    ]),
  )
  return Buffer.from(zipSync(stored))
}

const types = "[Content_Types].xml"
const word = zip({ [types]: "<Types/>", "word/document.xml": "<w:document/>" })
const macros = zip({ [types]: "<Types/>", "word/document.xml": "<w:document/>", "word/vbaProject.bin": "x" })
const excel = zip({ [types]: "<Types/>", "xl/workbook.xml": "<workbook/>" })
const odt = zip({ mimetype: fileKinds.odt.type, "content.xml": "<office:document-content/>" })
const png = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex")
const jpeg = Buffer.from("ffd8ffe000104a464946", "hex")
const text = Buffer.from("Порт;порты\nالميناء\n")

describe("what may come in", () => {
  test.each([
    ["law.PDF", "application/pdf", PDF, "pdf"],
    ["law.docx", fileKinds.docx.type, word, "docx"],
    ["table.xlsx", "application/octet-stream", excel, "xlsx"],
    ["law.odt", fileKinds.odt.type, odt, "odt"],
    ["ports.csv", "application/vnd.ms-excel", text, "csv"],
    ["ports.txt", "text/plain; charset=utf-8", text, "txt"],
    ["ports.txt", "", Buffer.from("\ufeffport", "utf16le"), "txt"],
    ["seal.png", "image/png", png, "png"],
    ["seal.JPG", "image/jpeg", jpeg, "jpeg"],
  ] as const)("%s as %s", async (name, type, bytes, kind) => {
    const kept = await stageAs(stage, expert, { name, type, bytes })
    expect(kept).toMatchObject({ name, type: fileKinds[kind].type, size: bytes.length })
  })

  test.each([
    ["page.html", "text/html", text],
    ["law", "application/pdf", PDF],
    ["law.pdf.exe", "application/pdf", PDF],
    ["law.pdf", "text/html", PDF],
    ["seal.png", "image/svg+xml", png],
  ])("%s as %s is no file of ours", async (name, type, bytes) => {
    const refused = stageAs(stage, expert, { name, type, bytes })
    expect(await refusalOf(refused)).toEqual({ code: "documents.problem_file_kind", status: 422 })
  })

  test.each([
    ["law.pdf", text],
    ["law.docx", PDF],
    ["law.docx", excel],
    ["law.docx", macros],
    ["law.docx", word.subarray(0, -10)],
    ["law.odt", word],
    ["table.ods", odt],
    ["ports.txt", PDF],
    ["ports.csv", png],
    ["seal.png", jpeg],
    ["seal.jpg", png],
  ])("%s is refused when its bytes are something else", async (name, bytes) => {
    const refused = stageAs(stage, expert, { name, type: "", bytes })
    expect(await refusalOf(refused)).toEqual({ code: "documents.problem_file_bytes", status: 422 })
  })

  test("one byte more than the limit is refused and leaves nothing", async () => {
    async function* tooMuch() {
      yield PDF
      const piece = Buffer.alloc(1024 * 1024, " ")
      for (let sent = PDF.length; sent <= MAX_UPLOAD_BYTES; sent += piece.length) yield piece
    }
    const count = () => stage.database.db.selectFrom("blob_chunk").select("number").execute()
    const before = (await count()).length
    const refused = stageAs(stage, expert, { bytes: tooMuch() })
    expect(await refusalOf(refused)).toEqual({ code: "platform.problem_too_large", status: 413 })
    expect((await count()).length).toBe(before)
  })

  test("an empty file, and none at all, are refused", async () => {
    const empty = await refusalOf(stageAs(stage, expert, { bytes: Buffer.alloc(0) }))
    expect(empty.code).toBe("documents.problem_no_file")
    const none = await refusalOf(expert.does(documents.stage, { name: "law.pdf", type: "" }))
    expect(none.code).toBe("documents.problem_no_file")
  })

  test("who may send nothing is refused before a byte is read", async () => {
    for (const persona of ["xaa-observer", "visitor", "administrator"]) {
      const refused = stageAs(stage, await stage.as(persona))
      expect((await refusalOf(refused)).status).toBe(403)
    }
  })
})

describe("a file that comes in piece by piece", () => {
  const file = { name: "law.pdf", type: "application/pdf", size: PDF.length }
  const begin = async () => (await expert.does(documents.beginUpload, file)).id
  const [first, rest] = [PDF.subarray(0, 20), PDF.subarray(20)]

  test("goes on after a break where it ended, and is then the file that was sent", async () => {
    const incoming = await begin()
    await sendPieceAs(stage, expert, { incoming, at: 0, bytes: first })
    const { received } = await expert.does(documents.showUpload, { incoming })
    expect(received).toBe(first.length)
    await sendPieceAs(stage, expert, { incoming, at: received, bytes: rest })
    const { sha256: whole } = await stageAs(stage, expert)
    expect(await expert.does(documents.finishUpload, { incoming })).toMatchObject({ ...file, sha256: whole })
    expect((await refusalOf(expert.does(documents.showUpload, { incoming }))).status).toBe(404)
  })

  test("takes no piece twice, none out of its place and none beyond its end, and is not finished before", async () => {
    const incoming = await begin()
    await sendPieceAs(stage, expert, { incoming, at: 0, bytes: first })
    const out = { code: "documents.problem_piece_out_of_place", status: 409 }
    for (const [at, bytes] of [
      [0, first],
      [first.length + 1, rest],
      [first.length, Buffer.concat([rest, rest])],
      [first.length, Buffer.alloc(0)],
    ] as const)
      expect(await refusalOf(sendPieceAs(stage, expert, { incoming, at, bytes }))).toEqual(out)
    const early = await refusalOf(expert.does(documents.finishUpload, { incoming }))
    expect(early.code).toBe("documents.problem_upload_unfinished")
    expect((await expert.does(documents.showUpload, { incoming })).received).toBe(first.length)
  })

  test("is nobody's but the sender's, is forgotten after a day, and is refused before it is sent if it would be after", async () => {
    const incoming = await begin()
    const colleague = await stage.as("xaa-second-expert")
    for (const asks of [
      () => colleague.does(documents.showUpload, { incoming }),
      () => sendPieceAs(stage, colleague, { incoming, at: 0, bytes: first }),
      () => colleague.does(documents.finishUpload, { incoming }),
    ])
      expect((await refusalOf(asks())).status).toBe(404)
    await forgetStaged(stage.database.db, new Date(stage.clock.now.getTime() + KEEP_UNUSED_MS + 1))
    expect((await refusalOf(expert.does(documents.showUpload, { incoming }))).status).toBe(404)

    const large = { ...file, size: MAX_UPLOAD_BYTES + 1 }
    expect((await refusalOf(expert.does(documents.beginUpload, large))).status).toBe(413)
    const wrong = { ...file, name: "law.exe" }
    expect((await refusalOf(expert.does(documents.beginUpload, wrong))).code).toBe(
      "documents.problem_file_kind",
    )
    const observer = await stage.as("xaa-observer")
    expect((await refusalOf(observer.does(documents.beginUpload, file))).status).toBe(403)
  })
})

describe("a file that waits", () => {
  test("is taken once, by who sent it", async () => {
    const { id: upload } = await stageAs(stage, expert)
    const gone = { code: "documents.problem_upload_gone", status: 422 }
    const created = { title: "Ports", lang: "en", upload }
    const colleague = await stage.as("xaa-second-expert")
    expect(await refusalOf(colleague.does(documents.create, created))).toEqual(gone)
    expect(await refusalOf(expert.does(documents.create, { ...created, upload: randomUUID() }))).toEqual(gone)
    await expert.does(documents.create, created)
    expect(await refusalOf(expert.does(documents.create, created))).toEqual(gone)
  })

  test("is forgotten after a day, and a document made of one is not", async () => {
    const { id: document } = await createAs(stage, expert)
    const { id: upload } = await stageAs(stage, expert)
    await forgetStaged(stage.database.db, new Date(stage.clock.now.getTime() + KEEP_UNUSED_MS + 1))
    const created = expert.does(documents.create, { title: "Ports", lang: "en", upload })
    expect((await refusalOf(created)).code).toBe("documents.problem_upload_gone")
    expect((await expert.does(documents.download, { document, version: 1 })).name).toBe("law.pdf")
  })

  test("sent twice with one deed is kept once", async () => {
    const deed = randomUUID()
    const first = await stageAs(stage, expert, { deed })
    expect(await stageAs(stage, expert, { deed })).toEqual(first)
  })

  test("the same bytes are kept once for a State and again for another", async () => {
    const colleague = await stage.as("xaa-second-expert")
    const abroad = await stage.as("xab-expert")
    const blobs = await Promise.all(
      [expert, colleague, abroad].map(async (delegate) => {
        const { id: document } = await createAs(stage, delegate)
        return (await delegate.does(documents.download, { document, version: 1 })).blob
      }),
    )
    expect(blobs[0]).toBe(blobs[1])
    expect(blobs[2]).not.toBe(blobs[0])
  })
})

describe("versions", () => {
  test("three at once are three versions, and the first stays as it was", async () => {
    const { id: document } = await createAs(stage, expert)
    const uploads = await Promise.all(
      ["a", "b", "c"].map((letter) =>
        stageAs(stage, expert, { bytes: Buffer.concat([PDF, Buffer.from(letter)]) }),
      ),
    )
    await Promise.all(
      uploads.map(({ id: upload }) => expert.does(documents.addVersion, { document, upload })),
    )
    const { versions } = await expert.does(documents.show, { document })
    expect(versions.map(({ number }) => number)).toEqual([4, 3, 2, 1])
    expect(versions[3]).toMatchObject({ size: PDF.length, name: "law.pdf" })
  })

  test("a version that does not exist is not found", async () => {
    const { id: document } = await createAs(stage, expert)
    expect((await refusalOf(expert.does(documents.download, { document, version: 2 }))).status).toBe(404)
  })
})

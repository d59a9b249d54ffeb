import { randomUUID } from "node:crypto"
import type { FastifyInstance } from "fastify"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { openTestHouse, type Delegate, type TestHouse } from "../../../test/support/house.ts"
import { noAssets } from "../../platform/serve/assets.ts"
import { languages } from "../../platform/languages.ts"
import { makeServer } from "../../platform/serve.ts"
import { joinServing } from "../../server.ts"
import { documents } from "./contract.ts"
import { circleOf, createAs, PDF } from "./documents.fixture.ts"
import { disposition } from "./send-bytes.ts"

let stage: TestHouse
let server: FastifyInstance
let focalPoint: Delegate

beforeAll(async () => {
  stage = await openTestHouse()
  server = await makeServer(joinServing(stage.house, noAssets))
  focalPoint = await stage.as("xaa-focal-point")
})
afterAll(async () => {
  await server.close()
  await stage.database.drop()
})

function get(url: string, delegate: Delegate | null = focalPoint) {
  const headers = { host: "localhost", ...(delegate && { authorization: `Bearer ${delegate.token}` }) }
  return server.inject({ method: "GET", url, headers })
}

const BOUNDARY = "----palermo"

function multipart(
  fields: Record<string, string>,
  file: { name: string; type: string; bytes: Buffer },
): Buffer {
  const texts = Object.entries(fields).map(
    ([name, value]) => `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  const { name, type, bytes } = file
  const head = `--${BOUNDARY}\r\ncontent-disposition: form-data; name="upload"; filename="${name}"\r\ncontent-type: ${type}\r\n\r\n`
  return Buffer.concat([Buffer.from(texts.join("") + head), bytes, Buffer.from(`\r\n--${BOUNDARY}--\r\n`)])
}

function post(url: string, payload: Buffer | string, type = `multipart/form-data; boundary=${BOUNDARY}`) {
  const headers = { host: "localhost", authorization: `Bearer ${focalPoint.token}`, "content-type": type }
  return server.inject({ method: "POST", url, headers, payload })
}

const pdf = { name: "law.pdf", type: "application/pdf", bytes: PDF }

describe("the pages of documents", () => {
  test("a file sent by a form becomes a document, without any script", async () => {
    const fields = {
      _operation: "documents.create",
      _deed: randomUUID(),
      title: "Ley de puertos",
      lang: "es",
    }
    const answer = await post("/en/new-document", multipart(fields, pdf))
    expect(answer.statusCode).toBe(303)
    const shown = await get(answer.headers.location ?? "")
    expect(shown.body).toContain("Ley de puertos")
    expect(shown.body).toContain("law.pdf")
    expect(shown.body).toContain('enctype="multipart/form-data"')
  })

  test("a file that is not what it says is refused on the page, beside its field, with the title kept", async () => {
    const fields = { _operation: "documents.create", _deed: randomUUID(), title: "Port act", lang: "en" }
    const answer = await post(
      "/en/new-document",
      multipart(fields, { ...pdf, bytes: Buffer.from("<script>") }),
    )
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('id="documents-create-upload-error"')
    expect(answer.body).toContain("is not what its name says")
    expect(answer.body).toContain('value="Port act"')
  })

  test("a program uploads the bytes themselves and makes a document of them", async () => {
    const staged = await post(
      "/api/uploads?name=law.pdf&type=application/pdf",
      PDF,
      "application/octet-stream",
    )
    expect(staged.statusCode).toBe(200)
    const { id } = staged.json<{ id: string }>()
    const made = await focalPoint.does(documents.create, {
      title: "Port act",
      lang: "en",
      party: "XAA",
      upload: id,
    })
    expect(made.versions).toHaveLength(1)
  })

  test("every page speaks six languages, in its direction", async () => {
    const { id } = await createAs(stage, focalPoint)
    await focalPoint.does(documents.release, { document: id, circle: await circleOf(stage, "secretariat") })
    for (const lang of languages) {
      const bodies = await Promise.all(
        ["documents", "new-document", `documents/${id}`].map((path) => get(`/${lang}/${path}`)),
      )
      for (const { statusCode, body } of bodies) {
        expect(statusCode).toBe(200)
        expect(body).toContain(`lang="${lang}" dir="${lang === "ar" ? "rtl" : "ltr"}"`)
        expect(body).not.toMatch(/documents\.[a-z_]+</)
      }
    }
  })

  test("a release is given by the form, by day, and its withdrawal says that copies remain", async () => {
    const { id } = await createAs(stage, focalPoint)
    const circle = await circleOf(stage, "secretariat")
    const form = "application/x-www-form-urlencoded"
    const pairs = {
      circle,
      "until.day": "24",
      "until.month": "11",
      "until.year": "2026",
      "not_before.day": "",
    }
    const released = { _operation: "documents.release", _deed: randomUUID(), ...pairs }
    const url = `/en/documents/${id}`
    expect((await post(url, new URLSearchParams(released).toString(), form)).statusCode).toBe(303)
    const { releases } = await focalPoint.does(documents.show, { document: id })
    const given = releases.find((one) => one.circle.id === circle)!
    expect(given.until).toBe("2026-11-24T23:00:00.000Z")
    expect((await get(url)).body).toContain("cannot be called back")

    const withdrawn = { _operation: "documents.withdrawRelease", _deed: randomUUID(), release: given.release }
    const answer = await post(url, new URLSearchParams(withdrawn).toString(), form)
    expect((await get(answer.headers.location ?? "")).body).toContain(
      "Copies that were made before cannot be called back.",
    )
  })

  test("who sees a document without leave to change it is offered nothing else", async () => {
    const { id } = await createAs(stage, focalPoint)
    await focalPoint.does(documents.release, { document: id, circle: await circleOf(stage, "secretariat") })
    const { body } = await get(`/en/documents/${id}`, await stage.as("secretariat"))
    expect(body).toContain("law.pdf")
    expect(body).not.toContain("documents.release")
    expect(body).not.toContain("documents.erase")
    expect(body).not.toContain("documents.addVersion")
  })

  test("to another State a hidden document's page is the page of one that does not exist", async () => {
    const { id } = await createAs(stage, focalPoint)
    const stranger = await stage.as("xab-focal-point")
    const bodies = await Promise.all([id, randomUUID()].map((one) => get(`/en/documents/${one}`, stranger)))
    const [hidden, missing] = bodies.map(({ statusCode, body }) => [
      statusCode,
      body.replaceAll(/[0-9a-f-]{36}/g, "…"),
    ])
    expect(hidden).toEqual(missing)
    expect(hidden![0]).toBe(404)
  })
})

describe("the one door out", () => {
  test("bytes come as a download that runs nothing, with their length and their name in any script", async () => {
    const { id } = await createAs(stage, focalPoint)
    const answer = await get(`/api/documents/${id}/versions/1`)
    expect(answer.statusCode).toBe(200)
    expect(answer.rawPayload.equals(PDF)).toBe(true)
    expect(answer.headers).toMatchObject({
      "content-type": "application/pdf",
      "content-length": String(PDF.length),
      "content-disposition": `attachment; filename="law.pdf"; filename*=UTF-8''law.pdf`,
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    })
    expect(answer.headers["content-security-policy"]).toMatch(/^sandbox;/)
    expect((await get(`/api/documents/${id}/versions/1`, null)).statusCode).toBe(404)
  })

  test("a name cannot break out of its header", () => {
    expect(disposition('قانون "1".pdf')).toBe(
      `attachment; filename="_____ _1_.pdf"; filename*=UTF-8''%D9%82%D8%A7%D9%86%D9%88%D9%86%20%221%22.pdf`,
    )
    expect(disposition("a\r\nset-cookie: x=(1)*.pdf")).toBe(
      `attachment; filename="a__set-cookie: x=(1)*.pdf"; filename*=UTF-8''a%0D%0Aset-cookie%3A%20x%3D%281%29%2A.pdf`,
    )
  })
})

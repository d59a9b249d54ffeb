import type { FastifyInstance } from "fastify"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { openTestServer, type TestServer } from "../../../test/support/server.ts"
import { languages } from "../../platform/languages.ts"
import { directory } from "./contract.ts"

let at: TestServer
let server: FastifyInstance
let cookie: string

beforeAll(async () => {
  at = await openTestServer()
  server = at.server
  const officer = await at.stage.as("secretariat")
  cookie = `palermo=${officer.token}`
})
afterAll(() => at.close())

const HEAD = "state,instrument,kind,deposited,source,confidence,provision,text,lang"

async function get(url: string, as = "") {
  const answer = await server.inject({ url, headers: { cookie: as } })
  return { status: answer.statusCode, html: answer.body }
}

/** What a browser posts: the form's own fields and the hidden ones that it was drawn with. */
async function post(url: string, operation: string, fields: Record<string, string> = {}) {
  const payload = new URLSearchParams({
    _operation: operation,
    _deed: crypto.randomUUID(),
    ...fields,
  }).toString()
  const headers = {
    cookie,
    "content-type": "application/x-www-form-urlencoded",
    "sec-fetch-site": "same-origin",
  }
  const answer = await server.inject({ method: "POST", url, headers, payload })
  return { status: answer.statusCode, to: String(answer.headers["location"]), html: answer.body }
}

describe("treaty actions come in without JavaScript", () => {
  it("in three steps: a form, its effect, and the deed", async () => {
    const text = `${HEAD}\nXDD,SOM,reservation,2031-03-01,register,C,SOM.20.2,No estamos obligados.,es`
    expect((await get("/en/treaty-actions/imports", cookie)).html).toContain("Show what would change")
    const fields = { text, reason: "the depositary's list" }
    const proposed = await post("/en/treaty-actions/imports", directory.previewImport.name, fields)
    expect(proposed.status).toBe(303)
    const preview = await get(proposed.to, cookie)
    expect(preview.html).toContain("Nothing has changed yet")
    expect(preview.html).toContain("SOM.20.2")

    const applied = await post(proposed.to, directory.importActions.name)
    expect(applied).toMatchObject({ status: 303, to: proposed.to })
    expect((await get(applied.to, cookie)).html).toContain("The import was applied as a whole.")
    const { html } = await get("/en/parties/XDD?at=2031-03-01")
    expect(html).toMatch(/<p lang="es" dir="ltr">No estamos obligados\.<\/p>/)
    expect(html).toContain('href="/en/provisions/SOM.20#SOM.20.2"')
    expect((await get("/en/parties/XDD?at.day=28&at.month=2&at.year=2031")).html).not.toContain("No estamos")
  })

  it("and a file that cannot be applied says why and has no button", async () => {
    const fields = { text: `${HEAD}\nQQQ,SOM,accession,2031-03-01,register,C,,,`, reason: "a trial" }
    const proposed = await post("/fr/treaty-actions/imports", directory.previewImport.name, fields)
    const { html } = await get(proposed.to, cookie)
    expect(html).toContain("Aucun État ni aucune organisation")
    expect(html).not.toContain("Appliquer l’importation")
    const refused = await post(proposed.to, directory.importActions.name)
    expect(refused.status).toBe(422)
  })

  it("is nobody else's: a visitor is sent to sign in, a delegate finds no such page", async () => {
    expect((await get("/en/treaty-actions/imports")).status).toBe(303)
    const expert = await at.stage.as("xaa-expert")
    expect((await get("/en/treaty-actions/imports", `palermo=${expert.token}`)).status).toBe(404)
    expect((await get("/en/parties/XAA/correction", `palermo=${expert.token}`)).status).toBe(404)
  })
})

describe("a State's page", () => {
  it("says in every language that nothing is on record, and never that a State is no party", async () => {
    for (const lang of languages) {
      const { status, html } = await get(`/${lang}/parties/XFA?at=1999-01-01`)
      expect(status).toBe(200)
      expect(html).not.toContain("directory.")
      expect(html).not.toContain(">SOM<")
    }
    expect(
      (await get("/en/parties/XFA?at=1999-01-01")).html.match(/No signature or consent is on record here\./g),
    ).toHaveLength(4)
  })

  it("asks again for a date that is none", async () => {
    const { status, html } = await get("/en/parties/XAA?at.day=31&at.month=2&at.year=2031")
    expect(status).toBe(200)
    expect(html).toContain("This date could not be read")
  })

  it("is corrected on a form of its own, and both versions are linked", async () => {
    const group = {
      field: "group",
      text: "none",
      source: "note verbale",
      confidence: "C",
      reason: "withdrew",
    }
    const made = await post("/en/parties/XDE/correction", directory.correctParty.name, group)
    expect(made).toMatchObject({ status: 303, to: "/en/parties/XDE" })
    const { html } = await get("/en/party-corrections?party=XDE")
    expect(html).toContain("/en/parties/XDE?version=0")
    expect((await get("/en/parties/XDE?version=0")).html).toContain("Latin American")
    expect((await get("/en/parties/XDE")).html).not.toContain("Latin American")
  })

  it("shows what a correction would change and touch before it offers to make it", async () => {
    const url = "/en/parties/XDF/correction"
    expect((await get(url, cookie)).html).not.toContain("Record the correction")
    const typed = "field=short&lang=en&text=the+Realm&since.day=1&since.month=6&since.year=2026"
    const { status, html } = await get(`${url}?${typed}`, cookie)
    expect(status).toBe(200)
    expect(html).toContain("Nothing stands on the present version yet.")
    expect(html).toContain("Record the correction")
    const hidden = [
      ...html.matchAll(/<input type="hidden" name="(field|lang|text|since|on)" value="([^"]*)"/g),
    ]
    const fields = Object.fromEntries(hidden.slice(0, 5).map(([, name = "", value = ""]) => [name, value]))
    expect(fields).toMatchObject({ field: "short", lang: "en", text: "the Realm", since: "2026-06-01" })
    const grounds = { source: "note verbale", confidence: "C", reason: "a new name" }
    const made = await post(`${url}?${typed}`, directory.correctParty.name, { ...fields, ...grounds })
    expect(made).toMatchObject({ status: 303, to: "/en/parties/XDF" })
    const late = await post(`${url}?${typed}`, directory.correctParty.name, { ...fields, ...grounds })
    expect(late.status).toBe(409)
    expect(late.html).toContain("Somebody else has corrected the list of States")
  })

  it("says what a correction lacks beside the field, and keeps what was typed", async () => {
    const { status, html } = await get(
      "/en/parties/XDF/correction?field=short&lang=en&text=&since.year=2026",
      cookie,
    )
    expect(status).toBe(200)
    expect(html).not.toContain("Record the correction")
    expect(html).toContain('aria-invalid="true"')
    expect(html).toContain('value="2026"')
  })

  it("has the sentence on designations, as every list has", async () => {
    for (const url of [
      "/en/parties",
      "/en/parties/XAA",
      "/en/party-corrections",
      "/en/parties?group=african",
    ]) {
      expect((await get(url)).html).toContain("express no opinion")
    }
  })
})

describe("the search of the list", () => {
  it("finds by a part of a name and keeps what was typed", async () => {
    const { html } = await get("/en/parties?search=dovantine&group=")
    expect(html).toContain("/en/parties/XAC")
    expect(html).not.toContain("/en/parties/XAA")
    expect(html).toContain('value="dovantine"')
    expect((await get("/en/parties?search=nowhere")).html).toContain("No State or organization was found")
  })
})

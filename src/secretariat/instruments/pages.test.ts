import { randomUUID } from "node:crypto"
import type { FastifyInstance } from "fastify"
import { afterAll, beforeAll, expect, test } from "vitest"
import { openTestHouse, type Delegate, type TestHouse } from "../../../test/support/house.ts"
import { onOldest } from "../../../test/support/database.ts"
import { catalogues } from "../../catalogues.ts"
import { languages } from "../../platform/languages.ts"
import { noAssets } from "../../platform/serve/assets.ts"
import { makeServer } from "../../platform/serve.ts"
import { joinServing } from "../../server.ts"
import { instruments } from "./contract.ts"
import { readInstrumentPack } from "./pack.ts"
import { parentOf } from "./pack/ref.ts"
import { shippedPack } from "./shipped-pack.ts"

let stage: TestHouse
let server: FastifyInstance
let officer: Delegate

beforeAll(async () => {
  stage = await openTestHouse()
  server = await makeServer(joinServing(stage.house, noAssets), { requestsPerMinute: 100_000 })
  officer = await stage.as("secretariat")
})
afterAll(async () => {
  await server.close()
  await stage.database.drop()
})

const pack = readInstrumentPack(shippedPack().files)

function headers(delegate: Delegate | null) {
  return { host: "localhost", ...(delegate && { authorization: `Bearer ${delegate.token}` }) }
}

async function open(url: string, delegate: Delegate | null = null) {
  const { statusCode, body } = await server.inject({ method: "GET", url, headers: headers(delegate) })
  return { statusCode, body }
}

/** A sentence's key that nobody has said shows as it is spelled in the code. */
const UNSAID = /instruments\.[a-z_]+/

const articles = pack.provisions.filter(({ ref }) => parentOf(ref) === null)

// The pages ask the same of the database in every language.
test.each(onOldest ? (["en"] as const) : languages)(
  "every article with all its paragraphs has a page in %s, for a visitor too",
  async (lang) => {
    for (const { ref } of articles) {
      const below = pack.provisions
        .filter((row) => row.ref.startsWith(`${ref}.`))
        .map((row) => `id="${row.ref}"`)
      const { statusCode, body } = await open(`/${lang}/provisions/${ref}`)
      const said = [statusCode, UNSAID.exec(body)?.[0], below.filter((anchor) => !body.includes(anchor))]
      expect([ref, ...said]).toEqual([ref, 200, undefined, []])
    }
  },
)

test("every paragraph and item has an address of its own", async () => {
  const visitor = await stage.as("visitor")
  const below = pack.provisions.filter(({ ref }) => parentOf(ref) !== null)
  for (const [index, { ref }] of below.entries()) {
    const { provisions } = await visitor.does(instruments.showProvision, { ref })
    expect(provisions[0]?.ref).toBe(ref)
    if (index % 25 === 0) expect((await open(`/zh/provisions/${ref}`)).body).toContain(`id="${ref}"`)
  }
})

test("a paragraph has its anchor on its article's page, and gists say in which language they are", async () => {
  const { body } = await open("/fr/provisions/SOM.8")
  expect(body).toContain(`id="SOM.8.6"`)
  expect((await open("/ar/provisions/TIP.6")).body).toMatch(/<bdi lang="en">[^<]+<\/bdi>/)
})

test("lists, clusters, comparison and filters open for a visitor in six languages", async () => {
  const paths = [
    "/instruments",
    "/instruments/SOM",
    "/instruments/UNTOC?level=C&cluster=law",
    "/instruments/SOM?text=nothing-such",
    "/instruments/compare?instrument=TIP&with=SOM",
    "/instruments/compare?instrument=SOM&with=UNTOC",
    "/instruments/versions",
    "/clusters",
    "/clusters/coop",
  ]
  for (const path of paths) {
    for (const lang of languages) {
      const { statusCode, body } = await open(`/${lang}${path}`)
      expect([path, lang, statusCode, UNSAID.exec(body)?.[0]]).toEqual([path, lang, 200, undefined])
    }
  }
})

test("the API answers the same questions, and what is not there is not found however it is spelled", async () => {
  const coverage = JSON.parse((await open("/api/instruments/SOM/coverage")).body) as { provisions: unknown[] }
  expect(coverage.provisions[4]).toEqual({ ref: "SOM.2", levels: ["D"], questions: [], reason: null })
  const changes = "changes.0.ref=SOM.16.2&changes.0.field=levels&changes.0.value=O"
  const preview = await open(`/api/instrument-corrections/preview?${changes}`, officer)
  expect(JSON.parse(preview.body)).toMatchObject({
    effects: [{ ref: "SOM.16.2" }, { ref: "SOM.16" }],
    pinned: [],
  })
  for (const path of [
    "/instruments/som",
    "/instruments/NATO",
    "/provisions/SOM.26",
    "/provisions/none",
    "/clusters/x",
  ]) {
    expect([path, (await open(`/api${path}`)).statusCode]).toEqual([path, 404])
    expect([path, (await open(`/en${path}`)).statusCode]).toEqual([path, 404])
  }
  expect((await open("/api/instruments/SOM?level=Q")).statusCode).toBe(422)
  expect((await open("/api/provision-texts/preview")).statusCode).not.toBe(200)
})

test("what the secretariat alone does opens for it, in six languages, and for nobody else", async () => {
  const preview = "/instruments/correction?ref=SOM.8.6&field=levels&lang=&value=MQ"
  for (const lang of languages) {
    for (const path of [preview, "/instruments/texts"]) {
      const { statusCode, body } = await open(`/${lang}${path}`, officer)
      expect([
        path,
        statusCode,
        UNSAID.exec(body.replaceAll(/(name|value|id|for|data-form)="[^"]*"/g, ""))?.[0],
      ]).toEqual([path, 200, undefined])
      expect((await open(`/${lang}${path}`)).statusCode).toBeGreaterThanOrEqual(403)
    }
  }
  expect((await open("/en/instruments/correction?ref=SOM.8.6&field=levels&value=X", officer)).body).toContain(
    "Nothing of it was applied",
  )
})

test("an officer corrects by the two forms of the page, without a script", async () => {
  const url = "/en/instruments/correction?ref=SOM.5&field=gist&lang=en&value=Smuggled+people+are+not+punished"
  const { body } = await open(url, officer)
  const version = /name="version" value="([0-9a-f]+)"/.exec(body)?.[1] ?? ""
  const form = new URLSearchParams({
    _operation: instruments.correct.name,
    _deed: randomUUID(),
    version,
    "changes.0.ref": "SOM.5",
    "changes.0.field": "gist",
    "changes.0.lang": "en",
    "changes.0.value": "Smuggled people are not punished",
    source: "A/55/383",
    reason: "Plainer",
    confidence: "C",
  })
  const type = { "content-type": "application/x-www-form-urlencoded" }
  const sent = { method: "POST", url, headers: { ...headers(officer), ...type } } as const
  const without = new URLSearchParams([...form, ["source", ""], ["_deed", randomUUID()]])
  const refused = await server.inject({ ...sent, payload: without.toString() })
  expect([refused.statusCode, refused.body.includes("Plainer")]).toEqual([422, true])
  const done = await server.inject({ ...sent, payload: form.toString() })
  expect([done.statusCode, done.headers.location]).toEqual([303, "/en/instruments/versions"])
  expect((await open("/en/provisions/SOM.5")).body).toContain("Smuggled people are not punished")
})

test("every slug and level of the pack has its sentence", () => {
  const slugs = pack.provisions.flatMap(({ deadlines, notify, levels }) => [
    ...deadlines.flatMap(({ within, from }) => [
      ...(/^P\d/.test(within) ? [] : [`within_${within}`]),
      ...(from ? [`from_${from}`] : []),
    ]),
    ...notify.flatMap(({ to, what, when }) => [
      `to_${to}`,
      `what_${what}`,
      ...(when ? [`when_${when}`] : []),
    ]),
    ...levels.map((level) => `level_${level.toLowerCase()}`),
  ])
  const keys = [...new Set(slugs)].map((slug) => `instruments.${slug.replaceAll("-", "_")}`)
  expect(keys.length).toBeGreaterThan(30)
  expect(keys.filter((key) => !Object.hasOwn(catalogues.en, key))).toEqual([])
})

import { randomUUID } from "node:crypto"
import type { FastifyInstance } from "fastify"
import { afterAll, beforeAll, expect, test } from "vitest"
import { z } from "zod"
import { contract, write, type Operation } from "../src/platform/contract.ts"
import { languages, type Lang } from "../src/platform/languages.ts"
import { room } from "../src/platform/room.ts"
import { makeServer } from "../src/platform/serve.ts"
import { readAssets } from "../src/platform/serve/assets.ts"
import { rooms } from "../src/rooms.ts"
import { giveGrant } from "../src/secretariat/access/grants.ts"
import { shippedStates } from "../src/secretariat/directory/shipped-states.ts"
import type { State } from "../src/secretariat/directory/states-pack/rows.ts"
import { makeAccount } from "../src/secretariat/identity/make-account.ts"
import { openSession } from "../src/secretariat/identity/session.ts"
import { joinServing } from "../src/server.ts"
import { openTestHouse, type TestHouse } from "./support/house.ts"
import {
  foreignNames,
  isPrintedSomewhere,
  namesIn,
  textsOfHtml,
  textsOfJson,
} from "./state-names/foreign-names.ts"

// A United Nations body does not print the names of CLDR and ISO 3166 for several States. Here every page that can be
// opened without an identifier, every State's page whose names differ, and every such API answer is read for them, in a
// house with real States.

const planted = contract("planted", {
  enter: write("/planted", z.object({}), z.object({ token: z.string() }), { internal: true }),
})
const plantedRoom = room({
  name: "planted",
  contract: planted,
  operations: {
    async enter(caller) {
      caller.ask(true, "planted.enter")
      const account = await makeAccount(caller, {
        address: "officer@example.org",
        name: "Officer",
        lang: "en",
      })
      await giveGrant(caller, { account, role: "officer" })
      const { token } = await openSession(caller, account)
      await caller.record("planted.enter", account)
      return { token }
    },
  },
})

const real = shippedStates().states.filter(({ fictional }) => !fictional)
const foreign = foreignNames(real)

let stage: TestHouse
let server: FastifyInstance
let readers: readonly Record<string, string>[]

beforeAll(async () => {
  stage = await openTestHouse({ rehearsal: false, realTime: true, more: [plantedRoom] })
  const serving = { ...joinServing(stage.house, readAssets("build/client")), newDeed: randomUUID }
  server = await makeServer(serving, { requestsPerMinute: 100_000 })
  const visitor = await stage.as("visitor")
  const { token } = await visitor.does(planted.enter, {})
  readers = [{}, { cookie: `palermo=${token}` }]
})
afterAll(async () => {
  await server.close()
  await stage.database.drop()
})

test("the names looked for are those that a list of the United Nations does not print", () => {
  const looked = new Set(foreign.map(({ text }) => text))
  for (const name of ["Vatican City", "Russia", "Iran", "Vietnam", "韩国"]) {
    expect(looked).toContain(name)
  }
  for (const name of ["France", "Türkiye", "Holy See"]) expect(looked).not.toContain(name)
  expect(looked.size).toBeGreaterThan(150)
})

test("a foreign name is found in a cell, in a sentence and in an attribute, and not inside a printed one", () => {
  const found = (html: string, lang: Lang) => namesIn(textsOfHtml(html), foreign, lang)
  expect(found("<td>Vietnam</td>", "en")).toEqual(["Vietnam"])
  expect(found("<p>The delegation of Iran spoke.</p>", "en")).toEqual(["Iran"])
  expect(found('<a title="Vatican City">Holy See</a>', "en")).toEqual(["Vatican City"])
  expect(found("<td>韩国代表团</td>", "zh")).toEqual(["韩国"])
  expect(
    found("<td>Iran (Islamic Republic of)</td><td>Republic of Moldova</td><p>Iranian</p>", "en"),
  ).toEqual([])
  expect(namesIn(textsOfJson({ rows: [{ name: "Russia" }] }), foreign, "en")).toEqual(["Russia"])
})

async function read(url: string, headers: Record<string, string>) {
  const answer = await server.inject({ url, headers: { ...headers, "accept-encoding": "identity" } })
  return { status: answer.statusCode, body: answer.body }
}

const addresses = rooms
  .flatMap(({ pages }) => pages)
  .map(({ route }) => String(route.pattern))
  .filter((pattern) => !pattern.includes(":"))

/** Pages of single States in one language: enough to read every kind of row, few enough to be quick. */
const MAX_PAGES = 12

test.each(languages)("no page says one in %s", async (lang) => {
  const opened: string[] = []
  const faults: unknown[] = []
  const differing = real.filter((state) => foreign.some((one) => one.state === state.id && one.lang === lang))
  const paths = [...addresses, ...differing.slice(0, MAX_PAGES).map(({ id }) => `/parties/${id}`)]
  for (const headers of readers) {
    for (const path of paths) {
      const { status, body } = await read(`/${lang}${path}`, headers)
      if (status === 200) opened.push(path)
      const names = namesIn(textsOfHtml(body), foreign, lang)
      if (names.length > 0) faults.push([path, names])
    }
  }
  expect(opened).toContain("/parties")
  expect(opened.length).toBeGreaterThan(differing.slice(0, MAX_PAGES).length * 2)
  expect(faults).toEqual([])
})

const isAsked = ({ kind, options, path }: Operation) =>
  kind === "read" && !options.internal && !path.includes(":")
const asked = rooms.flatMap(({ contract }) => Object.values(contract)).filter(isAsked)

test.each(languages)("no answer of the API says one in %s", async (lang) => {
  const faults: unknown[] = []
  let answered = 0
  for (const headers of readers) {
    for (const { path } of asked) {
      const { status, body } = await read(`/api${path}`, { ...headers, "accept-language": lang })
      if (status !== 200) continue
      answered += 1
      const names = namesIn(textsOfJson(JSON.parse(body)), foreign, lang)
      if (names.length > 0) faults.push([path, names])
    }
  }
  expect(answered).toBeGreaterThan(1)
  expect(faults).toEqual([])
})

test("no State's own answer says one in any language, though a search by each finds it", async () => {
  const faults: unknown[] = []
  for (const { id } of real) {
    const { status, body } = await read(`/api/parties/${id}`, {})
    expect(status).toBe(200)
    for (const lang of languages) {
      const names = namesIn(textsOfJson(JSON.parse(body)), foreign, lang)
      if (names.length > 0) faults.push([id, lang, names])
    }
  }
  expect(faults).toEqual([])
  for (const { text, state } of foreign.filter((_, index) => index % 40 === 0)) {
    const { body } = await read(`/api/parties?search=${encodeURIComponent(text)}`, {})
    const { parties } = JSON.parse(body) as { parties: Pick<State, "id">[] }
    expect(parties.map(({ id }) => id)).toContain(state)
    expect(isPrintedSomewhere(text)).toBe(false)
  }
})

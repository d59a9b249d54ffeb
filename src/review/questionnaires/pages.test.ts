import type { FastifyInstance } from "fastify"
import { afterAll, beforeAll, expect, test } from "vitest"
import { openTestHouse, type Delegate, type TestHouse } from "../../../test/support/house.ts"
import { noAssets } from "../../platform/serve/assets.ts"
import { makeServer } from "../../platform/serve.ts"
import { joinServing } from "../../server.ts"
import { questionnaires } from "./contract.ts"
import { draftedBy } from "./questionnaires.fixture.ts"

let stage: TestHouse
let server: FastifyInstance
let officer: Delegate
let questionnaire: string

beforeAll(async () => {
  stage = await openTestHouse()
  server = await makeServer(joinServing(stage.house, noAssets), { requestsPerMinute: 100_000 })
  officer = await stage.as("secretariat")
  questionnaire = await draftedBy(officer)
})
afterAll(async () => {
  await server.close()
  await stage.database.drop()
})

function open(url: string, delegate: Delegate | null = null) {
  const headers = { host: "localhost", ...(delegate && { authorization: `Bearer ${delegate.token}` }) }
  return server.inject({ method: "GET", url, headers })
}

/** A sentence's key that nobody has said shows as it is spelled in the code. */
const UNSAID = />\s*questionnaires\.[a-z_]+/

test.each(["en", "ar", "zh"])(
  "every page of a draft opens for the secretariat in %s, and says all its words",
  async (lang) => {
    const own = `/${lang}/questionnaires/${questionnaire}`
    const urls = [
      `/${lang}/questionnaires`,
      `/${lang}/new-questionnaire`,
      own,
      `${own}?beside=fr`,
      `${own}/coverage`,
      `${own}/drafting`,
      `${own}/questions/som.crim.offence`,
      `${own}/comparison?with=${questionnaire}`,
    ]
    for (const url of urls) {
      const { statusCode, body } = await open(url, officer)
      expect([url, statusCode, UNSAID.exec(body)?.[0]]).toEqual([url, 200, undefined])
    }
  },
)

test("a visitor finds no draft, and an adopted one with lines to write on and no forms", async () => {
  const url = `/en/questionnaires/${questionnaire}`
  expect((await open(url)).statusCode).toBe(404)
  await officer.does(questionnaires.issue, { questionnaire })
  await officer.does(questionnaires.adopt, { questionnaire })
  const { statusCode, body } = await open(url)
  expect(statusCode).toBe(200)
  expect(body).toContain("☐ Yes, in part")
  expect(body).not.toContain(`value="questionnaires.`)
  expect((await open(`${url}/drafting`)).statusCode).toBe(403)
})

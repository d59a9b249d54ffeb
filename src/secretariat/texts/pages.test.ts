import { randomUUID } from "node:crypto"
import type { FastifyInstance } from "fastify"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { openTestHouse, type Delegate, type TestHouse } from "../../../test/support/house.ts"
import { languages } from "../../platform/languages.ts"
import { noAssets } from "../../platform/serve/assets.ts"
import { makeServer } from "../../platform/serve.ts"
import { joinServing } from "../../server.ts"
import { NEGOTIATION } from "./find-negotiation.ts"
import { texts } from "./contract.ts"
import { accountOf, delegateOf, openedText } from "./texts.fixture.ts"

let stage: TestHouse
let server: FastifyInstance
let officer: Delegate
let chair: Delegate
let alpha: Delegate
let bravo: Delegate

beforeAll(async () => {
  stage = await openTestHouse()
  server = await makeServer(joinServing(stage.house, noAssets))
  officer = await stage.as("secretariat")
  chair = await stage.as("chair")
  alpha = await delegateOf(stage, "XAA")
  bravo = await delegateOf(stage, "XAB")
})
afterAll(async () => {
  await server.close()
  await stage.database.drop()
})

const as = ({ token }: Delegate) => ({ host: "localhost", authorization: `Bearer ${token}` })

function get(url: string, delegate: Delegate) {
  return server.inject({ method: "GET", url, headers: as(delegate) })
}

/** Posts a form as a browser without scripts does. */
function post(url: string, delegate: Delegate, fields: Record<string, string>) {
  const headers = { ...as(delegate), "content-type": "application/x-www-form-urlencoded" }
  const payload = new URLSearchParams({ _deed: randomUUID(), ...fields }).toString()
  return server.inject({ method: "POST", url, headers, payload })
}

describe("the pages of a negotiation", () => {
  test("every page speaks six languages, in its direction, to whoever opens it", async () => {
    const { negotiation, text, round } = await openedText(officer)
    await alpha.does(texts.propose, { round, text, code: "SUP", lang: "en", reason: "Asked before." })
    await bravo.does(texts.object, { round, text, lang: "en", words: "It is needed." })
    await chair.does(texts.setFloor, { negotiation, text })
    const { id: assignee } = await accountOf(stage, "translator")
    await officer.does(texts.assignTranslation, { text, lang: "fr", assignee })
    const translator = await stage.as("translator")
    const here = `negotiations/${negotiation}`
    const shown = ["negotiations", here, `${here}/texts/${text}`, `${here}/room`, `${here}/non-paper`]
    const opened: [string, Delegate][] = [officer, chair, alpha].flatMap((one) =>
      shown.map((path): [string, Delegate] => [path, one]),
    )
    opened.push(
      ["translations", translator],
      [`translations/${NEGOTIATION}/${negotiation}/fr/${text}`, translator],
    )
    for (const lang of languages) {
      for (const [path, delegate] of opened) {
        const { statusCode, body } = await get(`/${lang}/${path}`, delegate)
        expect([path, statusCode]).toEqual([path, 200])
        expect(body).toContain(`lang="${lang}" dir="${lang === "ar" ? "rtl" : "ltr"}"`)
        expect(body).not.toMatch(/(texts|documents)\.[a-z_]+[<\s]/)
      }
    }
  })

  test("a delegation proposes, the chair takes it up and the text is agreed, without any script", async () => {
    const { negotiation, text, round } = await openedText(officer)
    const url = `/en/negotiations/${negotiation}/texts/${text}`
    const fields = { round, base: "1", code: "MOD", lang: "en", body: "Is [attempted] smuggling an offence?" }
    const form = { _operation: texts.propose.name, _form: round, reason: "Attempts too." }
    expect((await post(url, alpha, { ...form, ...fields })).statusCode).toBe(303)
    const seen = (await get(url, bravo)).body
    expect(seen).toContain("[")
    expect(seen).toMatch(/<ins>|<del>/)
    expect(seen).toContain("Attempts too.")
    const { proposals_made } = await chair.does(texts.showText, { text })
    const offer = { _operation: texts.setChairText.name, base: "1", body: fields.body }
    await post(url, chair, { ...offer, proposal: proposals_made[0]!.id })
    await post(url, chair, { _operation: texts.agree.name })
    expect(await bravo.does(texts.showText, { text })).toMatchObject({ status: "agreed", body: fields.body })
  })

  test("above every composer stands who will read it", async () => {
    const { negotiation, text } = await openedText(officer)
    const { body } = await get(`/en/negotiations/${negotiation}/texts/${text}`, alpha)
    const composers = body.split('class="composer"').slice(1)
    expect(composers.length).toBeGreaterThan(2)
    for (const composer of composers) {
      expect(composer.indexOf("Visible to:")).toBeGreaterThan(0)
      expect(composer.indexOf("Visible to:")).toBeLessThan(composer.indexOf("<textarea"))
    }
  })

  test("the room sees the chair's text with what changed, reloads without a script, and has nothing to press", async () => {
    const { negotiation, text } = await openedText(officer)
    await chair.does(texts.setChairText, { text, base: 1, body: "Is smuggling of migrants an offence?" })
    await chair.does(texts.setFloor, { negotiation, text })
    const { body } = await get(`/en/negotiations/${negotiation}/room`, alpha)
    const floor = body.slice(body.indexOf('id="floor"'), body.indexOf("</main>"))
    expect(body).toMatch(/<noscript><meta http-equiv="refresh" content="5"/)
    expect(floor).toContain("<ins>")
    expect(floor).not.toMatch(/<form|<button|<a /)
  })

  test("in an informal round the page of another delegation holds neither name nor time", async () => {
    const { negotiation, text, round } = await openedText(officer, { format: "contact_group" })
    const url = `/en/negotiations/${negotiation}/texts/${text}`
    const before = (await get(url, bravo)).body
    await alpha.does(texts.propose, { round, text, code: "NOC", lang: "en", on_behalf_of: "Group of Two" })
    await alpha.does(texts.comment, { round, text, lang: "en", words: "We have seen this before." })
    const after = (await get(url, bravo)).body
    expect(after).toContain("We have seen this before.")
    expect(after).not.toContain("Group of Two")
    const count = (page: string, word: string) => page.split(word).length - 1
    for (const word of ["XAA", "<time", new Date(stage.clock.now).toISOString().slice(0, 16)]) {
      expect(count(after, word)).toBe(count(before, word))
    }
  })
})

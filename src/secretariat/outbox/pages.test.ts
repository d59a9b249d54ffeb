import { afterAll, beforeAll, expect, test } from "vitest"
import { openTestServer, type TestServer } from "../../../test/support/server.ts"
import { identity } from "../identity/contract.ts"
import { outbox } from "./contract.ts"
import { letterPath, lettersPath } from "./pages/paths.ts"

let stage: TestServer
beforeAll(async () => {
  stage = await openTestServer()
})
afterAll(() => stage.close())

async function open(persona: string, path: string): Promise<{ status: number; html: string }> {
  const { token } = await stage.stage.as(persona)
  const response = await fetch(`${stage.address}${path}`, {
    headers: { cookie: `palermo=${token}` },
    redirect: "manual",
  })
  return { status: response.status, html: await response.text() }
}

test("an empty outbox says so; a letter is read in the reader's own language, and by an administrator not at all", async () => {
  const empty = await open("secretariat", `/en${lettersPath()}`)
  expect(empty.html).toContain("No letter has been written yet.")

  const officer = await stage.stage.as("secretariat")
  const terms = { name: "Ana Example", address: "ana@example.org", lang: "ar", role: "officer" } as const
  await officer.does(identity.invite, terms)
  const { letters } = await officer.does(outbox.list, {})
  const path = letterPath({ letter: letters[0]!.id })

  expect((await open("secretariat", `/en${path}`)).html).toContain("Your access to Palermo")
  expect((await open("secretariat", `/ru${path}`)).html).toMatch(/<html[^>]*lang="ru"/)
  expect((await open("secretariat", `/ar${lettersPath()}`)).html).toContain("ana@example.org")
  const administrator = await open("administrator", `/en${path}`)
  expect(administrator.status).toBe(200)
  expect(administrator.html).toContain("ana@example.org")
  expect(administrator.html).not.toMatch(/Your access to Palermo|enrolment\//)
  expect((await open("xaa-focal-point", `/en${path}`)).status).toBe(404)
})

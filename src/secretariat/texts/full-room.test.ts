import { randomUUID } from "node:crypto"
import { afterAll, beforeAll, expect, test } from "vitest"
import { openScreen } from "../../../test/support/screen.ts"
import { openTestServer, type TestServer } from "../../../test/support/server.ts"
import type { Delegate } from "../../../test/support/house.ts"
import { texts } from "./contract.ts"
import { addedText, delegateOf, openedText } from "./texts.fixture.ts"

/** Thirty delegations of two: a room of the working group. */
const DELEGATIONS = 30

let at: TestServer
let parties: string[]

beforeAll(async () => {
  at = await openTestServer()
  parties = "ABCDE".split("").flatMap((group) => "ABCDEF".split("").map((letter) => `X${group}${letter}`))
  expect(parties).toHaveLength(DELEGATIONS)
})
afterAll(() => at.close())

test("what the chair puts before the room is on all sixty screens, by stream and where none can be held", async () => {
  const [officer, chair] = [await at.stage.as("secretariat"), await at.stage.as("chair")]
  const participants = parties.map((party) => ({ party, class: "parties" as const }))
  const { negotiation, text } = await openedText(officer, { open: { participants } })
  const second = await addedText(officer, negotiation, {
    add: { position: "a2", body: "How many authorities?" },
  })
  await officer.does(texts.issueDrafts, { negotiation })
  await chair.does(texts.setFloor, { negotiation, text })
  const tokens: string[] = []
  for (const party of parties) {
    await delegateOf(at.stage, party)
    for (let seat = 0; seat < 2; seat++) {
      tokens.push((await at.stage.as(`${party.toLowerCase()}-mission`)).token ?? "")
    }
  }
  const screens = await Promise.all(
    tokens.map((token, index) =>
      openScreen({ address: at.address, token, negotiation, ...(index % 10 === 0 && { pollingMs: 500 }) }),
    ),
  )
  expect(screens).toHaveLength(60)
  await Promise.all(screens.map((screen) => screen.shows("smuggling of migrants")))
  const moved = screens.map((screen) => screen.shows("How many authorities"))
  await chair.does(texts.setFloor, { negotiation, text: second })
  await Promise.all(moved)
  const offered = screens.map((screen) => screen.shows("Which"))
  await chair.does(texts.setChairText, { text: second, base: 1, body: "Which authorities?" })
  await Promise.all(offered)
  for (const screen of screens) screen.close()
})

test("proposals saved at once are all kept, whoever made them", async () => {
  const officer = await at.stage.as("secretariat")
  const participants = parties.map((party) => ({ party, class: "parties" as const }))
  const { text, round } = await openedText(officer, { open: { participants } })
  const delegates: Delegate[] = []
  for (const party of parties.slice(0, 8)) {
    await delegateOf(at.stage, party)
    delegates.push(await at.stage.as(`${party.toLowerCase()}-mission`))
  }
  const asked = delegates.map((_, index) => `How many authorities [${index}] are there?`)
  const answers = await Promise.all(
    delegates.map(({ token }, index) =>
      fetch(`${at.address}/api/rounds/${round}/proposals`, {
        method: "POST",
        headers: {
          authorization: `Bearer ${token}`,
          "content-type": "application/json",
          "idempotency-key": randomUUID(),
        },
        body: JSON.stringify({
          text,
          code: "MOD",
          lang: "en",
          body: asked[index],
          base: 1,
          party: parties[index],
        }),
      }),
    ),
  )
  expect(answers.map(({ status }) => status)).toEqual(delegates.map(() => 200))
  const { proposals_made, status } = await (await at.stage.as("chair")).does(texts.showText, { text })
  expect(new Set(proposals_made.map(({ body }) => body))).toEqual(new Set(asked))
  expect(status).toBe("open")
})

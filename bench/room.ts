import { randomUUID } from "node:crypto"
import { loadavg } from "node:os"
import { perform } from "../src/platform/perform.ts"
import { makeServer } from "../src/platform/serve.ts"
import { readAssets } from "../src/platform/serve/assets.ts"
import { texts } from "../src/secretariat/texts/contract.ts"
import type { Asked, Operation, Output } from "../src/platform/contract.ts"
import { joinServing } from "../src/server.ts"
import { openScreen, type Screen } from "../test/support/screen.ts"
import type { Bench } from "./bench.ts"
import { enter, openScene, type Scene } from "./scene.ts"

const SCREENS = 60
const TEXTS = 60
const MOVES = 40
/** A chair does not move twice in this time. */
const BETWEEN_MS = 700
const BOUND = 1

/** Sixty delegates, each with a session and a stream of her own, and a chair who moves from text to text. */
export const benchRoom: Bench = {
  name: "room",
  async run() {
    const scene = await openScene()
    const server = await makeServer(joinServing(scene.opened.house, readAssets("build/client")))
    await server.listen({ port: 0, host: "localhost" })
    const { port } = server.server.address() as { port: number }
    const { negotiation, laid, tokens, chair } = await furnish(scene)
    const address = `http://localhost:${port}`
    const screens = await Promise.all(tokens.map((token) => openScreen({ address, token, negotiation })))
    const waits: number[] = []
    const before = process.cpuUsage()
    for (let move = 0; move < MOVES; move++) {
      const { id, words } = laid[move % laid.length]!
      waits.push(...(await moved(screens, words, () => chair(texts.setFloor, { negotiation, text: id }))))
      await new Promise((resolve) => setTimeout(resolve, BETWEEN_MS))
    }
    const { user, system } = process.cpuUsage(before)
    for (const screen of screens) screen.close()
    await server.close()
    await scene.close()
    waits.sort((a, b) => a - b)
    const at = (share: number) => (waits[Math.ceil(waits.length * share) - 1] ?? Infinity) / 1000
    const work = (user + system) / 1000 / MOVES
    const load = loadavg()[0]?.toFixed(1)
    const note = `${SCREENS} screens, ${MOVES} moves, ${work.toFixed(0)} ms of processor each, load ${load}`
    return [
      { bench: "a chair's move on every screen: p50", value: at(0.5), unit: "s", note },
      { bench: "a chair's move on every screen: p99", value: at(0.99), unit: "s", bound: BOUND },
      { bench: "a chair's move on every screen: the last of all", value: at(1), unit: "s" },
    ]
  },
}

/** How long each screen waits from the moment in which the chair presses. */
async function moved(screens: readonly Screen[], words: string, press: () => Promise<unknown>) {
  const started = performance.now()
  const seen = screens.map((screen) => screen.shows(words))
  await press()
  return (await Promise.all(seen)).map((moment) => moment - started)
}

type Does = <T extends Operation>(operation: T, input: Asked<T>) => Promise<Output<T>>

/** A negotiation of many texts, thirty delegations of two, and a chair. */
async function furnish(scene: Scene) {
  const { house, connection } = scene.opened
  const as = (token: string): Does => {
    const credentials = { token, lang: "en" }
    return (operation, input) => perform(house, { operation, input, credentials, deed: randomUUID() })
  }
  const missions = await connection.db
    .selectFrom("account")
    .select(["id", "persona"])
    .where("persona", "like", "%-mission")
    .orderBy("persona")
    .limit(SCREENS / 2)
    .execute()
  const parties = missions.map(({ persona }) => (persona ?? "").slice(0, 3).toUpperCase())
  const grants = missions.map(({ id: account }, index) => ({
    id: randomUUID(),
    account,
    role: "delegate",
    party: parties[index] ?? null,
    since: new Date(),
  }))
  await connection.db.insertInto("role_grant").values(grants).execute()
  const officer = as(await enter(scene, "secretariat"))
  const { id: negotiation } = await officer(texts.open, {
    body: "working-group",
    title: "A questionnaire",
    lang: "en",
    participants: parties.map((party) => ({ party, class: "parties" as const })),
  })
  const laid: { id: string; words: string }[] = []
  for (let number = 1; number <= TEXTS; number++) {
    const place = {
      thing: "paragraph",
      subject: String(number),
      field: "body",
      position: String(1000 + number),
    }
    const words = `Is measure ${number} in force?`
    const body = `${"Which laws and other measures give effect to this provision. ".repeat(4)}${words}`
    laid.push({ id: (await officer(texts.addText, { negotiation, ...place, body })).id, words })
  }
  await officer(texts.issueDrafts, { negotiation })
  const tokens = await Promise.all(
    missions.flatMap(({ persona }) => [enter(scene, persona ?? ""), enter(scene, persona ?? "")]),
  )
  return { negotiation, laid, tokens, chair: as(await enter(scene, "chair")) }
}

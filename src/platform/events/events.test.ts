import { afterAll, beforeAll, expect, test, vi } from "vitest"
import { z } from "zod"
import { openTestServer, type TestServer } from "../../../test/support/server.ts"
import { contract, write } from "../contract.ts"
import { tellEvent, watchable } from "../events.ts"
import { fill } from "../registers.ts"
import { room } from "../room.ts"
import { events } from "./contract.ts"
import { forgetEvents, KEEP_EVENTS_MS } from "./forget-events.ts"
import { openHub } from "./hub.ts"
import { STREAMS_PER_SESSION } from "./places.ts"

/** A planted room: papers that begin with `open` are there for everybody, others only for those who may read letters. */
const papers = contract("papers", {
  change: write(
    "/papers/:paper",
    z.object({ paper: z.string(), version: z.number() }),
    z.object({ done: z.boolean() }),
  ),
})
let closed = false
const papersRoom = room({
  name: "papers",
  contract: papers,
  operations: {
    async change(caller, { paper, version }) {
      caller.ask(true, "paper.change")
      await tellEvent(caller, { thing: "paper", id: paper, version })
      await caller.record("paper.change", paper)
      return { done: true }
    },
  },
  fills: [
    fill(watchable, {
      thing: "paper",
      async visible(caller, ids) {
        const reads = caller.actor.grants.some(({ verbs }) => verbs.includes("outbox.read"))
        return ids.filter((id) => (id.startsWith("open") && !closed) || reads)
      },
    }),
  ],
})

let stage: TestServer
beforeAll(async () => {
  stage = await openTestServer({ more: [papersRoom] })
})
afterAll(() => stage.close())

const change = async (paper: string, version: number) =>
  (await stage.stage.as("visitor")).does(papers.change, { paper, version })

/** Opens a stream and gathers what comes. */
async function follow(things: string[], { token = "", since = "" } = {}) {
  const query = new URLSearchParams(things.map((thing) => ["things", thing]))
  const stop = new AbortController()
  const response = await fetch(`${stage.address}/api/events?${query}`, {
    signal: stop.signal,
    headers: { ...(token && { authorization: `Bearer ${token}` }), ...(since && { "last-event-id": since }) },
  })
  const stream = { response, text: "", ended: false, stop: () => stop.abort() }
  const gather = async () => {
    const decoder = new TextDecoder()
    for await (const bytes of response.body ?? []) stream.text += decoder.decode(bytes, { stream: true })
  }
  void gather()
    .catch(() => {})
    .finally(() => (stream.ended = true))
  return stream
}
const told = (text: string) =>
  [...text.matchAll(/^data: (.*)$/gm)].map(
    ([, json = ""]) => JSON.parse(json) as { id: string; version: number },
  )
const soon = { timeout: 10_000, interval: 50 }

test("a stream says how things stand, and then what changes", async () => {
  await change("open-1", 1)
  const stream = await follow(["paper:open-1", "paper:open-2"])
  expect(stream.response.headers.get("content-type")).toContain("text/event-stream")
  expect(stream.response.headers.get("x-content-type-options")).toBe("nosniff")
  await vi.waitFor(
    () => expect(told(stream.text)).toEqual([{ thing: "paper", id: "open-1", version: 1 }]),
    soon,
  )
  await change("open-2", 7)
  await change("open-3", 1)
  await vi.waitFor(() => expect(told(stream.text).at(-1)).toMatchObject({ id: "open-2", version: 7 }), soon)
  expect(told(stream.text).some(({ id }) => id === "open-3")).toBe(false)
  stream.stop()
})

test("what a listener may not see leaves the same bytes as what does not exist", async () => {
  const { token } = await stage.stage.as("secretariat")
  const officer = await follow(["paper:hidden"], { token: token ?? "" })
  const outsider = await follow(["paper:hidden", "paper:open-4"])
  const control = await follow(["paper:no-such", "paper:open-4"])
  await change("hidden", 3)
  await change("open-4", 1)
  await vi.waitFor(() => expect(told(officer.text)).toMatchObject([{ id: "hidden", version: 3 }]), soon)
  await vi.waitFor(() => expect(told(outsider.text)).toMatchObject([{ id: "open-4" }]), soon)
  await vi.waitFor(() => expect(control.text).toBe(outsider.text), soon)
  for (const stream of [officer, outsider, control]) stream.stop()
})

test("leave that ends while one listens ends the news", async () => {
  const stream = await follow(["paper:open-5"])
  await change("open-5", 1)
  await vi.waitFor(() => expect(told(stream.text)).toHaveLength(1), soon)
  closed = true
  await change("open-5", 2)
  const { token } = await stage.stage.as("secretariat")
  const officer = await follow(["paper:open-6"], { token: token ?? "" })
  await change("open-6", 1)
  await vi.waitFor(() => expect(told(officer.text)).toHaveLength(1), soon)
  closed = false
  await change("open-5", 3)
  await vi.waitFor(() => expect(told(stream.text).map(({ version }) => version)).toEqual([1, 3]), soon)
  for (const each of [stream, officer]) each.stop()
})

test("who comes back hears what she missed; who was away too long is told to read everything again", async () => {
  await change("open-7", 4)
  const moment = new Date(Date.now() - 1_000).toISOString()
  const back = await follow(["paper:open-7"], { since: moment })
  await vi.waitFor(() => expect(told(back.text)).toMatchObject([{ id: "open-7", version: 4 }]), soon)
  const late = await follow(["paper:open-7"], {
    since: new Date(Date.now() - 2 * KEEP_EVENTS_MS).toISOString(),
  })
  await vi.waitFor(() => expect(late.text).toContain("event: lost"), soon)
  for (const stream of [back, late]) stream.stop()

  const visitor = await stage.stage.as("visitor")
  const polled = await visitor.does(events.since, { things: ["paper:open-7", "paper:hidden"], since: moment })
  expect(polled).toMatchObject({ watching: ["paper:open-7"], events: [{ version: 4 }], lost: false })
  await forgetEvents(stage.stage.database.db, new Date(Date.now() + 2 * KEEP_EVENTS_MS))
  expect((await visitor.does(events.since, { things: ["paper:open-7"] })).events).toEqual([])
})

test("a session has only so many streams, and a closed one frees its place", async () => {
  const { token } = await stage.stage.as("xaa-focal-point")
  const things = ["paper:open-8"]
  const streams = await Promise.all(
    Array.from({ length: STREAMS_PER_SESSION }, () => follow(things, { token: token ?? "" })),
  )
  expect((await follow(things, { token: token ?? "" })).response.status).toBe(429)
  expect((await follow(["nonsense"])).response.status).toBe(422)
  for (const stream of streams) stream.stop()
  await vi.waitFor(async () => {
    const again = await follow(things, { token: token ?? "" })
    again.stop()
    expect(again.response.status).toBe(200)
  }, soon)
})

test("a deed that commits after a later one is told all the same, and nobody listening means no reading", async () => {
  const { db, pool } = stage.stage.database
  const hub = openHub(db)
  expect(hub.reading()).toBe(false)
  const woken: string[] = []
  const slow = await pool.connect()
  const insert = "insert into event (thing, subject, version, at) values ('paper', $1, 1, now())"
  await slow.query("begin")
  await slow.query(insert, ["slow"])
  const things = new Set(["paper:slow", "paper:fast"])
  const unlisten = hub.listen({ things, wake: (changed) => woken.push(...changed) })
  await pool.query(insert, ["fast"])
  await vi.waitFor(() => expect(woken).toContain("paper:fast"), soon)
  expect(woken).not.toContain("paper:slow")
  await slow.query("commit")
  slow.release()
  await vi.waitFor(() => expect(woken).toContain("paper:slow"), soon)
  unlisten()
  await vi.waitFor(() => expect(hub.reading()).toBe(false), soon)
  await hub.close()
})

test("a server that stops ends its streams", async () => {
  const stream = await follow(["paper:open-9"])
  await stage.server.close()
  await vi.waitFor(() => expect(stream.ended).toBe(true), soon)
})

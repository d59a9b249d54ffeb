import type { FastifyInstance, FastifyRequest } from "fastify"
import { perform } from "../perform.ts"
import { languageOf, readCredentials } from "../serve/credentials.ts"
import type { Serving } from "../serve/serving.ts"
import { events } from "./contract.ts"
import { makeGate } from "./gate.ts"
import { follow, type Ask, type Follower } from "./follow.ts"
import { openHub, type Hub } from "./hub.ts"
import { makePlaces } from "./places.ts"

/** So many listeners at once are asked whether they may still see what changed; the others wait in line. */
const ASKED_AT_ONCE = 4

/**
 * Live pages: `GET /api/events?things=document:…` says "X is now version n" and nothing else. Every time something is
 * told, the listener's own leave is asked again through `perform`; whoever lost it simply hears no more.
 */
export function serveEvents(server: FastifyInstance, serving: Serving): Hub {
  const { house } = serving
  const hub = openHub(house.db)
  const places = makePlaces()
  const gate = makeGate(ASKED_AT_ONCE)
  const open = new Set<Follower>()
  server.addHook("preClose", async () => {
    for (const follower of open) follower.end()
    await hub.close()
  })

  server.get("/api/events", async (request, reply) => {
    const credentials = readCredentials(request, house.facts.origin, languageOf(request))
    const ask: Ask = (input) => gate(() => perform(house, { operation: events.since, input, credentials }))
    const input = inputOf(request)
    const free = places.take({ session: credentials.token, address: request.ip })
    const follower = follow(hub, input.things, ask)
    try {
      await follower.begin(reply, input)
    } catch (thrown) {
      follower.end()
      free()
      throw thrown
    }
    open.add(follower)
    reply.raw.once("close", () => {
      follower.end()
      open.delete(follower)
      free()
    })
    return reply
  })
  return hub
}

type Input = { readonly things: readonly string[]; readonly since?: string }

/** The things asked for, and the moment up to which a browser that comes back has heard everything. */
function inputOf(request: FastifyRequest): Input {
  const query = new URLSearchParams(request.url.split("?")[1] ?? "")
  const since = request.headers["last-event-id"]
  return { things: query.getAll("things"), ...(typeof since === "string" && { since }) }
}

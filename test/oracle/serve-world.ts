import type { FastifyInstance } from "fastify"
import type { House } from "../../src/platform/house.ts"
import { makeServer } from "../../src/platform/serve.ts"
import { noAssets } from "../../src/platform/serve/assets.ts"
import { joinServing } from "../../src/server.ts"
import type { Who } from "./world.ts"

/** More than any trial asks: what is limited by the minute is tried elsewhere. */
const UNLIMITED = 10_000_000

/** The world over HTTP, with one deed id for all forms, so that two answers can be held against each other. */
export async function serveWorld(house: House): Promise<FastifyInstance> {
  const newDeed = () => "00000000-0000-4000-8000-00000000d33d"
  const serving = { ...joinServing(house, noAssets), guardedPerMinute: UNLIMITED, newDeed }
  return makeServer(serving, { requestsPerMinute: UNLIMITED })
}

export type Asked = { readonly method: "GET" | "POST"; readonly url: string; readonly payload?: object }

/** Everything of an answer that reaches the asker: its status, headers and bytes. */
export async function bytesOf(server: FastifyInstance, who: Who, asked: Asked): Promise<string> {
  const headers = who ? { authorization: `Bearer ${who.token}` } : {}
  const { statusCode, headers: given, body } = await server.inject({ ...asked, headers })
  const kept = Object.entries(given).filter(([name]) => name !== "date" && !name.startsWith("x-ratelimit"))
  return JSON.stringify({ statusCode, headers: kept.map(String).sort(), body })
}

import compress from "@fastify/compress"
import cookie from "@fastify/cookie"
import multipart from "@fastify/multipart"
import rateLimit from "@fastify/rate-limit"
import fastify, { type FastifyInstance } from "fastify"
import { serveEvents } from "./events/serve-events.ts"
import { describeApi } from "./openapi.ts"
import { isReady } from "./perform.ts"
import { MAX_UPLOAD_BYTES } from "./blobs.ts"
import { serveApi } from "./serve/api-routes.ts"
import { serveAssets } from "./serve/assets.ts"
import { languageOf } from "./serve/credentials.ts"
import { guard } from "./serve/guards.ts"
import { servePages } from "./serve/page-routes.ts"
import { problemBody, toProblem } from "./serve/problem-answer.ts"
import type { Serving } from "./serve/serving.ts"

/** A body of text, a long answer with its translations included; files come by another door. */
export const MAX_BODY_BYTES = 1024 * 1024
/** Requests a minute from one address; a ministry of two hundred people may share one. */
export const REQUESTS_PER_MINUTE = 3_000

export type ServerOptions = { readonly requestsPerMinute?: number; readonly trustProxy?: boolean }

/** Makes the HTTP server from the rooms; it listens when told to. */
export async function makeServer(serving: Serving, options: ServerOptions = {}): Promise<FastifyInstance> {
  const server = fastify({
    bodyLimit: MAX_BODY_BYTES,
    trustProxy: options.trustProxy ?? false,
    routerOptions: { maxParamLength: 300 },
    forceCloseConnections: "idle",
    logger: false,
  })
  await server.register(cookie)
  await server.register(compress, { threshold: 1_024, encodings: ["br", "gzip"] })
  await server.register(rateLimit, {
    max: options.requestsPerMinute ?? REQUESTS_PER_MINUTE,
    timeWindow: "1 minute",
  })
  await server.register(multipart, { limits: { fileSize: MAX_UPLOAD_BYTES, files: 10, fields: 2_000 } })
  acceptForms(server)
  guard(server, serving.house.facts.origin)

  serveHealth(server, serving)
  serveAssets(server, serving.assets)
  server.get("/api/openapi.json", async () => openApi(serving))
  serveApi(server, serving)
  serveEvents(server, serving)
  servePages(server, serving)
  server.setErrorHandler((thrown, request, reply) => {
    const refused = toProblem(thrown)
    const body = problemBody(refused, serving.speaker(languageOf(request)))
    return reply.code(refused.status).type("application/problem+json").send(body)
  })
  return server
}

function openApi({ house }: Serving): object {
  return describeApi(house.rooms, { origin: house.facts.origin, title: "Palermo", version: "0.1.0" })
}

function serveHealth(server: FastifyInstance, { house }: Serving): void {
  const unlimited = { config: { rateLimit: false } }
  server.get("/health", unlimited, async () => ({ alive: true }))
  server.get("/ready", unlimited, async (_, reply) => {
    const ready = await isReady(house.db)
    return reply.code(ready ? 200 : 503).send({ ready })
  })
}

function acceptForms(server: FastifyInstance): void {
  const type = "application/x-www-form-urlencoded"
  server.addContentTypeParser(type, { parseAs: "string" }, (_request, body, done) => {
    done(null, [...new URLSearchParams(body as string)])
  })
  server.addContentTypeParser(
    "application/octet-stream",
    { bodyLimit: MAX_UPLOAD_BYTES },
    (_request, payload, done) => {
      done(null, payload)
    },
  )
}

import type { FastifyInstance, FastifyRequest } from "fastify"
import { problem } from "../problem.ts"

const SAFE = new Set(["GET", "HEAD", "OPTIONS"])

/** No script, style, font or frame from elsewhere, and no inline one: what a page may load is decided here. */
const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ")

const HEADERS: Readonly<Record<string, string>> = {
  "content-security-policy": CONTENT_POLICY,
  "x-content-type-options": "nosniff",
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=()",
}

/** Sets safe headers on everything, and refuses posts from other sites and hosts that are not ours. */
export function guard(server: FastifyInstance, origin: string): void {
  const secure = origin.startsWith("https:")
  server.addHook("onRequest", async (request, reply) => {
    reply.headers(HEADERS)
    if (secure) reply.header("strict-transport-security", "max-age=31536000; includeSubDomains")
    if (!isOurHost(request, origin)) throw problem("platform.problem_forgery", 421)
    if (!SAFE.has(request.method) && !isOurOwn(request)) throw problem("platform.problem_forgery", 403)
  })
}

/** A name that resolves to this machine but is not ours would let another site read us (DNS rebinding). */
function isOurHost(request: FastifyRequest, origin: string): boolean {
  const name = request.host.replace(/:\d+$/, "")
  return name === new URL(origin).hostname || LOOPBACK.has(name) || HEALTH.has(request.url)
}

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"])
const HEALTH = new Set(["/health", "/ready"])

/** A browser says where a post comes from; a program that shows a token instead of a cookie cannot be tricked. */
function isOurOwn(request: FastifyRequest): boolean {
  const site = request.headers["sec-fetch-site"]
  if (site !== undefined) return site === "same-origin" || site === "none"
  const { origin } = request.headers
  if (origin !== undefined) return URL.parse(origin)?.host === request.headers.host
  return request.headers.cookie === undefined
}

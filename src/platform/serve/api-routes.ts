import { Readable } from "node:stream"
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify"
import type { Operation } from "../contract.ts"
import { formInput } from "../form-input.ts"
import type { House } from "../house.ts"
import { perform, type Request } from "../perform.ts"
import { problem } from "../problem.ts"
import { languageOf, readCredentials, setSession } from "./credentials.ts"
import { problemBody, toProblem } from "./problem-answer.ts"
import type { Serving } from "./serving.ts"
import { spool } from "./spool.ts"

/** A request to a guarded operation may be made this often a minute from one address. */
export const GUARDED_PER_MINUTE = 20

/** The first face: every operation of every contract under /api. */
export function serveApi(server: FastifyInstance, serving: Serving): void {
  const guarded = { rateLimit: { max: serving.guardedPerMinute, timeWindow: "1 minute" } }
  const all = serving.house.rooms.flatMap((room) => Object.values(room.contract))
  for (const operation of all.filter(({ options }) => !options.internal)) {
    server.route({
      method: operation.kind === "read" ? "GET" : "POST",
      url: `/api${operation.path}`,
      ...(operation.options.guarded && { config: guarded }),
      handler: (request, reply) => answer(serving, operation, { request, reply }),
      errorHandler: (thrown, request, reply) => refuse(serving, thrown, { request, reply }),
    })
  }
}

type Exchange = { request: FastifyRequest; reply: FastifyReply }

async function answer(serving: Serving, operation: Operation, { request, reply }: Exchange) {
  const { house } = serving
  const credentials = readCredentials(request, house.facts.origin, languageOf(request))
  const asked = { operation, input: inputOf(operation, request), credentials, ...deedOf(request) }
  const output = await (operation.options.upload
    ? performUpload(house, asked, request)
    : perform(house, asked))
  reply.header("cache-control", "no-store")
  if (operation.options.bytes) return serving.sendBytes(reply, output)
  if (!operation.options.session) return reply.send(output)

  const { session, ...rest } = output as { session: string | null }
  setSession(reply, house.facts.origin, session)
  return reply.send(request.headers["x-palermo-token"] === "wanted" ? { ...rest, session } : rest)
}

async function performUpload(house: House, asked: Request<Operation>, { body }: FastifyRequest) {
  if (!(body instanceof Readable)) throw problem("platform.problem_invalid_input", 415)
  const bytes = await spool(body)
  return perform(house, { ...asked, upload: bytes.open }).finally(bytes.drop)
}

function refuse(serving: Serving, thrown: unknown, { request, reply }: Exchange) {
  const refused = toProblem(thrown)
  const body = problemBody(refused, serving.speaker(languageOf(request)))
  return reply
    .code(refused.status)
    .header("cache-control", "no-store")
    .type("application/problem+json")
    .send(body)
}

function inputOf(operation: Operation, request: FastifyRequest): unknown {
  const params = request.params as Record<string, string>
  if (operation.kind === "write" && !operation.options.upload)
    return { ...(request.body as object | null), ...params }
  const pairs = new URLSearchParams(request.url.split("?")[1] ?? "")
  return formInput(operation.input, [...pairs, ...Object.entries(params)])
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

export function deedOf(request: FastifyRequest): { deed?: string } {
  const deed = request.headers["idempotency-key"]
  if (deed === undefined) return {}
  if (typeof deed !== "string" || !UUID.test(deed)) throw problem("platform.problem_invalid_input", 400)
  return { deed }
}

import type { Contract, Operation } from "./contract.ts"
import { pathParameters } from "./contract.ts"
import { describeSchemas, type Described } from "./openapi/schemas.ts"
import { bodyOf, parametersOf } from "./openapi/parameters.ts"
import { PROBLEM_RESPONSES, problemComponents } from "./openapi/problems.ts"

export type ApiFacts = {
  readonly origin: string
  readonly title: string
  readonly version: string
}

/** An API's description: plain data, ready to be sent as JSON. */
export type ApiDescription = {
  readonly openapi: "3.1.0"
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  readonly components: Readonly<Record<string, object>>
  readonly [field: string]: unknown
}

/**
 * Describes every operation of these rooms as OpenAPI 3.1, from the same schemas that parse what is sent. A schema
 * with `.meta({ id })` becomes a named component. Refuses (our bug) a schema that JSON cannot carry, two schemas of
 * one name, and two operations at one address.
 */
export function describeApi(
  rooms: readonly { readonly contract: Contract }[],
  facts: ApiFacts,
): ApiDescription {
  const all = rooms.flatMap(({ contract }) => Object.values(contract))
  const operations = all.filter(({ options }) => !options.internal)
  const { schemas, described } = describeSchemas(operations)
  const problems = problemComponents(operations.some(({ options }) => options.session))
  return {
    openapi: "3.1.0",
    info: { title: facts.title, version: facts.version },
    servers: [{ url: `${facts.origin}/api` }],
    tags: [...new Set(operations.map(roomOf))].map((name) => ({ name })),
    paths: pathsOf(operations, described),
    security: [{ session: [] }, { bearer: [] }, {}],
    components: {
      schemas: { ...schemas, ...problems.schemas },
      responses: problems.responses,
      headers: problems.headers,
      securitySchemes: {
        session: { type: "apiKey", in: "cookie", name: cookieName(facts.origin) },
        bearer: { type: "http", scheme: "bearer" },
      },
    },
  }
}

/** As the server names it: on https only this host may set the cookie. */
function cookieName(origin: string): string {
  return origin.startsWith("https:") ? "__Host-palermo" : "palermo"
}

function roomOf({ name }: Operation): string {
  return name.slice(0, name.lastIndexOf("."))
}

function pathsOf(operations: readonly Operation[], described: ReadonlyMap<string, Described>) {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const operation of operations) {
    const path = operation.path.replace(/:([a-z_]+)/g, "{$1}")
    const method = operation.kind === "read" ? "get" : "post"
    const methods = (paths[path] ??= {})
    if (methods[method]) throw new Error(`${operation.name}: another operation has ${method} ${path}`)
    methods[method] = describeOperation(operation, described.get(operation.name) as Described)
  }
  return paths
}

function describeOperation(operation: Operation, { input, output, resolve }: Described) {
  const asked = { input, resolve, names: pathParameters(operation.path) }
  const isRead = operation.kind === "read"
  return {
    operationId: operation.name,
    tags: [roomOf(operation)],
    parameters: parametersOf(asked, operation.kind),
    ...(!isRead && { requestBody: { content: { "application/json": { schema: bodyOf(asked) } } } }),
    responses: {
      200: operation.options.bytes ? bytesResponse : answerResponse(operation, output),
      ...PROBLEM_RESPONSES,
    },
  }
}

const bytesResponse = {
  description: "The bytes.",
  content: {
    "application/octet-stream": { schema: { type: "string", contentMediaType: "application/octet-stream" } },
  },
}

/** An operation that opens or ends a session says so in a header; the token itself is in a body only when wanted. */
function answerResponse({ options }: Operation, schema: object) {
  return {
    description: "The answer.",
    ...(options.session && { headers: { "Set-Cookie": { $ref: "#/components/headers/Session" } } }),
    content: { "application/json": { schema } },
  }
}

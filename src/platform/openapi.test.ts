import { expect, test } from "vitest"
import { z } from "zod"
import { contract, pathParameters, read, write } from "./contract.ts"
import { describeApi } from "./openapi.ts"

const Period = z.object({ from: z.iso.date(), to: z.exactOptional(z.iso.date()) })
const Law = z.object({ id: z.uuid(), title: z.string(), lang: z.string().default("en") }).meta({ id: "Law" })
const Shelf = z
  .object({
    laws: z.array(Law),
    get shelves() {
      return z.array(Shelf)
    },
  })
  .meta({ id: "Shelf" })
const Which = z.object({ law: z.uuid() })
const Change = z.discriminatedUnion("kind", [
  z.object({ law: z.uuid(), kind: z.literal("amend"), by: Law }),
  z.object({ law: z.uuid(), kind: z.literal("repeal") }),
])

const library = contract("library", {
  find: read("/laws/:law", Which, Law),
  list: read(
    "/laws",
    z.object({ states: z.array(z.string()), period: Period.optional(), page: z.int().default(1) }),
    Shelf,
  ),
  bytes: read("/laws/:law/bytes", Which, z.object({ blob: z.string() }), { bytes: true }),
  change: write("/laws/:law/changes", Change, Law),
  add: write("/laws", Law, Law),
})
const identity = contract("identity", {
  signIn: write(
    "/session",
    z.strictObject({ phrase: z.string() }),
    z.object({ session: z.string(), name: z.string() }),
    {
      session: true,
    },
  ),
})

type Parameter = { name: string; in: string; required?: boolean }
type Described = {
  operationId: string
  tags: string[]
  parameters: Parameter[]
  requestBody?: { content: { "application/json": { schema: Record<string, unknown> } } }
  responses: Record<string, { content: Record<string, { schema: Record<string, unknown> }> }>
}

const facts = { origin: "https://palermo.example.org", title: "Palermo", version: "1.2.3" }
const api = describeApi([{ contract: library }, { contract: identity }], facts)
const at = (path: string, method: string) => api.paths[path]?.[method] as Described

test("every operation is described, at its address", () => {
  const found = Object.entries(api.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => [
      (described as Described).operationId,
      method,
      path,
    ]),
  )
  const asked = [...Object.values(library), ...Object.values(identity)].map((operation) => [
    operation.name,
    operation.kind === "read" ? "get" : "post",
    operation.path.replaceAll(/:(\w+)/g, "{$1}"),
  ])
  expect(new Set(found.map(String))).toEqual(new Set(asked.map(String)))
  expect(found).toHaveLength(6)
  expect(at("/laws", "get").tags).toEqual(["library"])
  expect(api["servers"]).toEqual([{ url: "https://palermo.example.org/api" }])
})

test("what stands in a path is declared, and is not asked for again", () => {
  for (const operation of Object.values(library)) {
    const described = at(
      operation.path.replaceAll(/:(\w+)/g, "{$1}"),
      operation.kind === "read" ? "get" : "post",
    )
    const inPath = described.parameters.filter((parameter) => parameter.in === "path")
    expect(inPath.map(({ name }) => name)).toEqual(pathParameters(operation.path))
    expect(inPath.every(({ required }) => required)).toBe(true)
  }
  const body = at("/laws/{law}/changes", "post").requestBody
  expect(JSON.stringify(body)).not.toContain('"law"')
  expect(JSON.stringify(body)).toContain('"const":"repeal"')
})

test("a query is spelled as the forms spell it", () => {
  const query = at("/laws", "get").parameters.map(({ name, in: place, required }) => [name, place, required])
  expect(query).toEqual([
    ["states", "query", true],
    ["period.from", "query", false],
    ["period.to", "query", false],
    ["page", "query", false],
  ])
})

test("no reference leads nowhere, and one name has one meaning", () => {
  const refs = [...JSON.stringify(api).matchAll(/"\$ref":"#\/([^"]+)"/g)].map((match) => match[1] as string)
  expect(refs.length).toBeGreaterThan(5)
  const lost = refs.filter(
    (ref) => !ref.split("/").reduce((node: unknown, name) => (node as Record<string, unknown>)?.[name], api),
  )
  expect(lost).toEqual([])
  expect(JSON.stringify(api)).not.toContain("$defs")

  const schemas = api.components["schemas"] as Record<
    string,
    { required?: string[]; additionalProperties?: boolean }
  >
  expect(Object.keys(schemas).sort()).toEqual(["Law", "LawInput", "Problem", "Shelf"])
  expect(schemas["Law"]?.required).toContain("lang")
  expect(schemas["LawInput"]?.required).not.toContain("lang")
  expect(schemas["Law"]).not.toHaveProperty("additionalProperties")

  const Other = z.object({ number: z.int() }).meta({ id: "Other" })
  const Namesake = z.object({ number: z.string() }).meta({ title: "Other" })
  const one = contract("one", { get: read("/one", z.object({}), z.object({ other: Other })) })
  const two = contract("two", { get: read("/two", z.object({}), z.object({ other: Namesake })) })
  expect(() => describeApi([{ contract: one }, { contract: two }], facts)).not.toThrow()
  z.globalRegistry.remove(Namesake).add(Namesake, { id: "Other" })
  expect(() => describeApi([{ contract: one }, { contract: two }], facts)).toThrow(
    "two schemas are called Other",
  )
})

test("a deed can be repeated, a refusal is a Problem, a token is no sure part of a body", () => {
  const signIn = at("/session", "post")
  expect(signIn.parameters.map(({ name }) => name)).toEqual(["Idempotency-Key"])
  expect(signIn.responses["200"]?.content["application/json"]?.schema["required"]).toEqual(["name"])
  expect(signIn.requestBody?.content["application/json"].schema["additionalProperties"]).toBe(false)
  expect(Object.keys(signIn.responses)).toEqual(["200", "4XX", "5XX"])
  expect(Object.keys(at("/laws/{law}/bytes", "get").responses["200"]?.content ?? {})).toEqual([
    "application/octet-stream",
  ])
})

test("what cannot be described is refused by name", () => {
  const dated = contract("dated", { get: read("/dated", z.object({ at: z.date() }), z.object({})) })
  expect(() => describeApi([{ contract: dated }], facts)).toThrow(
    "dated.get has an input that JSON cannot carry",
  )
  const twice = contract("twice", {
    a: read("/x", z.object({}), z.object({})),
    b: read("/x", z.object({}), z.object({})),
  })
  expect(() => describeApi([{ contract: twice }], facts)).toThrow("twice.b")
})

import { z } from "zod"
import type { Operation } from "../contract.ts"

/** A JSON Schema as far as we look into it. */
export type Schema = {
  readonly $ref?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly type?: string
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
  readonly [keyword: string]: unknown
}

/** Follows a reference into the components. */
export type Resolve = (schema: Schema) => Schema

/** An operation's schemas, their references pointing into the components. */
export type Described = { readonly input: Schema; readonly output: Schema; readonly resolve: Resolve }

type Side = "input" | "output"
type Definitions = Record<string, Schema>

/**
 * The schemas of all operations, and the named ones among them as components. What is sent and what is answered may
 * differ under one name (a default is optional in the one and sure in the other): then the first is called `…Input`.
 */
export function describeSchemas(operations: readonly Operation[]) {
  const drawn = operations.map((operation) => ({
    name: operation.name,
    input: draw(operation, "input"),
    output: draw(operation, "output"),
  }))
  const outputs = joinDefinitions(drawn.map(({ output }) => output.definitions))
  const inputs = joinDefinitions(drawn.map(({ input }) => input.definitions))
  const inputName = (name: string) =>
    name in outputs && closure(inputs, name) !== closure(outputs, name) ? `${name}Input` : name

  const schemas: Definitions = {}
  for (const [name, schema] of Object.entries(outputs)) schemas[name] = pointTo(schema, (name) => name)
  for (const [name, schema] of Object.entries(inputs)) schemas[inputName(name)] = pointTo(schema, inputName)

  const resolve: Resolve = (schema) =>
    schema.$ref === undefined ? schema : resolve(schemas[schema.$ref.slice(COMPONENTS.length)] ?? {})
  const described = drawn.map(({ name, input, output }): [string, Described] => [
    name,
    { input: pointTo(input.schema, inputName), output: pointTo(output.schema, (name) => name), resolve },
  ])
  return { schemas, described: new Map(described) }
}

const COMPONENTS = "#/components/schemas/"
const DEFINITIONS = "#/$defs/"

function draw(operation: Operation, io: Side): { schema: Schema; definitions: Definitions } {
  const source = io === "input" ? operation.input : answered(operation)
  try {
    const drawn = z.toJSONSchema(source, { io, override: allowMore })
    const { $schema: _, $defs = {}, ...schema } = drawn
    return { schema: schema as Schema, definitions: $defs as Definitions }
  } catch (thrown) {
    throw new Error(`${operation.name} has an ${io} that JSON cannot carry`, { cause: thrown })
  }
}

/** A session's token is handed over in a cookie: it is in the body only of who asked for it there. */
function answered({ output, options }: Operation): z.ZodType {
  if (!options.session || !(output instanceof z.ZodObject)) return output
  return output.partial({ session: true })
}

type Override = NonNullable<NonNullable<Parameters<typeof z.toJSONSchema>[1]>["override"]>

/** An answer may get further fields in a later version, so a reader is not told that there are no others. */
const allowMore: Override = ({ zodSchema, jsonSchema }) => {
  const { def } = zodSchema as unknown as z.ZodType
  if (def.type === "object" && !("catchall" in def && def.catchall)) delete jsonSchema.additionalProperties
  delete jsonSchema["id"]
}

function joinDefinitions(all: readonly Definitions[]): Definitions {
  const joined: Definitions = {}
  for (const [name, schema] of all.flatMap(Object.entries<Schema>)) {
    if (name in joined && JSON.stringify(joined[name]) !== JSON.stringify(schema)) {
      throw new Error(`two schemas are called ${name}`)
    }
    joined[name] = schema
  }
  return joined
}

/** A definition and all that it leads to, as text to compare by. */
function closure(definitions: Definitions, name: string): string {
  const seen = new Set([name])
  for (const next of seen) {
    for (const [, found] of JSON.stringify(definitions[next]).matchAll(/"#\/\$defs\/([^"]+)"/g))
      seen.add(found as string)
  }
  return JSON.stringify([...seen].sort().map((name) => definitions[name]))
}

/** The same schema with its references into the components. */
function pointTo(schema: Schema, nameOf: (name: string) => string): Schema {
  const text = JSON.stringify(schema, (key, value: unknown) =>
    key === "$ref" && typeof value === "string" && value.startsWith(DEFINITIONS)
      ? COMPONENTS + nameOf(value.slice(DEFINITIONS.length))
      : value,
  )
  return JSON.parse(text) as Schema
}

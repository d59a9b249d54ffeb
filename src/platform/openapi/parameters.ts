import type { Operation } from "../contract.ts"
import type { Resolve, Schema } from "./schemas.ts"

/** An operation's input with the names that stand in its path. */
export type Asked = {
  readonly input: Schema
  readonly names: readonly string[]
  readonly resolve: Resolve
}

type Fields = { readonly properties: Readonly<Record<string, Schema>>; readonly required: readonly string[] }

/** As deep as a form's names nest. */
const MAX_NESTING = 6

const deed = {
  name: "Idempotency-Key",
  in: "header",
  description: "A UUID made by the client. The same deed sent twice is done once and answered alike.",
  schema: { type: "string", format: "uuid" },
}

/** What goes into the address and the headers: the path's names, and for a question all else as its query. */
export function parametersOf(asked: Asked, kind: Operation["kind"]): object[] {
  const { properties, required } = fieldsOf(asked.input, asked)
  const inPath = asked.names.map((name) => ({
    name,
    in: "path",
    required: true,
    schema: properties[name] ?? { type: "string" },
  }))
  if (kind === "write") return [...inPath, deed]
  const rest = Object.entries(properties).filter(([name]) => !asked.names.includes(name))
  return [
    ...inPath,
    ...rest.flatMap(([name, schema]) => queryOf({ name, schema, required: required.includes(name) }, asked)),
  ]
}

/** A query has no nesting of its own: `within` of `period` is sent as `period.within`, a list by repetition. */
function queryOf(field: { name: string; schema: Schema; required: boolean }, asked: Asked): object[] {
  const { properties, required } = fieldsOf(field.schema, asked)
  const parts = Object.entries(properties)
  if (parts.length === 0 || field.name.split(".").length >= MAX_NESTING) return [{ ...field, in: "query" }]
  return parts.flatMap(([name, schema]) =>
    queryOf(
      { name: `${field.name}.${name}`, schema, required: field.required && required.includes(name) },
      asked,
    ),
  )
}

/** What a deed's body holds: its input without what the path already says. */
export function bodyOf(asked: Asked): Schema {
  const schema = asked.resolve(asked.input)
  if (asked.names.length === 0) return asked.input
  const { properties, required, ...rest } = schema
  const options = (["anyOf", "oneOf", "allOf"] as const).flatMap((keyword) => {
    const options = schema[keyword]?.map((option) => bodyOf({ ...asked, input: option }))
    return options ? [[keyword, options] as const] : []
  })
  if (!properties) return { ...rest, ...Object.fromEntries(options) }
  const left = Object.entries(properties).filter(([name]) => !asked.names.includes(name))
  const needed = (required ?? []).filter((name) => !asked.names.includes(name))
  return {
    ...rest,
    ...Object.fromEntries(options),
    properties: Object.fromEntries(left),
    ...(needed.length > 0 && { required: needed }),
  }
}

/** An object's fields; of a choice between objects all of theirs, and as required only what all require. */
function fieldsOf(given: Schema, asked: Asked): Fields {
  const schema = asked.resolve(given)
  const own: Fields = { properties: schema.properties ?? {}, required: schema.required ?? [] }
  const choices = (schema.anyOf ?? schema.oneOf ?? []).map((option) => fieldsOf(option, asked))
  const parts = [own, ...(schema.allOf ?? []).map((part) => fieldsOf(part, asked))]
  const [first, ...others] = choices
  const shared = (first?.required ?? []).filter((name) =>
    others.every((choice) => choice.required.includes(name)),
  )
  return {
    properties: Object.assign(
      {},
      ...[...choices, ...parts].map((part) => part.properties),
    ) as Fields["properties"],
    required: [...new Set([...parts.flatMap((part) => part.required), ...shared])],
  }
}

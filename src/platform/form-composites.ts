import { z } from "zod"
import { itemsOf, rawValue, textOf, type Field } from "./form-fields.ts"

type Walk = (schema: z.core.$ZodType, field: Field | undefined) => unknown

export function objectValue(def: z.core.$ZodObjectDef, field: Field | undefined, walk: Walk): unknown {
  if (isText(field)) return rawValue(field)
  const known = Object.entries(def.shape).map(([name, schema]): [string, unknown] => [
    name,
    walk(schema, field?.parts.get(name)),
  ])
  return present([...known, ...unknownParts(def, field)])
}

/** Names that the schema does not have: only one that says what to do with them gets to see them. */
function unknownParts(
  { catchall, shape }: z.core.$ZodObjectDef,
  field: Field | undefined,
): [string, unknown][] {
  if (!catchall || !field) return []
  return [...field.parts]
    .filter(([name]) => !Object.hasOwn(shape, name))
    .map(([name, part]) => [name, rawValue(part)])
}

export function arrayValue(def: z.core.$ZodArrayDef, field: Field | undefined, walk: Walk): unknown {
  const isList = [...(field?.parts.keys() ?? [])].every((name) => /^\d{1,4}$/.test(name))
  return isList ? itemsOf(field).map((item) => walk(def.element, item)) : rawValue(field)
}

export function tupleValue(def: z.core.$ZodTupleDef, field: Field | undefined, walk: Walk): unknown {
  const rest = def.rest ? itemsOf(field).slice(def.items.length) : []
  const items = [...def.items, ...rest.map(() => def.rest as z.core.$ZodType)]
  return items.map((schema, index) => walk(schema, field?.parts.get(String(index)) ?? nth(field, index)))
}

function nth(field: Field | undefined, index: number): Field | undefined {
  const text = field?.texts[index]
  return text === undefined ? undefined : { texts: [text], parts: new Map() }
}

export function recordValue(def: z.core.$ZodRecordDef, field: Field | undefined, walk: Walk): unknown {
  if (isText(field)) return rawValue(field)
  return present([...(field?.parts ?? [])].map(([name, part]) => [name, walk(def.valueType, part)]))
}

/**
 * The first option that takes what was posted, in the order in which the schema names them. When none does, the one
 * with the posted discriminator, else the one that complains least, so that the refusal speaks of the right fields.
 */
export function unionValue(
  def: z.core.$ZodUnionDef & { readonly discriminator?: string },
  field: Field | undefined,
  walk: Walk,
): unknown {
  const found = def.options.map((schema) => {
    const value = walk(schema, field)
    return { value, issues: z.safeParse(schema, value).error?.issues ?? [] }
  })
  const complaints = ({ issues }: (typeof found)[number]) =>
    issues.length + (issues.some(({ path }) => path[0] === def.discriminator) ? MAX_COMPLAINTS : 0)
  const fitting = found.reduce((best, next) => (complaints(next) < complaints(best) ? next : best))
  return fitting.value
}

/** More than any option complains of: a wrong discriminator weighs more than all else. */
const MAX_COMPLAINTS = 100_000

/** Two halves of an intersection, each having taken its own names. */
export function mergedValue(left: unknown, right: unknown): unknown {
  return isObject(left) && isObject(right) ? { ...left, ...right } : left
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

/** Text where names were expected. */
function isText(field: Field | undefined): boolean {
  return field !== undefined && field.parts.size === 0 && (textOf(field) ?? "").trim() !== ""
}

/** An object of what is there; `fromEntries` makes own properties only, whatever they are called. */
function present(entries: readonly [string, unknown][]): Record<string, unknown> {
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined))
}

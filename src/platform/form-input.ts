import type { z } from "zod"
import {
  arrayValue,
  mergedValue,
  objectValue,
  recordValue,
  tupleValue,
  unionValue,
} from "./form-composites.ts"
import { gatherFields, isBlank, rawValue, type Field } from "./form-fields.ts"
import { booleanValue, chosenValue, numberValue, stringValue } from "./form-values.ts"

/** How deep a schema is followed: one that contains itself ends here. */
const MAX_SCHEMA_DEPTH = 64

/**
 * Makes from the pairs of an HTML form or a query string the input that a JSON caller would send, by walking the
 * schema. Nested fields have dotted names, lists repeat a name or number it (`a.0.b`), a day may come in parts
 * (`due.day`). Nothing typed is absent where the schema allows that, or null. A plain boolean that is absent is
 * false (an unticked box), a plain list that is absent is empty; with `.optional()` or `.default()` both stay absent.
 * What does not fit is passed on as text for the schema to refuse. Refuses by itself only more pairs than a form
 * has (`platform.problem_too_large`, 413).
 */
export function formInput(schema: z.core.$ZodType, pairs: Iterable<readonly [string, string]>): unknown {
  return valueOf(schema, gatherFields(pairs), 0)
}

function valueOf(schema: z.core.$ZodType, field: Field | undefined, depth: number): unknown {
  if (depth > MAX_SCHEMA_DEPTH) return rawValue(field)
  const def = definitionOf(schema)
  const walk = (schema: z.core.$ZodType, part: Field | undefined) => valueOf(schema, part, depth + 1)
  switch (def.type) {
    case "object":
      return objectValue(def, field, walk)
    case "array":
      return arrayValue(def, field, walk)
    case "tuple":
      return tupleValue(def, field, walk)
    case "record":
      return recordValue(def, field, walk)
    case "union":
      return unionValue(def, field, walk)
    case "intersection":
      return mergedValue(walk(def.left, field), walk(def.right, field))
    case "pipe":
      return walk(typeOf(def.in) === "transform" ? def.out : def.in, field)
    case "lazy":
      return walk(def.getter(), field)
    case "nonoptional":
    case "readonly":
    case "catch":
      return walk(def.innerType, field)
    case "optional":
    case "default":
    case "prefault":
      return isBlank(field) ? clearedValue(def.innerType, field) : walk(def.innerType, field)
    case "nullable":
      return isBlank(field) ? null : walk(def.innerType, field)
    default:
      return plainValue(def, field)
  }
}

function plainValue(def: Definition, field: Field | undefined): unknown {
  switch (def.type) {
    case "boolean":
      return booleanValue(field)
    case "number":
      return numberValue(field)
    case "string":
      return stringValue(field, (def as { format?: string }).format)
    case "enum":
      return chosenValue(field, Object.values(def.entries))
    case "literal":
      return chosenValue(field, def.values)
    case "null":
      return isBlank(field) ? null : rawValue(field)
    default:
      return rawValue(field)
  }
}

/** A field that the form showed and that was left or made empty says "none" where "none" can be said. */
function clearedValue(schema: z.core.$ZodType, field: Field | undefined): unknown {
  if (!field) return undefined
  if (typeOf(schema) === "nullable") return null
  return typeOf(schema) === "array" ? [] : undefined
}

type Definition = z.core.$ZodTypes["_zod"]["def"]

/** What a schema was made of. zod tells its kinds apart by `type`; the cast lets the compiler do so too. */
function definitionOf(schema: z.core.$ZodType): Definition {
  return (schema as z.ZodType).def as Definition
}

function typeOf(schema: z.core.$ZodType): string {
  return definitionOf(schema).type
}

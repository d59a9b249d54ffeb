import * as fc from "fast-check"
import { expect, test } from "vitest"
import { z } from "zod"
import { formInput } from "./form-input.ts"
import { gatherFields } from "./form-fields.ts"

/** A schema together with values that it takes and that a form can hold. */
type Shape = { schema: z.ZodType; value: fc.Arbitrary<unknown> }

/** Text that a person typed: not only spaces, and with line breaks as JSON has them. */
const words = fc
  .string({ minLength: 1, unit: "grapheme" })
  .filter((text) => text.trim() !== "" && !text.includes("\r"))
const day = fc
  .date({ min: new Date("0001-01-01"), max: new Date("9999-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (n === 0 ? 0 : n))

const leaf: fc.Arbitrary<Shape> = fc.constantFrom<Shape>(
  { schema: z.string(), value: fc.oneof(words, fc.constant("")) },
  { schema: z.string().min(1).brand("Name"), value: words },
  { schema: z.uuid(), value: fc.uuid() },
  { schema: z.iso.date(), value: day },
  { schema: z.number(), value: number },
  { schema: z.int().readonly(), value: fc.maxSafeInteger() },
  { schema: z.boolean(), value: fc.boolean() },
  { schema: z.enum(["yes", "no", "in_part"]), value: fc.constantFrom("yes", "no", "in_part") },
  { schema: z.literal([1, "one", true]), value: fc.constantFrom(1, "one", true) },
  { schema: z.string().transform((text) => text.length), value: words },
  { schema: z.union([z.number(), z.enum(["none"])]), value: fc.oneof(number, fc.constant("none")) },
)

const choice = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("law"), title: z.string().min(1), since: z.exactOptional(z.iso.date()) }),
  z.strictObject({ kind: z.literal("count"), count: z.int(), checked: z.boolean() }),
])
const chosen = fc.oneof(
  fc.record({ kind: fc.constant("law"), title: words, since: day }, { requiredKeys: ["kind", "title"] }),
  fc.record({ kind: fc.constant("count"), count: fc.integer(), checked: fc.boolean() }),
)

const { shape } = fc.letrec<{ shape: Shape; object: Shape }>((tie) => ({
  shape: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaf,
    fc.constant({ schema: choice, value: chosen }),
    leaf
      .filter((drawn) => isNotText(drawn) && drawn.schema.def.type !== "boolean")
      .map(({ schema, value }) => ({ schema: schema.nullable(), value: fc.option(value) })),
    tie("object").map(({ schema, value }) => ({
      schema: z.array(schema),
      value: fc.array(value, { maxLength: 4 }),
    })),
    leaf
      .filter(isNotText)
      .map(({ schema, value }) => ({ schema: z.array(schema), value: fc.array(value, { maxLength: 4 }) })),
    tie("object"),
  ),
  object: fc
    .dictionary(fc.stringMatching(/^[a-z_]{1,6}$/), tie("shape"), { minKeys: 1, maxKeys: 4 })
    .map(objectOf),
}))

/** An empty string says nothing in a list or where null may stand, so it is tried alone only. */
function isNotText({ schema }: Shape): boolean {
  return schema.def.type !== "string" || !schema.safeParse("").success
}

function objectOf(fields: Record<string, Shape>): Shape {
  const marked = { ...fields, id: { schema: z.uuid(), value: fc.uuid() } }
  const entries = Object.entries(marked)
  return {
    schema: z.strictObject(Object.fromEntries(entries.map(([name, { schema }]) => [name, schema]))),
    value: fc.record(Object.fromEntries(entries.map(([name, { value }]) => [name, value]))),
  }
}

/** What a browser would post for this input. */
function pairsOf(value: unknown, name = ""): [string, string][] {
  if (value === null) return [[name, ""]]
  if (value === false) return []
  if (Array.isArray(value)) {
    const isFlat = value.every((item) => typeof item !== "object" && typeof item !== "boolean")
    return value.flatMap((item, index) =>
      isFlat
        ? pairsOf(item, name)
        : typeof item === "boolean"
          ? [[`${name}.${index}`, String(item)]]
          : pairsOf(item, `${name}.${index}`),
    )
  }
  if (typeof value === "object") {
    return Object.entries(value).flatMap(([key, part]) => pairsOf(part, name === "" ? key : `${name}.${key}`))
  }
  return [[name, `${value as string | number}`]]
}

test("a form says the same as JSON", () => {
  const cases = shape
    .map((drawn) => objectOf({ drawn }))
    .chain(({ schema, value }) => fc.tuple(fc.constant(schema), value))
  fc.assert(
    fc.property(cases, ([schema, input]) => {
      const pairs = pairsOf(input)
      fc.pre(pairs.every(([name]) => name.split(".").length <= 6))
      expect(schema.parse(formInput(schema, pairs))).toEqual(schema.parse(input))
    }),
    { numRuns: 400 },
  )
})

test("whatever is posted, nothing is thrown and no prototype is touched", () => {
  const name = fc.array(
    fc.constantFrom("a", "0", "7", "kind", "__proto__", "constructor", "prototype", "day", ""),
    { maxLength: 8 },
  )
  const pairs = fc.array(
    fc.tuple(
      name.map((names) => names.join(".")),
      fc.oneof(fc.string(), fc.constantFrom("1", "on", "٣")),
    ),
    {
      maxLength: 12,
    },
  )
  fc.assert(
    fc.property(shape, pairs, ({ schema }, posted) => {
      for (const root of [
        schema,
        z.looseObject({ a: schema, kind: z.iso.date() }),
        z.record(z.string(), schema),
      ]) {
        root.safeParse(formInput(root, posted))
      }
      expect(({} as Record<string, unknown>)["a"]).toBeUndefined()
      expect(Object.keys(Object.prototype)).toEqual([])
      expect(gatherFields(posted).parts.has("__proto__")).toBe(false)
    }),
    { numRuns: 200 },
  )
})

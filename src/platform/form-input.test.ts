import { expect, test } from "vitest"
import { z } from "zod"
import { MAX_FORM_FIELDS } from "./form-fields.ts"
import { formInput } from "./form-input.ts"

function posted(schema: z.ZodType, query: string): unknown {
  return formInput(schema, new URLSearchParams(query))
}

test("what is left empty is absent, null or an empty list, as the schema allows", () => {
  const Answer = z.object({
    title: z.string(),
    symbol: z.uuid(),
    note: z.exactOptional(z.string()),
    remark: z.string().nullable(),
    count: z.number(),
    laws: z.array(z.string()),
    tags: z.exactOptional(z.array(z.string())),
    reply: z.string().nullable().optional(),
    lang: z.string().default("en"),
  })
  const empty = posted(Answer, "title=&symbol=&note=&remark=&count=&laws=&tags=&reply=&lang=")
  expect(empty).toEqual({ title: "", remark: null, laws: [], tags: [], reply: null })
  expect(posted(Answer, "")).toEqual({ remark: null, laws: [] })
})

test("an unticked box is no; a box that may stay open stays open", () => {
  const Boxes = z.object({
    seen: z.boolean(),
    agreed: z.boolean(),
    asked: z.boolean().nullable(),
    more: z.boolean().optional(),
  })
  expect(posted(Boxes, "agreed=false&agreed=true&asked=")).toEqual({ seen: false, agreed: true, asked: null })
  expect(posted(Boxes, "seen=on&asked=false&more=false")).toEqual({
    seen: true,
    agreed: false,
    asked: false,
    more: false,
  })
  expect(posted(z.object({ seen: z.boolean() }), "seen=perhaps")).toEqual({ seen: "perhaps" })
})

test.each([
  ["١٢٣٤", 1234],
  ["۱۲٫۵", 12.5],
  ["١٬٢٣٤٫٥", 1234.5],
  ["1 234,5", 1234.5],
  ["1\u202F234\u202F567", 1234567],
  ["−3,25", -3.25],
  [" 7 ", 7],
  ["1,234", "1,234"],
  ["1.234,5", "1.234,5"],
  ["12 34", "12 34"],
  ["0x10", "0x10"],
  ["Infinity", "Infinity"],
])("a number typed as %s is %s", (text, value) => {
  expect(formInput(z.object({ n: z.number() }), [["n", text]])).toEqual({ n: value })
})

test("a day comes whole or in parts, in the digits of the reader", () => {
  const Term = z.object({ due: z.iso.date() })
  expect(posted(Term, "due.day=7&due.month=3&due.year=2027")).toEqual({ due: "2027-03-07" })
  expect(posted(Term, "due.day=٧&due.month=١٢&due.year=٢٠٢٦")).toEqual({ due: "2026-12-07" })
  expect(posted(Term, "due=٢٠٢٦-١٢-٠٧")).toEqual({ due: "2026-12-07" })
  expect(posted(Term, "due.day=&due.month=&due.year=")).toEqual({})
  expect(Term.safeParse(posted(Term, "due.day=31&due.month=2&due.year=2026")).success).toBe(false)
  expect(posted(Term, "due.day=&due.month=2&due.year=2026")).toEqual({ due: "2026-02-00" })
})

test("rows are numbered; blank rows at the end fall away", () => {
  const People = z.object({ people: z.array(z.object({ name: z.string(), head: z.boolean() })) })
  const rows = "people.1.name=Ana&people.0.name=Bo&people.0.head=on&people.2.name=&people.10.name="
  expect(posted(People, rows)).toEqual({
    people: [
      { name: "Bo", head: true },
      { name: "Ana", head: false },
    ],
  })
})

test("a choice of shapes takes the one that was named, also when it does not fit yet", () => {
  const Answer = z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("no"), why: z.string().min(1), plans: z.array(z.string()).min(2) }),
    z.object({ kind: z.literal("yes"), count: z.int() }),
  ])
  expect(posted(Answer, "kind=yes&count=3")).toEqual({ kind: "yes", count: 3 })
  expect(posted(Answer, "kind=no&why=")).toEqual({ kind: "no", why: "", plans: [] })
})

test("what does not fit is kept as text for the schema to refuse", () => {
  const Thing = z.strictObject({
    lines: z.array(z.string()),
    size: z.enum(["s", "m"]),
    part: z.object({ a: z.int() }),
  })
  const input = posted(Thing, "lines.x=1&size=huge&part=text&other=1")
  expect(input).toEqual({ lines: { x: "1" }, size: "huge", part: "text", other: "1" })
  const paths = Thing.safeParse(input).error?.issues.map((issue) => issue.path.join("."))
  expect(paths).toEqual(["lines", "size", "part", ""])
})

test("line breaks are those of JSON", () => {
  expect(posted(z.object({ text: z.string() }), "text=one%0D%0Atwo")).toEqual({ text: "one\ntwo" })
})

test("more fields than any form has are refused", () => {
  const pairs = (count: number) => Array.from({ length: count }, () => ["a", "x"] as const)
  const Many = z.object({ a: z.array(z.string()) })
  expect(formInput(Many, pairs(MAX_FORM_FIELDS))).toHaveProperty("a.length", MAX_FORM_FIELDS)
  expect(() => formInput(Many, pairs(MAX_FORM_FIELDS + 1))).toThrow("platform.problem_too_large")
})

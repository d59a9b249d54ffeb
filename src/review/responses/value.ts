import { z } from "zod"
import { languages } from "../../platform/languages.ts"
import {
  answersOf,
  closedAnswers,
  MAX_COLUMNS,
  MAX_OPTIONS,
  Word,
  type FlatQuestion,
} from "../questionnaires/question.ts"

export const MAX_LAWS = 30
export const MAX_AUTHORITIES = 20
export const MAX_LINKS = 30
export const MAX_ROWS = 60
export const MAX_ITEMS = 40
export const MAX_NAME = 300
export const MAX_CELL = 1_000
export const MAX_ADDRESS = 1_000

const Name = z.string().trim().max(MAX_NAME).default("")
/** A web address and nothing that runs. */
const Address = z
  .string()
  .trim()
  .max(MAX_ADDRESS)
  .regex(/^(https?:\/\/\S+)?$/i)
  .default("")
const Day = z.iso.date().nullable().default(null)

/** A law as it is cited: whose article, of which day, where to read it. `measure` names it in the State's own table. */
export const Law = z.object({
  title: Name,
  article: z.string().trim().max(100).default(""),
  date: Day,
  lang: z.enum(languages).nullable().default(null),
  link: Address,
  measure: z.uuid().nullable().default(null),
})
export type Law = z.output<typeof Law>

const AuthorityName = z.object({ name: Name, task: Name, contact: Name })
const Link = z.object({ title: Name, link: Address })
const ItemName = z.object({
  item: z
    .string()
    .max(40)
    .regex(/^([a-z0-9][a-z0-9_-]*)?$/)
    .default(""),
  name: Name,
})

/** What is answered besides words, one shape for each kind of question. */
export const Value = z.discriminatedUnion("kind", [
  /** Without an answer when nothing was chosen yet: that is no "no". It may say on which laws it rests. */
  z.object({
    kind: z.literal("closed"),
    answer: z.enum(closedAnswers).nullable().default(null),
    laws: z.exactOptional(z.array(Law).max(MAX_LAWS)),
  }),
  z.object({ kind: z.literal("choice"), chosen: z.array(Word).max(MAX_OPTIONS) }),
  z.object({ kind: z.literal("law"), laws: z.array(Law).max(MAX_LAWS) }),
  z.object({ kind: z.literal("number"), number: z.number().nullable().default(null) }),
  z.object({
    kind: z.literal("table"),
    rows: z
      .array(
        z
          .record(Word, z.string().trim().max(MAX_CELL))
          .refine((row) => Object.keys(row).length <= MAX_COLUMNS),
      )
      .max(MAX_ROWS),
  }),
  z.object({ kind: z.literal("date"), date: Day }),
  z.object({ kind: z.literal("authority"), authorities: z.array(AuthorityName).max(MAX_AUTHORITIES) }),
  z.object({ kind: z.literal("link"), links: z.array(Link).max(MAX_LINKS) }),
  z.object({ kind: z.literal("group"), items: z.array(ItemName).max(MAX_ITEMS) }),
])
export type Value = z.output<typeof Value>

/** What a condition of a follow-up may ask about. */
export function chosenOf(value: Value | null): readonly string[] {
  if (value?.kind === "closed") return value.answer === null ? [] : [value.answer]
  return value?.kind === "choice" ? value.chosen : []
}

/** Takes out rows in which nothing was written, and gives null for a value that says nothing. */
export function tidy(value: Value | null): Value | null {
  switch (value?.kind) {
    case "closed":
      return closed(value)
    case "choice":
      return value.chosen.length === 0 ? null : { ...value, chosen: [...new Set(value.chosen)] }
    case "number":
      return value.number === null ? null : value
    case "date":
      return value.date === null ? null : value
    case "law":
      return full(value, { laws: value.laws.filter(says) })
    case "table":
      return full(value, { rows: value.rows.filter(says) })
    case "authority":
      return full(value, { authorities: value.authorities.filter(says) })
    case "link":
      return full(value, { links: value.links.filter(says) })
    case "group":
      return full(value, { items: named(value.items.filter(says)) })
    default:
      return null
  }
}

function closed({ laws = [], ...value }: Extract<Value, { kind: "closed" }>): Value | null {
  const cited = laws.filter(says)
  if (cited.length > 0) return { ...value, laws: cited }
  return value.answer === null ? null : value
}

function full<V extends Value>(value: V, rows: Partial<V>): V | null {
  return Object.values(rows).every((list) => (list as unknown[]).length === 0) ? null : { ...value, ...rows }
}

function says(row: object): boolean {
  return Object.values(row).some((cell) => cell !== null && cell !== "")
}

/** An item keeps its key for ever; a new one gets the next that is free. */
function named(items: readonly { item: string; name: string }[]) {
  const taken = new Set(items.map(({ item }) => item))
  let next = 1
  return items.map((one) => {
    if (one.item !== "") return one
    while (taken.has(`i${next}`)) next++
    taken.add(`i${next}`)
    return { ...one, item: `i${next}` }
  })
}

/** What is wrong with a value for this question: the field, and the code of the sentence. Nothing when it fits. */
export function faultsOf(question: FlatQuestion, value: Value | null): Record<string, string> {
  if (value === null) return {}
  if (value.kind !== question.kind) return { value: "responses.problem_kind" }
  const known = answersOf(question)
  if (value.kind === "choice" && value.chosen.some((one) => !known.includes(one)))
    return { "value.chosen": "responses.problem_option" }
  if (value.kind === "table") {
    const columns = new Set(question.columns ?? [])
    const strange = value.rows.some((row) => Object.keys(row).some((column) => !columns.has(column)))
    return strange ? { "value.rows": "responses.problem_column" } : {}
  }
  if (value.kind === "closed" && value.laws && !question.evidence) return { value: "responses.problem_kind" }
  return Object.fromEntries(namelessRows(value).map((field) => [field, "responses.problem_name_missing"]))
}

function namelessRows(value: Value): string[] {
  const [list, field, rows]: [string, string, readonly Record<string, unknown>[]] =
    value.kind === "law" || value.kind === "closed"
      ? ["laws", "title", value.laws ?? []]
      : value.kind === "authority"
        ? ["authorities", "name", value.authorities]
        : value.kind === "link"
          ? ["links", "link", value.links]
          : value.kind === "group"
            ? ["items", "name", value.items]
            : ["", "", []]
  return rows.flatMap((row, at) => (row[field] === "" ? [`value.${list}.${at}.${field}`] : []))
}

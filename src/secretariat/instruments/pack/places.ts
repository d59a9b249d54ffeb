import type { z } from "zod"
import type { Faults, Place } from "./faults.ts"

const MAX_FILE_CHARACTERS = 2_000_000
const MAX_ROWS = 5_000

/** A row that was understood, with the place to name when something else is wrong with it. */
export type Placed<T> = { readonly row: T; readonly place: Place }

/** Files of a pack and the list of what is wrong with them; reading goes on after a fault. */
export type Reading = { readonly files: Readonly<Record<string, string>>; readonly faults: Faults }

/** A file is a head and lists of rows; null when it is missing or cannot be read at all. */
export function openFile({ files, faults }: Reading, file: string): Record<string, unknown> | null {
  const text = files[file]
  if (text === undefined) return null
  if (text.length > MAX_FILE_CHARACTERS) {
    faults.add({ file }, "instruments.pack_file_too_big", { limit: MAX_FILE_CHARACTERS })
    return null
  }
  const value = parse(text)
  if (!value) faults.add({ file }, "instruments.pack_file_unreadable")
  return value
}

function parse(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text)
    const isObject = typeof value === "object" && value !== null && !Array.isArray(value)
    return isObject ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}

/** What is not a list of rows is the file's head. */
export function parseOne<T>(
  faults: Faults,
  schema: z.ZodType<T>,
  at: { value: unknown; place: Place },
): T | null {
  const parsed = schema.safeParse(at.value)
  if (parsed.success) return parsed.data
  for (const issue of parsed.error.issues) {
    const field = issue.code === "unrecognized_keys" ? issue.keys.join(", ") : issue.path.join(".")
    faults.add({ ...at.place, field }, reasonFor(issue), { field, ...given(at.value) })
  }
  return null
}

export function parseRows<T>(
  faults: Faults,
  schema: z.ZodType<T>,
  at: { rows: unknown; place: Place },
): Placed<T>[] {
  if (!Array.isArray(at.rows)) {
    faults.add(at.place, "instruments.pack_not_a_list")
    return []
  }
  if (at.rows.length > MAX_ROWS) {
    faults.add(at.place, "instruments.pack_too_many_rows", { limit: MAX_ROWS })
    return []
  }
  return at.rows.flatMap((value: unknown, index) => {
    const place = { ...at.place, row: index + 1 }
    const row = parseOne(faults, schema, { value, place })
    return row === null ? [] : [{ row, place }]
  })
}

/** The field tells what a reader needs to know: an unknown level is corrected elsewhere than a wrong ref. */
function reasonFor(issue: z.core.$ZodIssue): string {
  const field = issue.path.findLast((part) => typeof part === "string")
  if (issue.code === "unrecognized_keys") return "instruments.pack_field_unknown"
  if (field === "levels") return "instruments.pack_unknown_level"
  if (field === "confidence") return "instruments.pack_unknown_confidence"
  if (field === "lang" || field === "gists") return "instruments.pack_unknown_language"
  if (field !== undefined && REF_FIELDS.has(field)) return "instruments.pack_wrong_ref"
  return "instruments.pack_field_wrong"
}

const REF_FIELDS = new Set(["ref", "parent", "from", "to", "provision"])

/** The ref a broken row gives, so that the person who corrects it finds it faster than by counting. */
function given(value: unknown): { ref?: string } {
  const ref = typeof value === "object" && value !== null ? (value as { ref?: unknown }).ref : undefined
  return typeof ref === "string" ? { ref: ref.slice(0, 40) } : {}
}

import { isBlank, rawValue, textOf, type Field } from "./form-fields.ts"

const YES = new Set(["true", "on", "yes", "1"])
const NO = new Set(["false", "off", "no", "0"])

/** A checkbox: its word when it is ticked, nothing at all when it is not. Other text stays text. */
export function booleanValue(field: Field | undefined): unknown {
  if (isBlank(field)) return false
  const text = textOf(field)?.trim() ?? ""
  if (YES.has(text)) return true
  return NO.has(text) ? false : rawValue(field)
}

/** Digits as they are typed in Arabic (U+0660) and Persian (U+06F0), as Latin ones. */
function latinDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
}

/** Groups of three parted by a space (plain, no-break, narrow, thin) or the Arabic separator. */
const GROUPED = /^([+-]?\d{1,3})((?:[ \u00A0\u202F\u2009\u066C]\d{3})+)(?=$|[.,])/
const NUMBER = /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i

/**
 * A number as people of six languages type it. A comma stays text unless it can only be a decimal one: `1,234` is
 * a thousand to one reader and one to another, and nobody should have to guess. Nothing typed is no number.
 */
export function numberValue(field: Field | undefined): unknown {
  if (isBlank(field)) return undefined
  const text = latinDigits(textOf(field) ?? "")
    .trim()
    .replace("−", "-")
    .replace("\u066B", ".")
    .replace(GROUPED, (_, head: string, groups: string) => head + groups.replace(/\D/g, ""))
    .replace(/^([+-]?\d+),(\d{1,2}|\d{4,})$/, "$1.$2")
  return NUMBER.test(text) ? Number(text) : rawValue(field)
}

/** A text; one with a format of its own, such as an id or an address, is not there when nothing is typed. */
export function stringValue(field: Field | undefined, format: string | undefined): unknown {
  if (format === "date") return dateValue(field)
  return format !== undefined && isBlank(field) ? undefined : textValue(field)
}

/** A line break is `\r\n` in a posted form and `\n` in JSON; text is kept the second way. */
function textValue(field: Field | undefined): unknown {
  if (field && field.parts.size > 0) return rawValue(field)
  return textOf(field)?.replace(/\r\n?/g, "\n")
}

/** A day as one text or as `.day`, `.month` and `.year`; parts that make no day stay for the schema to refuse. */
function dateValue(field: Field | undefined): unknown {
  if (!field || isBlank(field)) return undefined
  if (field.parts.size === 0) return latinDigits(textOf(field) ?? "").trim()
  const [year, month, day] = ["year", "month", "day"].map((part) =>
    latinDigits(textOf(field.parts.get(part)) ?? "").trim(),
  )
  return `${year}-${month?.padStart(2, "0")}-${day?.padStart(2, "0")}`
}

/** One of a few known values, found by how it is spelled. Other text stays text. */
export function chosenValue(field: Field | undefined, values: readonly unknown[]): unknown {
  const text = textOf(field)
  const found = values.find((value) => text !== undefined && String(value) === text)
  if (found !== undefined) return found
  if (values.includes(true) || values.includes(false)) {
    const ticked = booleanValue(field)
    if (values.includes(ticked)) return ticked
  }
  if (!isBlank(field)) return rawValue(field)
  return values.includes(null) ? null : undefined
}

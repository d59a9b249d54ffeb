import { problem } from "./problem.ts"

/** A questionnaire of 200 questions with ten fields each fits; more comes from no form of ours. */
export const MAX_FORM_FIELDS = 2_000
/** How many dots a field's name may nest: `a.0.b.1.c.2` is six. A deeper name is no field of ours. */
export const MAX_FORM_NESTING = 6

/** What was posted under one name, and under the names that begin with it and a dot. */
export type Field = { readonly texts: readonly string[]; readonly parts: ReadonlyMap<string, Field> }

type GrowingField = { texts: string[]; parts: Map<string, GrowingField> }

/**
 * Gathers pairs into a tree by their dotted names. Names that no form of ours has (too deep, or `__proto__`, which
 * exists only to attack) are left out. Refuses with `platform.problem_too_large` (413) more pairs than a form has.
 */
export function gatherFields(pairs: Iterable<readonly [string, string]>): Field {
  const root = emptyField()
  let count = 0
  for (const [name, text] of pairs) {
    if (++count > MAX_FORM_FIELDS) throw problem("platform.problem_too_large", 413)
    const names = name.split(".", MAX_FORM_NESTING + 1)
    if (names.length > MAX_FORM_NESTING || names.includes("__proto__")) continue
    fieldAt(root, names).texts.push(text)
  }
  return root
}

function emptyField(): GrowingField {
  return { texts: [], parts: new Map() }
}

function fieldAt(root: GrowingField, names: readonly string[]): GrowingField {
  let field = root
  for (const name of names) {
    const part = field.parts.get(name) ?? emptyField()
    field.parts.set(name, part)
    field = part
  }
  return field
}

/** Nothing was typed or chosen here: a person who leaves a form's field as it came. */
export function isBlank(field: Field | undefined): boolean {
  if (!field) return true
  return field.texts.every((text) => text.trim() === "") && [...field.parts.values()].every(isBlank)
}

/** The text of a field; of several under one name the last, as a hidden "false" comes before its checkbox. */
export function textOf(field: Field | undefined): string | undefined {
  return field?.texts.at(-1)
}

/** The field as it came, for a schema that has no form of its own or does not fit: it will refuse this. */
export function rawValue(field: Field | undefined): unknown {
  if (!field) return undefined
  if (field.parts.size > 0) {
    return Object.fromEntries([...field.parts].map(([name, part]) => [name, rawValue(part)]))
  }
  return field.texts.length > 1 ? [...field.texts] : textOf(field)
}

/** The items of a list: by index (`a.0`, `a.1`), then by repetition (`a`, `a`), without the rows left blank. */
export function itemsOf(field: Field | undefined): Field[] {
  if (!field) return []
  const indexed = [...field.parts]
    .filter(([name]) => /^\d{1,4}$/.test(name))
    .sort(([one], [other]) => Number(one) - Number(other))
    .map(([, part]) => part)
  const last = indexed.findLastIndex((part) => !isBlank(part))
  const repeated = field.texts
    .filter((text) => text !== "")
    .map((text) => ({ texts: [text], parts: new Map() }))
  return [...indexed.slice(0, last + 1), ...repeated]
}

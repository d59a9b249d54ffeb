import { isLang, type Lang } from "../../../platform/languages.ts"
import { problem, type FieldProblem } from "../../../platform/problem.ts"
import { REF } from "../pack/ref.ts"
import { parseTextFile, type Entry } from "./parse-text-file.ts"
import { MAX_TEXT, MAX_TEXTS, type TextRow } from "./text-import.ts"

type Given = {
  readonly content: string
  readonly lang?: Lang | undefined
  readonly source?: string | undefined
}
type Known = { has(ref: string): boolean }

/**
 * Reads a file of official texts, whole or not at all: JSON, or plain text with `SOM.8.6: text` at the beginning of
 * each. The file says its language and source at its head, or whoever imports it does.
 * @throws a Problem `instruments.problem_texts_refused` that names each text that is wrong and why
 */
export function readTextFile(given: Given, known: Known): { source: string; rows: TextRow[] } {
  const file = parseTextFile(given.content)
  const source = clean(file?.source ?? given.source ?? "").slice(0, 300)
  const faults: Record<string, FieldProblem> = {}
  if (!file) faults["content"] = { code: "instruments.pack_file_unreadable" }
  else if (file.entries.length === 0) faults["content"] = { code: "instruments.field_no_texts" }
  else if (file.entries.length > MAX_TEXTS) {
    faults["content"] = { code: "instruments.pack_too_many_rows", values: { limit: MAX_TEXTS } }
  }
  if (!source) faults["source"] = { code: "platform.field_missing" }
  const entries = faults["content"] ? [] : (file?.entries ?? [])
  const rows = readEntries(entries, { lang: file?.lang ?? given.lang, known, faults })
  const count = Object.keys(faults).length
  if (count > 0)
    throw problem("instruments.problem_texts_refused", 422, { fields: faults, values: { count } })
  return { source, rows }
}

type Reading = { lang: string | undefined; known: Known; faults: Record<string, FieldProblem> }

function readEntries(entries: readonly Entry[], { lang: fileLang, known, faults }: Reading): TextRow[] {
  const seen = new Set<string>()
  return entries.flatMap((entry) => {
    const { ref } = entry
    const lang = entry.lang ?? fileLang
    const text = clean(entry.text)
    const fault = faultOf({ ref, lang, text }, known)
    if (fault) faults[ref || "content"] ??= fault
    if (fault || !isLang(lang)) return []
    if (seen.has(`${ref} ${lang}`)) faults[ref] ??= { code: "instruments.pack_row_twice", values: { ref } }
    seen.add(`${ref} ${lang}`)
    return [{ ref, lang, text }]
  })
}

function faultOf(
  row: { ref: string; lang: string | undefined; text: string },
  known: Known,
): FieldProblem | null {
  const { ref, lang, text } = row
  if (!REF.test(ref)) return { code: "instruments.pack_wrong_ref", values: { ref: ref.slice(0, 40) } }
  if (!known.has(ref)) return { code: "instruments.field_unknown_row" }
  if (!isLang(lang)) return { code: "instruments.pack_unknown_language" }
  if (text === "") return { code: "platform.field_missing" }
  return text.length > MAX_TEXT ? { code: "platform.field_too_big", values: { limit: MAX_TEXT } } : null
}

/** Composed, without control and direction marks; line breaks and the joiners that Arabic script needs stay. */
function clean(text: string): string {
  const marks = /(?![\n\u200C\u200D])[\p{Cc}\p{Cf}]/gu
  return text.normalize("NFC").replaceAll("\r\n", "\n").replaceAll("\t", " ").replaceAll(marks, "").trim()
}

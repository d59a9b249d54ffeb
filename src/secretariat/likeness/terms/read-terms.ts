import { languages, type Lang } from "../../../platform/languages.ts"

/** One concept of the term table: its stable id and its forms by language. */
export type Term = { readonly id: string; readonly forms: Readonly<Record<Lang, readonly string[]>> }
export type Terms = readonly Term[]

/** A table larger than this is not ours: the index keeps concepts as small numbers. */
export const TERMS_LIMIT = 20_000

/** Reads the files of the term table; throws where one has no header, a row lacks a language or an id stands twice. */
export function readTerms(files: readonly string[]): Terms {
  const seen = new Set<string>()
  const terms = files.flatMap((file) => {
    const [header = "", ...rows] = file.trimEnd().split("\n")
    const columns = header.split("\t")
    if (!["id", ...languages].every((column) => columns.includes(column)))
      throw new Error("a term file has no header")
    return rows.map((row) => readRow(row, columns, seen))
  })
  if (terms.length > TERMS_LIMIT) throw new Error("the term table is too long")
  return terms
}

function readRow(row: string, columns: readonly string[], seen: Set<string>): Term {
  const cells = row.split("\t")
  const id = cells[columns.indexOf("id")] ?? ""
  if (id === "" || seen.has(id)) throw new Error(`term ${id || "without id"} stands twice or has no name`)
  seen.add(id)
  const forms = Object.fromEntries(
    languages.map((lang) => {
      const cell = (cells[columns.indexOf(lang)] ?? "").split("|").filter((form) => form !== "")
      if (cell.length === 0) throw new Error(`term ${id} has no form in ${lang}`)
      return [lang, cell]
    }),
  ) as Record<Lang, string[]>
  return { id, forms }
}

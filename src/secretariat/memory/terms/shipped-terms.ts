import { languages } from "../../../platform/languages.ts"
import { Term } from "./term.ts"

const files = import.meta.glob<string>("/packs/termbase/*.tsv", {
  query: "?raw",
  import: "default",
  eager: true,
})

let shipped: readonly Term[] | undefined

/** The start set that came with this release: read once, on first use. */
export function shippedTerms(): readonly Term[] {
  shipped ??= Object.values(files).flatMap(readTermTable)
  return shipped
}

/** Reads a table of terms: the header names the columns, a cell that is empty has no word. */
export function readTermTable(text: string): Term[] {
  const [header = "", ...lines] = text.split("\n").filter((line) => line !== "")
  const columns = header.split("\t")
  return lines.map((line) => {
    const cells = line.split("\t")
    const cell = (name: string) => cells[columns.indexOf(name)] ?? ""
    const words = Object.fromEntries(
      languages.flatMap((lang) => (cell(lang) ? [[lang, cell(lang).normalize("NFC")]] : [])),
    )
    const [concept, source, confidence] = [cell("concept"), cell("source"), cell("confidence")]
    return Term.parse({ concept, words, source, confidence, own: false })
  })
}

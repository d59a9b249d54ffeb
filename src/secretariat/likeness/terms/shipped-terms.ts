import { readTerms, type Terms } from "./read-terms.ts"

const files = import.meta.glob<string>("/packs/terms/*.tsv", {
  query: "?raw",
  import: "default",
  eager: true,
})

let shipped: Terms | undefined

/** The term table as it came with this release: read once, on first use. */
export function shippedTerms(): Terms {
  shipped ??= readTerms(
    Object.keys(files)
      .toSorted()
      .map((name) => files[name] ?? ""),
  )
  return shipped
}

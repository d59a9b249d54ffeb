import type { Faults, Place } from "./faults.ts"
import type { Read } from "./read-pack.ts"
import type { TextFile } from "./read-texts.ts"
import { articleOf, instrumentOf } from "./ref.ts"
import { LANGS } from "./row-fields.ts"

/** Each article has a title in six languages, each provision a gist in those its instrument has, each once. */
export function checkTexts(read: Read, faults: Faults): void {
  for (const file of read.texts) {
    checkRows(file, read.refs, faults)
    const present = new Set(file.refs)
    for (const ref of read.refs) {
      if (instrumentOf(ref) !== file.instrument || present.has(ref)) continue
      if (file.kind === "titles" && articleOf(ref) !== ref) continue
      const values = { ref, lang: file.lang }
      faults.add({ file: file.file, section: "rows", field: ref }, "instruments.pack_text_missing", values)
    }
  }
  checkGistsInEnglish(read, faults)
  checkNames(read, faults)
}

function checkRows(file: TextFile, refs: ReadonlySet<string>, faults: Faults): void {
  const seen = new Set<string>()
  for (const { row, place } of file.rows) {
    const { ref } = row
    const at = { ...place, field: "ref" }
    if (seen.has(ref)) faults.add(at, "instruments.pack_row_twice", { ref })
    else if (!refs.has(ref)) faults.add(at, "instruments.pack_broken_link", { ref, target: ref })
    else if (file.kind === "titles" && articleOf(ref) !== ref)
      faults.add(at, "instruments.pack_not_an_article", { ref })
    else if (instrumentOf(ref) !== file.instrument) faults.add(at, "instruments.pack_wrong_ref", { ref })
    seen.add(ref)
  }
}

function checkGistsInEnglish(read: Read, faults: Faults): void {
  for (const [index, { gists }] of read.head.instruments.entries()) {
    if (gists.includes("en")) continue
    const place = { file: "pack.json", section: "instruments", row: index + 1, field: "gists" }
    faults.add(place, "instruments.pack_language_missing", { lang: "en" })
  }
}

function checkNames(read: Read, faults: Faults): void {
  for (const { row, place } of [...read.instruments, ...read.clusters]) {
    checkSix(faults, { place, langs: row.names.map(({ lang }) => lang) })
  }
}

function checkSix(faults: Faults, { place, langs }: { place: Place; langs: readonly string[] }): void {
  for (const lang of LANGS) {
    const count = langs.filter((other) => other === lang).length
    const at = { ...place, field: `names ${lang}` }
    if (count === 0) faults.add(at, "instruments.pack_language_missing", { lang })
    if (count > 1) faults.add(at, "instruments.pack_row_twice", { ref: lang })
  }
}

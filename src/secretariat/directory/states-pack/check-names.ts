import type { Faults } from "./faults.ts"
import { foldName } from "./fold-name.ts"
import type { Read } from "./read-rows.ts"
import { languages } from "../../../platform/languages.ts"
import type { Name } from "./rows.ts"

/**
 * Every State has exactly one name for lists in each of the six languages on every date, and no printed name means
 * two States on the same date; else a document could not be written, or one could not be read back.
 */
export function checkNames(read: Read, faults: Faults): void {
  checkUnbroken(read, faults)
  checkUnambiguous(read, faults)
}

function checkUnbroken(read: Read, faults: Faults): void {
  const listed = Map.groupBy(
    read.rows.names.filter((name) => name.kind === "list" || name.kind === "former"),
    (name) => `${name.state} ${name.lang}`,
  )
  for (const state of read.rows.states) {
    const place = read.places.get(state) ?? { file: "*" }
    for (const lang of languages) {
      const names = listed.get(`${state.id} ${lang}`)
      if (!names) faults.add(place, "directory.pack_language_missing", { lang })
      else if (!isUnbroken(names)) faults.add(place, "directory.pack_names_broken", { lang })
    }
  }
}

/** From the beginning to now without a gap or an overlap, and the last one is not called former. */
function isUnbroken(names: readonly Name[]): boolean {
  const line = names.toSorted((one, two) => ((one.from ?? "") < (two.from ?? "") ? -1 : 1))
  const last = line.at(-1)
  return (
    line[0]?.from === undefined &&
    last?.to === undefined &&
    last?.kind === "list" &&
    line.every((name, index) => index === 0 || (name.from !== undefined && line[index - 1]?.to === name.from))
  )
}

function checkUnambiguous(read: Read, faults: Faults): void {
  const printed = read.rows.names.filter((name) => name.kind !== "variant")
  for (const same of Map.groupBy(printed, (name) => `${name.lang} ${foldName(name.text)}`).values()) {
    for (const [index, name] of same.entries()) {
      const other = same.slice(0, index).find((one) => one.state !== name.state && overlap(one, name))
      const place = read.places.get(name) ?? { file: "*" }
      if (other) faults.add(place, "directory.pack_name_ambiguous", { key: name.text, other: other.state })
    }
  }
}

function overlap(one: Name, two: Name): boolean {
  return (one.from ?? "") < (two.to ?? "9999") && (two.from ?? "") < (one.to ?? "9999")
}

import { checkNames } from "./check-names.ts"
import type { Faults } from "./faults.ts"
import type { Read } from "./read-rows.ts"
import { languages } from "../../../platform/languages.ts"

/** What no row can know of itself: that what it points to is there, once, and that nothing a list needs is missing. */
export function checkRows(read: Read, faults: Faults): void {
  if (read.heads.length !== 1) faults.add({ file: "*", section: "pack" }, "directory.pack_head_missing")
  checkUnique(read, faults)
  checkLinks(read, faults)
  checkOrganizations(read, faults)
  checkLists(read, faults)
  checkNames(read, faults)
}

function checkUnique(read: Read, faults: Faults): void {
  const seen = new Set<string>()
  const once = (row: object, key: string) => {
    if (seen.has(key)) faults.add(placeOf(read, row), "directory.pack_row_twice", { key })
    seen.add(key)
  }
  for (const row of read.rows.states) once(row, `state ${row.id}`)
  for (const row of read.rows.sources) once(row, `source ${row.id}`)
  for (const row of read.rows.orders) once(row, `order ${row.body} ${row.lang}`)
  for (const row of read.rows.disclaimers) once(row, `disclaimer ${row.lang}`)
}

function checkLinks(read: Read, faults: Faults): void {
  const { sources: _sources, ...sourced } = read.rows
  const sources = new Set(read.rows.sources.map((row) => row.id))
  const states = new Set(read.rows.states.map((row) => row.id))
  for (const row of Object.values(sourced).flat()) {
    if (!sources.has(row.source))
      faults.add(placeOf(read, row), "directory.pack_unknown_source", { key: row.source })
    for (const code of codesOf(row)) {
      if (!states.has(code)) faults.add(placeOf(read, row), "directory.pack_unknown_state", { key: code })
    }
  }
}

function codesOf(row: object): string[] {
  const { state, organization, member } = row as { state?: string; organization?: string; member?: string }
  return [state, organization, member].filter((code) => code !== undefined)
}

/** Only an organization has members and declares a competence, and nobody is a member twice at a time. */
function checkOrganizations(read: Read, faults: Faults): void {
  const kinds = new Map(read.rows.states.map((row) => [row.id, row.kind]))
  for (const row of [...read.rows.memberships, ...read.rows.competences]) {
    if (kinds.get(row.organization) === "state") {
      faults.add(placeOf(read, row), "directory.pack_not_an_organization", { key: row.organization })
    }
  }
  const until = new Map<string, string>()
  for (const row of read.rows.memberships.toSorted((one, two) => compare(one.from, two.from))) {
    const key = `${row.organization} ${row.member}`
    const end = until.get(key)
    if (end !== undefined && end > (row.from ?? ""))
      faults.add(placeOf(read, row), "directory.pack_row_twice", { key })
    until.set(key, row.to ?? "9999")
  }
}

function compare(one = "", two = ""): number {
  return one < two ? -1 : one > two ? 1 : 0
}

function checkLists(read: Read, faults: Faults): void {
  for (const lang of languages) {
    if (!read.rows.disclaimers.some((row) => row.lang === lang)) {
      faults.add({ file: "*", section: "disclaimers" }, "directory.pack_language_missing", { lang })
    }
    if (!read.rows.orders.some((row) => row.lang === lang && row.body === "*")) {
      faults.add({ file: "*", section: "orders" }, "directory.pack_language_missing", { lang })
    }
  }
}

function placeOf(read: Read, row: object) {
  return read.places.get(row) ?? { file: "*" }
}

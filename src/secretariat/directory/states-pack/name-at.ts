import type { Lang } from "../../../platform/languages.ts"
import type { Name, State } from "./rows.ts"

/** Kinds that may be printed. A variant is for matching and has no way out of here. */
export type PrintedKind = "list" | "short" | "formal" | "genitive"

const KINDS: Readonly<Record<PrintedKind, readonly Name["kind"][]>> = {
  list: ["list", "former"],
  short: ["short"],
  formal: ["formal"],
  genitive: ["genitive"],
}

export function validAt(row: { readonly from?: string; readonly to?: string }, date: string): boolean {
  return (row.from === undefined || row.from <= date) && (row.to === undefined || date < row.to)
}

/**
 * The name a State had on a date, as a list, a running text or a formal act prints it; a report of 2017 keeps the
 * names of 2017. A kind that is not known then gives way to the name for lists, which a read pack always has.
 */
export function nameAt(state: State, at: { lang: Lang; date: string; kind: PrintedKind }): Name {
  const found = ofKind(state, at) ?? ofKind(state, { ...at, kind: "list" })
  if (!found) throw new Error(`no name for ${state.id} in ${at.lang} on ${at.date}`)
  return found
}

function ofKind(state: State, at: { lang: Lang; date: string; kind: PrintedKind }): Name | undefined {
  return state.names.find(
    (name) => name.lang === at.lang && KINDS[at.kind].includes(name.kind) && validAt(name, at.date),
  )
}

import { validAt } from "./name-at.ts"
import type { Lang } from "../../../platform/languages.ts"
import type { Footnote, Membership, StatesPack } from "./rows.ts"

/** The sentence that stands on every list of States in this language. */
export function disclaimer(pack: StatesPack, lang: Lang): string {
  const row = pack.disclaimers.find((row) => row.lang === lang)
  if (!row) throw new Error(`no disclaimer in ${lang}`)
  return row.text
}

/** Footnotes to the names of States in one document of a body, on the document's date. */
export function footnotesFor(
  pack: StatesPack,
  paper: { readonly body: string; readonly document?: string; readonly date: string },
): Footnote[] {
  return pack.footnotes.filter(
    (note) =>
      (note.body === "*" || note.body === paper.body) &&
      (note.document === undefined || note.document === paper.document) &&
      validAt(note, paper.date),
  )
}

/** Who belonged to a regional organization on a date: "the European Union and its member States" means these. */
export function membersAt(pack: StatesPack, organization: string, date: string): Membership[] {
  return pack.memberships.filter((row) => row.organization === organization && validAt(row, date))
}

import { foldings, withoutArabicAnd } from "./fold-name.ts"
import { validAt } from "./name-at.ts"
import type { Lang } from "../../../platform/languages.ts"
import type { Name, State, StatesPack } from "./rows.ts"

export type NameMatch = {
  readonly state: State
  readonly name: Name
  /** Whether the State was called so on the date asked for; true when no date was given. */
  readonly current: boolean
}

export type Where = { readonly lang?: Lang; readonly date?: string }

/**
 * Which State a text names, tolerant to width, spaces, line breaks, accents, case and articles.
 * Gives nothing when no State or more than one may be meant: a name is never guessed.
 */
export function findByName(
  pack: Pick<StatesPack, "index" | "states">,
  text: string,
  where: Where = {},
): NameMatch | undefined {
  const matches = matchesOfName(pack, text, where)
  if (matches.length === 1) return matches[0]
  const current = matches.filter((match) => match.current)
  return current.length === 1 ? current[0] : undefined
}

/** Every State that a text may name, one match each: its current name before a former one, a printed before a variant. */
export function matchesOfName(
  pack: Pick<StatesPack, "index" | "states">,
  text: string,
  where: Where = {},
): NameMatch[] {
  const spellings = [...foldings(text), ...foldings(withoutArabicAnd(text) ?? "")]
  for (const spelling of spellings) {
    const matches = matchesOfSpelling(pack, spelling, where)
    if (matches.length > 0) return matches
  }
  return []
}

function matchesOfSpelling(
  pack: Pick<StatesPack, "index" | "states">,
  spelling: string,
  where: Where,
): NameMatch[] {
  const best = new Map<string, NameMatch>()
  for (const { state, name } of pack.index.get(spelling) ?? []) {
    if (where.lang !== undefined && name.lang !== where.lang) continue
    const current = where.date === undefined || validAt(name, where.date)
    const match = { state, name, current }
    const other = best.get(state.id)
    if (!other || weight(match) > weight(other)) best.set(state.id, match)
  }
  return [...best.values()].toSorted((one, two) => weight(two) - weight(one))
}

function weight(match: NameMatch): number {
  return (match.current ? 2 : 0) + (match.name.kind === "variant" ? 0 : 1)
}

import { languages } from "../../platform/languages.ts"
import { foldings, foldName } from "./states-pack/fold-name.ts"
import type { State } from "./states-pack/rows.ts"

/**
 * The States that a reader may mean by what she typed: any part of any name they have or had, what others write, their
 * codes, and the names of CLDR and ISO 3166 in six languages. The latter are looked in and never given out: they print
 * names that a United Nations body does not.
 */
export function findBySearch(states: readonly State[], typed: string): readonly State[] {
  const wanted = foldName(typed)
  if (wanted === "") return states
  return states.filter((state) => spellingsOf(state).some((spelling) => spelling.includes(wanted)))
}

const kept = new WeakMap<State, readonly string[]>()

/** Every folded spelling by which a State is found; made once for each version of its row. */
function spellingsOf(state: State): readonly string[] {
  const known = kept.get(state)
  if (known) return known
  const names = [...state.names.map(({ text }) => text), ...foreignNames(state)]
  const codes = [state.id, state.alpha2 ?? ""].map(foldName)
  const spellings = [...new Set([...names.flatMap(foldings), ...codes])]
  kept.set(state, spellings)
  return spellings
}

/** The region names of CLDR, which follow ISO 3166: private to this file. */
function foreignNames({ alpha2 }: State): string[] {
  return alpha2 === null ? [] : displays.flatMap((display) => display.of(alpha2) ?? [])
}

const displays = languages.flatMap((lang) =>
  (["long", "short"] as const).map(
    (style) => new Intl.DisplayNames(lang, { type: "region", style, fallback: "none" }),
  ),
)

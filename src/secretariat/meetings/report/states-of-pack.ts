import { findByName } from "../../directory/states-pack/find-by-name.ts"
import type { StatesPack } from "../../directory/states-pack/rows.ts"
import type { Lang } from "./report.ts"
import type { StateNames } from "./state-names.ts"

/** The directory's States and regional organizations, as the reader of reports asks for them. */
export function statesOfPack(pack: Pick<StatesPack, "index" | "states">): StateNames {
  const list = pack.states.map((state) => {
    const names: Partial<Record<Lang, string[]>> = {}
    for (const name of state.names) (names[name.lang] ??= []).push(name.text)
    return { iso: state.id, names }
  })
  return {
    list,
    find(text, lang) {
      const match = findByName(pack, text, { lang })
      return match && { iso: match.state.id, name: match.name.text }
    },
  }
}

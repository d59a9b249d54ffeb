import type { Change } from "./change.ts"
import type { Edition } from "./edition.ts"
import { DEADLINE, NOTICE, spell } from "./overlay/spelling.ts"

type Which = Pick<Change, "ref" | "field"> & { readonly lang?: Change["lang"] | null }

/** The value of a field as a correction would write it; empty where there is nothing. */
export function spellField(edition: Edition, which: Which): string {
  return spellers[which.field](edition, which)
}

type Speller = (edition: Edition, which: Which) => string

const spellers: Readonly<Record<Which["field"], Speller>> = {
  title: ({ titles }, { ref, lang }) => titles.get(`${ref} ${lang}`)?.text ?? "",
  gist: ({ gists }, { ref, lang }) => gists.get(`${ref} ${lang}`)?.text ?? "",
  levels: ({ byRef }, { ref }) => byRef.get(ref)?.levels.join(" ") ?? "",
  deadlines: ({ byRef }, { ref }) => spell(byRef.get(ref)?.deadlines ?? [], DEADLINE),
  notify: ({ byRef }, { ref }) => spell(byRef.get(ref)?.notify ?? [], NOTICE),
  cluster: ({ assignments }, { ref }) => assignments.get(ref)?.cluster ?? "",
  link: (edition, { ref }) => spellTwins(edition, ref),
  number: (edition, { ref }) => String(clusterAt(edition, ref)?.number ?? ""),
  phase: (edition, { ref }) => String(clusterAt(edition, ref)?.phase ?? ""),
}

function clusterAt({ pack }: Edition, id: string) {
  return pack.clusters.find((cluster) => cluster.id === id)
}

/** The twins of a provision, true and false; what applies through an article is not corrected one by one. */
function spellTwins(edition: Edition, ref: string): string {
  const twins = (edition.links.get(ref) ?? []).filter(({ kind }) => kind !== "applies_through")
  return twins.map(({ kind, from, to }) => `${kind} ${from === ref ? to : from}`).join("; ")
}

import type { Item } from "./make-index.ts"
import type { Likeness } from "./like.ts"

/** What two texts have in common beside their wording: provisions, or twin provisions. */
export type Bond = { readonly strength: number; readonly why: Pick<Likeness["why"], "provisions" | "twin"> }

/** How far a bond closes the distance to full likeness. A false twin is shown and closes nothing: its duty is another. */
const STRENGTH = { provision: 0.4, same_duty: 0.3, false_twin: 0 } as const

export const NONE: Bond = { strength: 0, why: {} }

type Tied = Pick<Item, "provisions" | "twins">

/** The bond of two texts by what they ask about; none where either names no provision. */
export function bondOf(query: Tied, item: Tied): Bond {
  const asked = query.provisions ?? []
  const held = item.provisions ?? []
  if (asked.length === 0 || held.length === 0) return NONE
  const provisions = asked.filter((ref) => held.includes(ref))
  if (provisions.length > 0) return { strength: STRENGTH.provision, why: { provisions } }
  const twin = twinOf(query, held) ?? reversed(twinOf(item, asked))
  if (twin) {
    const from = twin.from ?? asked[0] ?? ""
    const to = twin.to ?? held[0] ?? ""
    return { strength: STRENGTH[twin.kind], why: { twin: { from, to, kind: twin.kind } } }
  }
  return NONE
}

type Meeting = { from?: string; to?: string; kind: "same_duty" | "false_twin" }

/** A true twin before a false one: where both are found the duty is the same somewhere. */
function twinOf({ provisions, twins = [] }: Tied, others: readonly string[]): Meeting | undefined {
  const met = twins.filter(({ ref }) => others.includes(ref))
  const twin = met.find(({ kind }) => kind === "same_duty") ?? met[0]
  const from = provisions?.[0]
  return twin && { ...(from !== undefined && { from }), to: twin.ref, kind: twin.kind }
}

function reversed(twin: Meeting | undefined): Meeting | undefined {
  if (!twin) return undefined
  const { from, to, kind } = twin
  return { ...(to !== undefined && { from: to }), ...(from !== undefined && { to: from }), kind }
}

import { shippedStates } from "./shipped-states.ts"
import type { Overlay } from "./states-pack/lay-over.ts"
import type { StatesPack } from "./states-pack/rows.ts"

/** The newest correction, by its number and time. */
type Newest = Pick<Overlay, "version" | "at"> | undefined

let present: { readonly pack: StatesPack; readonly newest: string } | undefined

/**
 * The newest pack that this process has read, for whoever draws a page and has nobody to ask. Every reading of the
 * newest version renews it, and `refreshNames` on the way to each page.
 */
export function presentStates(): StatesPack {
  return present?.pack ?? shippedStates()
}

export function keepPresent(pack: StatesPack, newest: Newest): StatesPack {
  present = { pack, newest: spell(newest) }
  return pack
}

/** Whether the present pack ends with this correction. */
export function isPresent(newest: Newest): boolean {
  return (present?.newest ?? spell(undefined)) === spell(newest)
}

function spell(newest: Newest): string {
  return newest ? `${newest.version} ${newest.at}` : "shipped"
}

import { roles } from "../../../src/secretariat/access/roles.ts"
import type { Circle, Grant, Who, World } from "../world.ts"

/** What is answered: done or shown; refused with a reason; or nothing, as if it did not exist. */
export type Verdict = "allowed" | "refused" | "hidden"

/** Somebody whose session runs and whose card was not erased; everybody else is a visitor. */
export function present(who: Who): boolean {
  return who !== null && who.status === "active" && who.session === "open"
}

/** The roles that count now: an ended one gives nothing any more. */
export function heldBy(world: World, who: Who): Grant[] {
  if (!present(who)) return []
  return world.grants.filter((grant) => grant.account === who?.account && !grant.ended)
}

/**
 * Who belongs to a circle: everybody to the public one, one person to her own, and to any other the holders of its
 * roles, for the State, matter and institution that it names or for one of the States that it lists.
 */
export function belongs(world: World, who: Who, circle: Circle): boolean {
  if (circle.kind === "public") return true
  if (circle.kind === "author") return present(who) && circle.account === who?.account
  return heldBy(world, who).some((grant) => opens(grant, circle))
}

/**
 * Whether one grant is enough to belong to a circle: exactly for the State, matter and institution that the circle
 * names, or for one of the States that it lists. A role in one matter opens nothing of another.
 */
export function opens(grant: Grant, circle: Circle): boolean {
  if (!circle.roles.includes(grant.role)) return false
  const listed = circle.listed === null || (grant.party !== null && circle.listed.includes(grant.party))
  const named = circle.party === null || circle.party === grant.party
  const within = circle.institution === null || circle.institution === grant.institution
  const matter = circle.matter === null || circle.matter === grant.matter
  return listed && named && within && matter
}

/** The grants by which somebody has leave for something. */
export function leaves(world: World, who: Who, verb: string): Grant[] {
  return heldBy(world, who).filter(({ role }) => roles[role].verbs.includes(verb))
}

/** Leave in a capacity: for a State, or for none. */
export function hasLeave(world: World, who: Who, asked: { verb: string; party: string | null }): boolean {
  return leaves(world, who, asked.verb).some(({ party }) => party === asked.party)
}

import type { Actor, Grant } from "../../platform/room.ts"
import { isRole, roleNames, roles, type Role } from "./roles.ts"

/** Where a deed would happen: capacity follows from the thing and never from a switch of session. */
export type Where = { readonly party?: string | null; readonly matter?: string | null }

/** Whether somebody holds a verb there: for that State, and for that matter unless her grant is for all of them. */
export function may(actor: Actor, verb: string, where: Where = {}): boolean {
  return capacities(actor, verb, where).length > 0
}

/** The grants under which somebody could do it; when two fit, the form asks which. */
export function capacities(actor: Actor, verb: string, where: Where = {}): Grant[] {
  return actor.grants.filter((grant) => grant.verbs.includes(verb) && fits(grant, where))
}

function fits(grant: Grant, { party, matter }: Where): boolean {
  const forParty = party === undefined || !isNational(grant) || grant.party === party
  return forParty && (matter === undefined || grant.matter === null || grant.matter === matter)
}

function isNational(grant: Grant): boolean {
  return isRole(grant.role) && roles[grant.role].national
}

/**
 * Who gives which role: a State's own people within that State, the secretariat to all, an administrator to those who
 * run the house. Whose own role is limited to one matter gives none: nobody gives more than she has.
 */
export function mayGive(actor: Actor, role: Role, where: Where): boolean {
  return actor.grants.some((grant) => {
    if (grant.matter !== null || !isRole(grant.role) || !roles[grant.role].gives.includes(role)) return false
    return !roles[grant.role].national || (grant.party !== null && grant.party === where.party)
  })
}

/** The States and organizations for which somebody acts. */
export function partiesOf(actor: Actor): string[] {
  return [...new Set(actor.grants.filter(isNational).flatMap(({ party }) => party ?? []))]
}

/** The one State for which somebody acts, when there is exactly one. */
export function onlyParty(actor: Actor): string | null {
  const parties = partiesOf(actor)
  return parties.length === 1 ? (parties[0] ?? null) : null
}

export function isOneOf(actor: Actor, wanted: readonly Role[]): boolean {
  return actor.grants.some(({ role }) => isRole(role) && wanted.includes(role))
}

/** The roles that somebody may give to others, in the order of the table. */
export function givable(actor: Actor): Role[] {
  return roleNames.filter((role) =>
    actor.grants.some(
      ({ role: own, matter }) => matter === null && isRole(own) && roles[own].gives.includes(role),
    ),
  )
}

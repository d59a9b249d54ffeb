import { notFound } from "../../../platform/problem.ts"
import type { Actor, Caller } from "../../../platform/room.ts"
import { may } from "../../access/may.ts"
import type { Term } from "./term.ts"
import { termsOf } from "./terms-of.ts"

/** Terms are for who translates and for who keeps texts; to others there is no such page. */
export function readsTerms(actor: Actor): boolean {
  return keepsTerms(actor) || may(actor, "text.translate")
}

/** The secretariat keeps a body's terms. */
export function keepsTerms(actor: Actor): boolean {
  return may(actor, "text.keep")
}

/** The term base of a body: its own terms, and the shipped ones. */
export async function listTerms(
  caller: Caller,
  { body }: { body: string },
): Promise<{ body: string; terms: Term[]; can: { set: boolean } }> {
  if (!readsTerms(caller.actor)) throw notFound()
  return { body, terms: await termsOf(caller, body), can: { set: keepsTerms(caller.actor) } }
}

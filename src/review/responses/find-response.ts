import { sql, type RawBuilder } from "kysely"
import { openMoves } from "../../platform/moves.ts"
import { notFound } from "../../platform/problem.ts"
import type { Actor, Caller } from "../../platform/room.ts"
import { may, partiesOf } from "../../secretariat/access/may.ts"
import { released } from "../../secretariat/access/releases.ts"
import { today } from "../../secretariat/directory/find-party.ts"
import { moves, type ResponseFacts } from "./response.ts"

export const RESPONSE = "response"

/** How much of a response somebody works on: all of it, or only the questions that her office was given. */
export type Reach = { readonly whole: boolean }
export type Reached = ResponseFacts & Reach

/**
 * Tasks that were given to an office of the caller's and sent to it, or to the office of somebody for whom she stands
 * in today.
 */
export function givenToMe(caller: Caller): RawBuilder<boolean> {
  return sql<boolean>`exists (select from assignment where assignment.id = task.assignment
    and assignment.status = 'sent'
    and (${released(caller, sql.ref("assignment.id"))} or ${standsInFor(caller)}))`
}

/** A colleague of the same State has a part in the office, is away today and named the caller. */
function standsInFor({ actor, now }: Caller): RawBuilder<boolean> {
  return sql<boolean>`exists (select from absence
    join role_grant on role_grant.account = absence.account and role_grant.party = absence.party
    where absence.stand_in = ${actor.account} and absence.status = 'planned'
      and ${today(now)} between absence.first_day and absence.last_day
      and absence.party = any(${partiesOf(actor)}::text[])
      and role_grant.status = 'held' and role_grant.institution = assignment.office)`
}

/**
 * The one door to responses: those of the caller's State, and those of which her office was given something. What
 * others see of a response are its submissions, which have a door of their own.
 */
export function visibleResponses(caller: Caller) {
  const whole = released(caller, sql.ref("response.id"))
  const part = sql<boolean>`exists (select from task where task.response = response.id and ${givenToMe(caller)})`
  return caller.db
    .selectFrom("response")
    .where(sql<boolean>`(${whole} or ${part})`)
    .select(["response.id", "questionnaire", "party", "kind", "review", "response.lang", "response.status"])
    .select(["outward", "response.at", "cleared"])
    .select(whole.as("whole"))
    .$castTo<Reached>()
}

export async function getFacts(caller: Caller, id: string): Promise<Reached> {
  const found = await visibleResponses(caller).where("response.id", "=", id).executeTakeFirst()
  if (!found) throw notFound()
  return found
}

/** The same, its row held so that its state does not change under the deed; several may hold it at once. */
export async function shareFacts(caller: Caller, id: string): Promise<Reached> {
  const found = await visibleResponses(caller)
    .where("response.id", "=", id)
    .forShare("response")
    .executeTakeFirst()
  if (!found) throw notFound()
  return found
}

/** The same, for a deed that changes its state: one after the other. */
export async function lockFacts(caller: Caller, id: string): Promise<Reached> {
  const found = await visibleResponses(caller)
    .where("response.id", "=", id)
    .forUpdate("response")
    .executeTakeFirst()
  if (!found) throw notFound()
  return found
}

/** A national thing stands on its State's chain. */
export function chainOf({ party }: Pick<ResponseFacts, "party">) {
  return { chain: party }
}

/** Only the focal point of a State, or a deputy who is named beside her, certifies (facts 1.5). */
export function mayClear(
  actor: Actor,
  { party, review, whole }: Pick<Reached, "party" | "review" | "whole">,
) {
  return whole && may(actor, "state.clear", { party, matter: review })
}

/** What somebody may do in a response as a whole. */
export function leaveOf(actor: Actor, facts: Reached) {
  const { status } = facts
  const clears = mayClear(actor, facts)
  const open = openMoves(moves, status, {
    clear: clears,
    reopen: clears,
    submit: clears,
    correct: clears,
    withdraw: clears,
  })
  return {
    ...open,
    answer: status === "draft" && mayWrite(actor, facts),
    distribute: clears,
  }
}

/** Who writes: the State's experts and its focal point; a contributor what her office was given. */
export function mayWrite(
  actor: Actor,
  { party, review, whole }: Pick<Reached, "party" | "review" | "whole">,
) {
  const where = { party, matter: review }
  if (!whole) return may(actor, "state.contribute", { party })
  return may(actor, "state.draft", where) || may(actor, "state.clear", where)
}

/** Who opens a response for her State. */
export function mayOpen(actor: Actor, party: string, review: string | null): boolean {
  const where = { party, matter: review }
  return may(actor, "state.draft", where) || may(actor, "state.clear", where)
}

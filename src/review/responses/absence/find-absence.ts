import { sql } from "kysely"
import { notFound } from "../../../platform/problem.ts"
import type { Caller } from "../../../platform/room.ts"
import { capacities, partiesOf } from "../../../secretariat/access/may.ts"
import { roleNames, roles } from "../../../secretariat/access/roles.ts"
import { today } from "../../../secretariat/directory/find-party.ts"
import { MAX_COLLEAGUES } from "./absence.ts"

export type AbsenceFacts = {
  readonly id: string
  readonly party: string
  readonly account: string
  readonly stand_in: string
  readonly first_day: string
  readonly last_day: string
}

/**
 * The one door to absences that are planned and not over: one's own, those in which one stands in, and to a State's
 * focal point all of that State.
 */
export function visibleAbsences(caller: Caller) {
  const { actor } = caller
  const clearing = capacities(actor, "state.clear").flatMap(({ party }) => party ?? [])
  return caller.db
    .selectFrom("absence")
    .where("absence.status", "=", "planned")
    .where("last_day", ">=", today(caller.now))
    .where("party", "in", [...partiesOf(actor), ""])
    .where(
      sql<boolean>`(absence.account = ${actor.account} or absence.stand_in = ${actor.account}
        or absence.party = any(${clearing}::text[]))`,
    )
    .select(["absence.id", "party", "account", "stand_in", "first_day", "last_day"])
    .$castTo<AbsenceFacts>()
}

export async function getAbsence(caller: Caller, id: string): Promise<AbsenceFacts> {
  const found = await visibleAbsences(caller).where("absence.id", "=", id).executeTakeFirst()
  if (!found) throw notFound()
  return found
}

/** Roles in which somebody does a part of a response. */
const WORKING = roleNames.filter((role) =>
  ["state.contribute", "state.draft", "state.clear", "state.validate"].some((verb) =>
    roles[role].verbs.includes(verb),
  ),
)

/** The people of a State who could do each other's part. */
export async function colleaguesOf(
  caller: Caller,
  party: string,
): Promise<{ account: string; name: string }[]> {
  const rows = await caller.db
    .selectFrom("account")
    .select(["account.id as account", "account.name"])
    .where("account.status", "=", "active")
    .where("account.id", "<>", caller.actor.account)
    .where("account.id", "in", (of) =>
      of
        .selectFrom("role_grant")
        .select("role_grant.account")
        .where("role_grant.party", "=", party)
        .where("role_grant.status", "=", "held")
        .where("role_grant.role", "in", WORKING),
    )
    .orderBy("account.name")
    .orderBy("account.id")
    .limit(MAX_COLLEAGUES)
    .execute()
  return rows.flatMap(({ account, name }) => (name === null ? [] : [{ account, name }]))
}

import { notFound } from "../../../platform/problem.ts"
import type { Caller } from "../../../platform/room.ts"
import { may, partiesOf } from "../../../secretariat/access/may.ts"
import { today } from "../../../secretariat/directory/find-party.ts"
import { namesOf } from "../../../secretariat/identity/names-of.ts"
import { MAX_ABSENCES, type Absences } from "./absence.ts"
import { colleaguesOf, visibleAbsences } from "./find-absence.ts"

/** Who of a State is away and who stands in, as far as it concerns the caller; the focal point sees all. */
export async function listAbsences(caller: Caller, { party }: { party: string }): Promise<Absences> {
  if (!partiesOf(caller.actor).includes(party)) throw notFound()
  const rows = await visibleAbsences(caller)
    .where("party", "=", party)
    .orderBy("first_day")
    .orderBy("absence.id")
    .limit(MAX_ABSENCES)
    .execute()
  const names = await namesOf(
    caller,
    rows.flatMap(({ account, stand_in }) => [account, stand_in]),
  )
  const plans = mayPlan(caller, party)
  return {
    party,
    absences: rows.map(({ id, account, stand_in, first_day, last_day }) => ({
      id,
      name: names.get(account) ?? null,
      stand_in: names.get(stand_in) ?? null,
      first_day,
      last_day,
      mine: account === caller.actor.account,
      now: first_day <= today(caller.now),
      can: { end: mayEnd(caller, { account, party }) },
    })),
    colleagues: plans ? await colleaguesOf(caller, party) : [],
    can: { plan: plans },
  }
}

/** Whoever does a part of a response may say that she is away. */
export function mayPlan({ actor }: Caller, party: string): boolean {
  return ["state.contribute", "state.draft", "state.clear", "state.validate"].some((verb) =>
    may(actor, verb, { party }),
  )
}

/** She herself, or the focal point when she cannot. */
export function mayEnd({ actor }: Caller, { account, party }: { account: string; party: string }): boolean {
  return account === actor.account || may(actor, "state.clear", { party, matter: null })
}

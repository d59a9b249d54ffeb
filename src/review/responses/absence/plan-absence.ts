import { sql } from "kysely"
import { move } from "../../../platform/moves.ts"
import { problem } from "../../../platform/problem.ts"
import type { Caller } from "../../../platform/room.ts"
import { today } from "../../../secretariat/directory/find-party.ts"
import { absenceMoves, MAX_DAYS, MAX_PLANNED, type Absences } from "./absence.ts"
import { colleaguesOf, getAbsence } from "./find-absence.ts"
import { listAbsences, mayEnd, mayPlan } from "./list-absences.ts"
import type { Planned } from "./operations.ts"

/** Somebody says that she is away and who stands in: what her office was given is that person's to do meanwhile, too. */
export async function planAbsence(caller: Caller, input: Planned): Promise<Absences> {
  const { party, stand_in, first_day, last_day } = input
  const account = String(caller.actor.account)

  caller.ask(mayPlan(caller, party), "absence.plan")
  refuseDays(caller, input)
  const colleagues = await colleaguesOf(caller, party)
  if (colleagues.every((one) => one.account !== stand_in))
    throw refuse("responses.problem_absence_who", "stand_in")
  await refuseOverlap(caller, { account, first_day, last_day })

  const id = caller.newId()
  await caller.db
    .insertInto("absence")
    .values({ id, party, account, stand_in, first_day, last_day, at: caller.now })
    .execute()

  await caller.record("absence.plan", id, { stand_in, chain: party })
  return listAbsences(caller, { party })
}

/** She is back, or does not go. */
export async function endAbsence(caller: Caller, input: { absence: string }): Promise<Absences> {
  const { id, account, party } = await getAbsence(caller, input.absence)

  caller.ask(mayEnd(caller, { account, party }), "absence.end")
  await move(caller, "absence", absenceMoves.end, id)

  await caller.record("absence.end", id, { chain: party })
  return listAbsences(caller, { party })
}

function refuseDays({ now }: Caller, { first_day, last_day }: Planned): void {
  const days = (Date.parse(last_day) - Date.parse(first_day)) / 86_400_000
  if (last_day < first_day || last_day < today(now) || days > MAX_DAYS)
    throw refuse("responses.problem_absence_days", "last_day")
}

type Span = { readonly account: string; readonly first_day: string; readonly last_day: string }

/** One person stands in on each day; two who ask at once come one after the other. */
async function refuseOverlap(caller: Caller, { account, first_day, last_day }: Span): Promise<void> {
  await caller.db.selectFrom("account").select("id").where("id", "=", account).forUpdate().execute()
  const planned = await caller.db
    .selectFrom("absence")
    .select(sql<boolean>`first_day <= ${last_day} and last_day >= ${first_day}`.as("meets"))
    .where("account", "=", account)
    .where("status", "=", "planned")
    .where("last_day", ">=", today(caller.now))
    .execute()
  if (planned.some(({ meets }) => meets)) throw refuse("responses.problem_absence_overlaps", "first_day")
  if (planned.length >= MAX_PLANNED) throw refuse("responses.problem_absence_many", "first_day")
}

function refuse(code: string, field: string) {
  return problem(code, 422, { fields: { [field]: { code } } })
}

import type { Database } from "../../platform/room.ts"
import { wordOf } from "./procedure/procedure.ts"
import { procedureAt } from "./procedure/versions.ts"

export type Alarm = {
  readonly review: string
  readonly step: string
  readonly party: string | null
  readonly kind: string
  readonly receiver: string
}

type Receiver = {
  readonly address: string
  readonly lang: string
  readonly name: string
  readonly label: string
}

/** A review's people and its parties' missions are far below. */
const MAX_RECEIVERS = 300

/**
 * To whom a reminder goes: `actor`, those named for the State with which the step lies and its mission; `all`, those of
 * all parties; anything else, the secretariat. A step of all parties together is everybody's.
 */
export async function receiversOf(db: Database, alarm: Alarm): Promise<Receiver[]> {
  const review = await db
    .selectFrom("review")
    .select(["procedure", "state"])
    .where("id", "=", alarm.review)
    .where("status", "=", "under_way")
    .executeTakeFirst()
  if (!review) return []
  const { procedure } = await procedureAt({ db }, review.procedure)
  const accounts =
    alarm.receiver === "actor" || alarm.receiver === "all"
      ? await peopleOf(db, alarm, await partiesOf(db, alarm, review.state))
      : await officers(db)
  return accounts.flatMap(({ address, lang, name }) =>
    address === null
      ? []
      : [{ address, lang, name: name ?? "", label: wordOf(procedure, lang, `step_${alarm.step}`) }],
  )
}

async function partiesOf(db: Database, alarm: Alarm, state: string): Promise<string[]> {
  if (alarm.receiver === "actor" && alarm.party !== null) return [alarm.party]
  const reviewers = await db
    .selectFrom("review_reviewer")
    .select("party")
    .where("review", "=", alarm.review)
    .where("until", "is", null)
    .execute()
  return [state, ...reviewers.map(({ party }) => party)]
}

function peopleOf(db: Database, alarm: Alarm, parties: readonly string[]) {
  return accountsWith(db)
    .where("role_grant.party", "in", [...parties])
    .where((row) =>
      row.or([
        row.and([
          row("role_grant.matter", "=", alarm.review),
          row("role_grant.role", "in", ["focal_point", "expert"]),
        ]),
        row.and([row("role_grant.matter", "is", null), row("role_grant.role", "=", "mission")]),
      ]),
    )
    .execute()
}

function officers(db: Database) {
  return accountsWith(db).where("role_grant.role", "=", "officer").execute()
}

function accountsWith(db: Database) {
  return db
    .selectFrom("account")
    .innerJoin("role_grant", "role_grant.account", "account.id")
    .select(["account.address", "account.lang", "account.name"])
    .distinct()
    .where("account.status", "=", "active")
    .where("role_grant.status", "=", "held")
    .limit(MAX_RECEIVERS)
}

import { sql } from "kysely"
import { notFound, problem } from "../../platform/problem.ts"
import type { Actor, Caller } from "../../platform/room.ts"
import { mayGive, may, partiesOf } from "../access/may.ts"
import { isRole } from "../access/roles.ts"
import type { Person } from "./person.ts"

/** The people of one State, or of the secretariat, are fewer; a longer list is cut and says so. */
export const MAX_PEOPLE = 500

type Row = {
  account: string
  name: string | null
  persona: string | null
  lang: Person["lang"]
  roles: { grant: string; role: Person["roles"][number]["role"]; party: string | null; deputy: boolean }[] | null
}

/** The one door to people: those of the caller's own State; the secretariat and administrators see all cards. */
function visiblePeople(caller: Caller) {
  const everyone = caller.actor.grants.some(({ role }) => role === "officer" || role === "administrator")
  const parties = partiesOf(caller.actor)
  return caller.db
    .selectFrom("account")
    .where("account.status", "=", "active")
    .where(
      sql<boolean>`(${everyone} or account.id = ${caller.actor.account} or exists (select from role_grant
        where role_grant.account = account.id and role_grant.status = 'held'
          and role_grant.party = any(${parties}::text[])))`,
    )
    .select(["account.id as account", "account.name", "account.persona", "account.lang"])
    .select(
      sql<Row["roles"]>`(select jsonb_agg(jsonb_build_object('grant', id, 'role', role, 'party', party, 'deputy', deputy)
        order by role, party) from role_grant where role_grant.account = account.id and status = 'held'
        and (${everyone} or account.id = ${caller.actor.account} or party = any(${parties}::text[])))`.as("roles"),
    )
    .orderBy("account.name")
    .orderBy("account.id")
    .limit(MAX_PEOPLE)
}

export function toPerson(actor: Actor, row: Row): Person {
  const roles = (row.roles ?? []).map((held) => ({
    ...held,
    can: { end: isRole(held.role) && held.grant !== "" && mayGive(actor, held.role, held) && row.account !== actor.account },
  }))
  return { ...row, roles }
}

/** The people whom the caller may know of, of one State if she says which. */
export async function listPeople(caller: Caller, input: { party?: string | undefined }) {
  if (!caller.actor.account) throw problem("platform.problem_sign_in", 401)
  if (!may(caller.actor, "people.list")) throw notFound()
  const { party } = input
  let query = visiblePeople(caller)
  if (party) {
    query = query.where(({ exists, selectFrom }) =>
      exists(
        selectFrom("role_grant")
          .select("id")
          .whereRef("role_grant.account", "=", "account.id")
          .where("role_grant.party", "=", party)
          .where("role_grant.status", "=", "held"),
      ),
    )
  }
  const rows = await query.$castTo<Row>().execute()
  return { people: rows.map((row) => toPerson(caller.actor, row)) }
}

export async function showMe(caller: Caller): Promise<Person> {
  const { account, session } = caller.actor
  if (!account || !session) throw problem("platform.problem_sign_in", 401)
  const row = await visiblePeople(caller).where("account.id", "=", account).$castTo<Row>().executeTakeFirstOrThrow()
  const { until } = await caller.db
    .selectFrom("session")
    .select("until")
    .where("id", "=", session)
    .executeTakeFirstOrThrow()
  return { ...toPerson(caller.actor, row), until: until.toISOString() }
}

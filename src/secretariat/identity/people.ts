import { sql } from "kysely"
import { notFound, problem } from "../../platform/problem.ts"
import type { Actor, Caller } from "../../platform/room.ts"
import { capacities, isOneOf, mayGive } from "../access/may.ts"
import { isRole, roles } from "../access/roles.ts"
import type { Person } from "./person.ts"

/** The people of one State, or of the secretariat, are fewer; a longer list is cut and says so. */
export const MAX_PEOPLE = 500

type Row = {
  account: string
  name: string | null
  persona: string | null
  lang: Person["lang"]
  roles:
    | { grant: string; role: Person["roles"][number]["role"]; party: string | null; deputy: boolean }[]
    | null
}

/**
 * Whose roles somebody sees besides her own, as SQL over `role_grant`: the secretariat everybody's, since it registers
 * them; a State's people those of that State; an administrator those of the people who run the house, and no State's.
 */
function overlooked({ actor }: Caller) {
  const listing = capacities(actor, "people.list")
  const parties = listing.flatMap(({ role, party }) =>
    isRole(role) && roles[role].national && party ? [party] : [],
  )
  const running = listing.some(({ role }) => role === "administrator") ? roles.administrator.gives : []
  return sql<boolean>`(${isOneOf(actor, ["officer"])} or role_grant.party = any(${parties}::text[])
    or role_grant.role = any(${[...running]}::text[]))`
}

/** The one door to people's cards, each with those of its roles that the caller may see. */
function people(caller: Caller) {
  return caller.db
    .selectFrom("account")
    .where("account.status", "=", "active")
    .select(["account.id as account", "account.name", "account.persona", "account.lang"])
    .select(
      sql<
        Row["roles"]
      >`(select jsonb_agg(jsonb_build_object('grant', id, 'role', role, 'party', party, 'deputy', deputy)
        order by role, party) from role_grant where role_grant.account = account.id and status = 'held'
        and (role_grant.account = ${caller.actor.account} or ${overlooked(caller)}))`.as("roles"),
    )
}

export function toPerson(actor: Actor, row: Row): Person {
  const held = (row.roles ?? []).map((one) => ({
    ...one,
    can: { end: isRole(one.role) && mayGive(actor, one.role, one) },
  }))
  return { ...row, roles: held }
}

/** The people whom the caller may know of, of one State if she says which. */
export async function listPeople(caller: Caller, { party }: { party?: string | undefined }) {
  if (!caller.actor.account) throw problem("platform.problem_sign_in", 401)
  if (capacities(caller.actor, "people.list").length === 0) throw notFound()
  const here = party ? sql`and role_grant.party = ${party}` : sql``
  // Whoever holds nothing any more is shown to nobody but those who register everybody.
  const bare = party === undefined && isOneOf(caller.actor, ["officer"])
  const rows = await people(caller)
    .where(
      sql<boolean>`(exists (select from role_grant where role_grant.account = account.id and status = 'held'
        and ${overlooked(caller)} ${here})
        or (${bare} and not exists (select from role_grant where role_grant.account = account.id and status = 'held')))`,
    )
    .orderBy("account.name")
    .orderBy("account.id")
    .limit(MAX_PEOPLE)
    .$castTo<Row>()
    .execute()
  return { people: rows.map((row) => toPerson(caller.actor, row)) }
}

export async function showMe(caller: Caller): Promise<Person> {
  const { account, session, until } = caller.actor
  if (!account || !session || !until) throw problem("platform.problem_sign_in", 401)
  const row = await people(caller).where("account.id", "=", account).$castTo<Row>().executeTakeFirstOrThrow()
  return { ...toPerson(caller.actor, row), until: until.toISOString() }
}

import { sql } from "kysely"
import type { Database, Grant } from "../../platform/room.ts"
import { isRole, roles } from "./roles.ts"

/** What somebody may do and for whom, and the circles to which she belongs, at one moment. */
export type Holdings = { readonly grants: Grant[]; readonly circles: string[] }

type Held = Omit<Grant, "verbs">

/**
 * A person's grants, and the ids of the circles that they open besides the public one and her own; a visitor has the
 * public circle alone. One statement: it goes before everything that is asked of the house.
 */
export async function holdingsOf(db: Database, account: string | null): Promise<Holdings> {
  const { rows } = await sql<{ grants: Held[]; circles: string[] }>`
    with held as materialized (
      select id, role, party, matter, institution from role_grant where account = ${account} and status = 'held'
    ), candidate as (
      select id from circle where kind in ('public', 'secretariat', 'chair')
      union select id from circle where account = ${account}
      union select id from circle where party in (select party from held)
      union select id from circle where matter in (select matter from held)
      union select circle from circle_party where party in (select party from held)
    )
    select (select coalesce(json_agg(held order by id), '[]') from held) as grants,
      (select coalesce(json_agg(id order by id), '[]') from circle where id in (select id from candidate) and (
        kind = 'public'
        or (kind = 'author' and account = ${account})
        or exists (
          select from held where held.role = any(circle.roles)
            and (circle.party is null or circle.party = held.party)
            and (circle.matter is null or circle.matter = held.matter)
            and (circle.institution is null or circle.institution = held.institution)
            and (not circle.listed or exists (
              select from circle_party where circle_party.circle = circle.id and circle_party.party = held.party))
        )
      )) as circles`.execute(db)
  const { grants, circles } = rows[0] ?? { grants: [], circles: [] }
  return { grants: grants.map((grant) => ({ ...grant, verbs: verbsOf(grant) })), circles }
}

function verbsOf({ role }: Held): readonly string[] {
  return isRole(role) ? roles[role].verbs : []
}

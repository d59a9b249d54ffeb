import { sql } from "kysely"
import type { Database, Grant } from "../../platform/room.ts"

/**
 * The ids of the circles to which a person belongs at this moment: the public one, her own, and those that her grants
 * open. A visitor has the public circle alone.
 */
export async function circlesOf(
  db: Database,
  account: string | null,
  grants: readonly Grant[],
): Promise<string[]> {
  const parties = grants.map(({ party }) => party)
  const matters = grants.map(({ matter }) => matter)
  const found = await sql<{ id: string }>`
    with held_grant as (
      select * from unnest(${grants.map(({ role }) => role)}::text[], ${parties}::text[], ${matters}::uuid[],
        ${grants.map(({ institution }) => institution)}::uuid[]) as held (role, party, matter, institution)
    ), candidate as (
      select id from circle where kind in ('public', 'secretariat', 'chair')
      union select id from circle where account = ${account}
      union select id from circle where party = any(${parties}::text[])
      union select id from circle where matter = any(${matters}::uuid[])
      union select circle from circle_party where party = any(${parties}::text[])
    )
    select id from circle where id in (select id from candidate) and (
      kind = 'public'
      or (kind = 'author' and account = ${account})
      or exists (
        select from held_grant where held_grant.role = any(circle.roles)
          and (circle.party is null or circle.party = held_grant.party)
          and (circle.matter is null or circle.matter = held_grant.matter)
          and (circle.institution is null or circle.institution = held_grant.institution)
          and (not circle.listed or exists (
            select from circle_party where circle_party.circle = circle.id and circle_party.party = held_grant.party))
      )
    ) order by id`.execute(db)
  return found.rows.map(({ id }) => id)
}

import { sql } from "kysely"
import type { Caller } from "../../platform/room.ts"
import type { Person } from "./person.ts"
import { toPerson } from "./people.ts"

/** A rehearsal has some two hundred invented people. */
export const MAX_PERSONAS = 500

/** The invented people of a rehearsal, who are entered with one press. Outside rehearsal the list is empty. */
export async function listPersonas(caller: Caller): Promise<{ personas: Person[] }> {
  if (!caller.house.rehearsal) return { personas: [] }
  const rows = await caller.db
    .selectFrom("account")
    .where("persona", "is not", null)
    .where("status", "=", "active")
    .select(["id as account", "name", "persona", "lang"])
    .select(
      sql`(select jsonb_agg(jsonb_build_object('grant', id, 'role', role, 'party', party, 'deputy', deputy)
        order by role, party) from role_grant where role_grant.account = account.id and status = 'held')`.as(
        "roles",
      ),
    )
    .orderBy("persona")
    .limit(MAX_PERSONAS)
    .$castTo<Parameters<typeof toPerson>[1]>()
    .execute()
  return { personas: rows.map((row) => toPerson(caller.actor, row)) }
}

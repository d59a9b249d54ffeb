import { sql } from "kysely"
import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { ensureCircle } from "../access/circle.ts"

type NewAccount = { address: string; name: string; lang: string; persona?: string }

/** Makes an account and its own circle. Refuses an address that has one: its holder signs in instead. */
export async function makeAccount(caller: Caller, card: NewAccount): Promise<string> {
  const known = await caller.db
    .selectFrom("account")
    .select("id")
    .where(sql`lower(address)`, "=", card.address.toLowerCase())
    .executeTakeFirst()
  if (known) throw problem("identity.problem_has_account", 409)

  const id = caller.newId()
  const { address, name, lang, persona = null } = card
  const row = { id, address, name, lang, persona, status: "active", since: caller.now }
  await caller.db.insertInto("account").values(row).execute()
  await ensureCircle(caller.db, { kind: "author", account: id }, caller.newId)
  return id
}

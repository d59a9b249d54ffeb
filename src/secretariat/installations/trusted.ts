import { keyId } from "../../platform/packages/keys.ts"
import type { Caller } from "../../platform/room.ts"

type Sender = { readonly id: string; readonly key: string }

/** Whom this installation and key speak for here: States, or null for the secretariat. Empty: they are not known. */
export async function trustedAs(caller: Caller, { id, key }: Sender): Promise<(string | null)[]> {
  const rows = await trusts(caller)
    .where("installation", "=", id)
    .where("fingerprint", "=", keyId(key))
    .execute()
  return rows.map(({ party }) => party)
}

/** The secretariat's installation as a State's own house knows it: the newest entry, for a key may be replaced. */
export async function secretariatOf(caller: Caller): Promise<string | null> {
  const found = await trusts(caller).where("party", "is", null).orderBy("at", "desc").executeTakeFirst()
  return found?.installation ?? null
}

function trusts(caller: Caller) {
  return caller.db
    .selectFrom("installation_trust")
    .select(["installation", "party"])
    .where("status", "=", "trusted")
}

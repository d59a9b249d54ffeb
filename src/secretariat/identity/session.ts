import { sql } from "kysely"
import { hashToken, sessionToken } from "../../platform/session-token.ts"
import type { Actor, Caller, Database } from "../../platform/room.ts"
import type { Credentials } from "../../platform/house.ts"
import { holdingsOf } from "../access/holdings.ts"
import { refreshNames } from "../directory/refresh-names.ts"

/** A session ends an hour after its last deed, and in any case after a working day. */
export const IDLE_MS = 60 * 60 * 1000
export const LONGEST_MS = 12 * 60 * 60 * 1000
/** A deed prolongs the session at most this often: otherwise every save would write one more row. */
const PROLONG_EVERY_MS = 5 * 60 * 1000

/** Opens a session for an account; the token goes to the browser and only its hash stays. */
export async function openSession(caller: Caller, account: string): Promise<{ token: string; until: Date }> {
  const token = sessionToken(caller.house.secret, caller.deed)
  const until = new Date(caller.now.getTime() + IDLE_MS)
  await caller.db
    .insertInto("session")
    .values({
      id: caller.newId(),
      token_hash: hashToken(token),
      account,
      at: caller.now,
      seen: caller.now,
      until,
    })
    .execute()
  return { token, until }
}

const NOBODY = { account: null, session: null, name: null, until: null }

/** Who is asking: handed to the platform, which knows neither accounts nor sessions. */
export async function whoIs(db: Database, credentials: Credentials, now: Date): Promise<Actor> {
  await refreshNames({ db, now })
  const { lang } = credentials
  const session = credentials.token ? await findSession(db, credentials.token) : undefined
  const open = session !== undefined && session.status === "open" && session.until > now
  if (!open) {
    const lapsed = session?.account ?? null
    return { ...NOBODY, lapsed, lang, ...(await holdingsOf(db, null)) }
  }
  const { account, id, name, until } = session
  return { account, session: id, lapsed: null, lang, name, until, ...(await holdingsOf(db, account)) }
}

function findSession(db: Database, token: string) {
  return db
    .selectFrom("session")
    .innerJoin("account", "account.id", "session.account")
    .select(["session.id", "session.account", "session.until", "session.status", "account.name"])
    .where("token_hash", "=", hashToken(token))
    .where("account.status", "=", "active")
    .executeTakeFirst()
}

/** Prolongs a session whose last deed is some minutes old; called for every write before it runs. */
export async function prolongSession(db: Database, actor: Actor, now: Date): Promise<void> {
  const { session, until } = actor
  if (!session || !until || until.getTime() - now.getTime() > IDLE_MS - PROLONG_EVERY_MS) return

  const idle = new Date(now.getTime() + IDLE_MS)
  await sql`
    update session set seen = ${now}, until = least(${idle}::timestamptz, at + ${LONGEST_MS} * interval '1 millisecond')
    where id = ${session}`.execute(db)
}

import { createHmac } from "node:crypto"
import canonicalize from "canonicalize"
import { problem } from "./problem.ts"
import type { Actor, Database } from "./room.ts"

/** A deed's kept result is good for a week: longer than a form stays open or an offline queue waits. */
export const KEEP_DEEDS_DAYS = 7

type Opening = {
  deed: string
  actor: Actor
  now: Date
  operation: string
  input: unknown
  /** The hash of what was asked is keyed: it may hold a passphrase. */
  secret: Buffer
}
export type OpenDeed = { readonly doer: string; readonly id: string }

/**
 * Opens a deed, or gives the result that it had. Two with the same id at once wait for each other here. The id is
 * the doer's own: nobody learns of another's. Refuses with `platform.problem_deed_reused` (409) when the same id
 * comes with another request.
 */
export async function openDeed(db: Database, opening: Opening): Promise<OpenDeed | { kept: unknown }> {
  const { deed: id, actor, now: at, operation } = opening
  const doer = actor.account ?? actor.lapsed ?? "visitor"
  const asked = createHmac("sha256", opening.secret)
    .update(canonicalize(opening.input) ?? "")
    .digest()
  const opened = await db
    .insertInto("deed")
    .values({ doer, id, operation, asked, at })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst()
  if (opened) return { doer, id }

  const kept = await db
    .selectFrom("deed")
    .selectAll()
    .where("doer", "=", doer)
    .where("id", "=", id)
    .executeTakeFirstOrThrow()
  if (kept.operation !== operation || !asked.equals(kept.asked)) {
    throw problem("platform.problem_deed_reused", 409)
  }
  return { kept: kept.result }
}

export async function keepResult(db: Database, deed: OpenDeed, result: unknown): Promise<void> {
  await db
    .updateTable("deed")
    .set({ result: JSON.stringify(result) })
    .where("doer", "=", deed.doer)
    .where("id", "=", deed.id)
    .execute()
}

export async function forgetDeeds(db: Database, now: Date): Promise<void> {
  const before = new Date(now.getTime() - KEEP_DEEDS_DAYS * 86_400_000)
  await db.deleteFrom("deed").where("at", "<", before).execute()
}

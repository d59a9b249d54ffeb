import { sql } from "kysely"
import type { Caller } from "../../platform/room.ts"
import { shippedPack } from "./shipped-pack.ts"
import { currentVersion, type Standing } from "./versions.ts"

/**
 * For a deed that makes something which stays on one version (a questionnaire, a review, a draw): gives the version
 * that holds now, and keeps the shipped pack under it, so that it can be read when later releases ship another.
 */
export async function pinPack(caller: Caller): Promise<Standing> {
  await keepShipped(caller)
  return currentVersion(caller)
}

export async function keepShipped(caller: Caller): Promise<void> {
  const { id, files } = shippedPack()
  const { version } = JSON.parse(files["pack.json"] ?? "{}") as { version: string }
  await caller.db
    .insertInto("pack_base")
    .values({ id, name: version, files: JSON.stringify(files), at: caller.now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** One new version at a time: whoever corrects waits here for who corrects before her. */
export async function lockVersions(caller: Caller): Promise<void> {
  await sql`lock table pack_version in share row exclusive mode`.execute(caller.db)
}

import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"

/** Prolongs the caller's session: she answered the warning that it would end. Every other deed prolongs it too. */
export async function stay(caller: Caller) {
  const { session, account } = caller.actor
  if (!session || !account) throw problem("platform.problem_sign_in", 401)

  caller.ask(true, "session.stay")

  const { until } = await caller.db
    .selectFrom("session")
    .select("until")
    .where("id", "=", session)
    .executeTakeFirstOrThrow()

  await caller.record("session.stay", account)
  return { until: until.toISOString() }
}

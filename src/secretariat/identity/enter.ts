import { notFound } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { openSession } from "./session.ts"

/** Enters as an invented person of a rehearsal, without passphrase. Outside rehearsal there are none. */
export async function enter(caller: Caller, input: { persona: string }) {
  const persona = await caller.db
    .selectFrom("account")
    .select("id")
    .where("persona", "=", input.persona)
    .where("status", "=", "active")
    .executeTakeFirst()
  if (!persona || !caller.house.rehearsal) throw notFound()

  caller.ask(true, "session.open")

  const { token, until } = await openSession(caller, persona.id)

  await caller.record("session.open", persona.id)
  return { account: persona.id, until: until.toISOString(), session: token }
}

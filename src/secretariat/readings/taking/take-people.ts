import type { Caller } from "../../../platform/room.ts"
import { knowsParty } from "../../directory/find-party.ts"
import { MAX_OFFICERS, MAX_PARTICIPANTS } from "../../meetings/meeting.ts"
import { tooMany, type Into } from "./into.ts"

/** Officers and panellists, each once for a role and a State: a report in another language names the same people. */
export async function takeOfficers(caller: Caller, { meeting, facts }: Into): Promise<void> {
  const there = await caller.db
    .selectFrom("officer")
    .select(["role", "party", "name"])
    .where("meeting", "=", meeting)
    .execute()
  const before = new Set(there.map(({ role, party }) => `${role} ${party}`))
  const rows = facts("officers").flatMap(({ role, party, text: name }) =>
    role === null || party === null || before.has(`${role} ${party}`) ? [] : [{ role, party, name }],
  )
  if (there.length + rows.length > MAX_OFFICERS) throw tooMany(MAX_OFFICERS)
  for (const row of rows) {
    if (!(await knowsParty(caller, row.party))) continue
    const id = caller.newId()
    await caller.db
      .insertInto("officer")
      .values({ id, meeting, ...row, at: caller.now })
      .execute()
  }
}

/**
 * Those who attended, in their classes. One without a code is known by its name alone, which stands in the language of
 * the report that was taken first.
 */
export async function takeAttendance(
  caller: Caller,
  { meeting, facts }: Into,
  { first }: { readonly first: boolean },
): Promise<void> {
  const rows = facts("attendance").flatMap(({ class: of, party, text }) => {
    if (of === null || (party === null && !first)) return []
    const name = party === null ? text.slice(0, 300) : null
    return [{ class: of, party, name }]
  })
  if (rows.length > MAX_PARTICIPANTS) throw tooMany(MAX_PARTICIPANTS)
  for (const row of rows) {
    if (row.party !== null && !(await knowsParty(caller, row.party))) continue
    const how = { credentials: "none" as const, at: caller.now }
    await caller.db
      .insertInto("participant")
      .values({ id: caller.newId(), meeting, ...row, ...how })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}

import type { Input } from "../../platform/contract.ts"
import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { knowsParty } from "../directory/find-party.ts"
import { chainOf } from "./body.ts"
import type { meetings } from "./contract.ts"
import { keeps, lockMeeting, requireStatus, tellChange } from "./find-meeting.ts"
import { MAX_PARTICIPANTS, type Meeting } from "./meeting.ts"
import { registers } from "./participant.ts"
import { showMeeting } from "./show-meeting.ts"

type Registering = Input<typeof meetings.register>

/**
 * Registers a delegation, or another participant: the secretariat anybody, a mission its own State. Registering again
 * changes what was registered. In which class somebody takes part here says nothing of treaty status: that is the
 * depositary's word.
 */
export async function register(caller: Caller, input: Registering): Promise<Meeting> {
  const meeting = await lockMeeting(caller, input.meeting)
  const keeper = keeps(caller, meeting)
  const own = input.party !== undefined && registers(caller, meeting).includes(input.party)

  // Whether papers that give full powers are in order is not for those who bring them.
  caller.ask(keeper || (own && input.credentials !== "accepted"), "meeting.register")
  requireStatus(meeting, keeper ? ["planned", "announced", "open"] : ["announced", "open"])

  const id = await insertParticipant(caller, input)
  await tellChange(caller, meeting)

  await caller.record("meeting.register", id, { meeting: meeting.id, ...chainOf(meeting.body) })
  return showMeeting(caller, input)
}

export async function insertParticipant(caller: Caller, input: Registering): Promise<string> {
  const { meeting, party = null, name = null } = input
  if ((party === null) === (name === null)) throw refuse("meetings.field_who", "name")
  if (party !== null && !(await knowsParty(caller, party)))
    throw refuse("meetings.field_party_unknown", "party")
  await requirePlace(caller, meeting)
  const how = { class: input.class, credentials: input.credentials }
  const { id } = await caller.db
    .insertInto("participant")
    .values({ id: caller.newId(), meeting, party, name, ...how, at: caller.now })
    .onConflict((conflict) =>
      conflict.columns(["meeting", party === null ? "name" : "party"]).doUpdateSet(how),
    )
    .returning("id")
    .executeTakeFirstOrThrow()
  return id
}

async function requirePlace({ db }: Caller, meeting: string): Promise<void> {
  const { count } = await db
    .selectFrom("participant")
    .select((of) => of.fn.countAll<number>().as("count"))
    .where("meeting", "=", meeting)
    .executeTakeFirstOrThrow()
  if (count >= MAX_PARTICIPANTS)
    throw problem("meetings.problem_too_many", 409, { values: { limit: MAX_PARTICIPANTS } })
}

function refuse(code: string, field: string) {
  return problem(code, 422, { fields: { [field]: { code } } })
}

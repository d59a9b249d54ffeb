import { openMoves } from "../../platform/moves.ts"
import type { Caller } from "../../platform/room.ts"
import { visibleDocuments } from "../documents/find-document.ts"
import { floorMoves } from "./floor.ts"
import {
  MAX_REQUESTS,
  type FloorRequest,
  type Meeting,
  type MeetingFacts,
  type Participant,
} from "./meeting.ts"
import { takesStatements } from "./statement.ts"

type Row = Omit<FloorRequest, "can" | "mine" | "name" | "party" | "since"> & { since: Date | null }
type Hall = { participants: readonly Participant[]; seats: Meeting["seats"]; moderates: boolean }

/** The lists of speakers in their order; a statement's file is named to those who may read it. */
export async function requestsOf(
  caller: Caller,
  meeting: Pick<MeetingFacts, "ends" | "id" | "status" | "zone">,
  hall: Hall,
): Promise<FloorRequest[]> {
  const rows = await caller.db
    .selectFrom("floor_request")
    .select(["id", "item", "items", "participant", "on_behalf_of", "member_states", "status", "minutes"])
    .select(["since", "document", "withheld"])
    .where("meeting", "=", meeting.id)
    .where("status", "!=", "withdrawn")
    .orderBy("place")
    .limit(MAX_REQUESTS)
    .$castTo<Row>()
    .execute()
  const readable = await readableOf(
    caller,
    rows.flatMap(({ document }) => document ?? []),
  )
  const taking = takesStatements(caller, meeting)
  return rows.map((row) => {
    const who = hall.participants.find((one) => one.id === row.participant)
    const mine = hall.seats.some((one) => one.id === row.participant)
    const { withdraw, give, end } = openMoves(floorMoves, row.status, {
      withdraw: hall.moderates || mine,
      give: hall.moderates,
      end: hall.moderates,
    })
    const document = row.document !== null && readable.has(row.document) ? row.document : null
    return {
      ...row,
      document,
      // Whether a file is held back says that there is one.
      withheld: document !== null && row.withheld,
      since: row.since?.toISOString() ?? null,
      party: who?.party ?? null,
      name: who?.name ?? "",
      mine,
      can: { withdraw, give, end, move: give, hand_in: taking && (hall.moderates || mine) },
    }
  })
}

async function readableOf(caller: Caller, documents: readonly string[]): Promise<ReadonlySet<string>> {
  if (documents.length === 0) return new Set()
  const seen = await visibleDocuments(caller)
    .where("document.id", "in", [...documents])
    .execute()
  return new Set(seen.map(({ id }) => id))
}

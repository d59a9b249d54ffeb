import { sql } from "kysely"
import { capacities } from "../access/may.ts"
import type { Caller } from "../../platform/room.ts"
import { MAX_WORK } from "../identity/work.ts"

/** Of meetings that the caller was found to see: a list that is asked about none of them is empty. */
type Meetings = readonly string[]

export async function registeredAt({ db }: Caller, meetings: Meetings): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom("participant")
    .select(["meeting", "party"])
    .where("meeting", "in", [...meetings])
    .where("party", "is not", null)
    .execute()
  return new Set(rows.map(({ meeting, party }) => `${meeting} ${party}`))
}

/** The lists of speakers, one row for each: whether somebody has the floor, how many wait, and how many of the caller's own. */
export async function floorsOf({ db, actor }: Caller, meetings: Meetings) {
  if (meetings.length === 0) return []
  const own = meetings.flatMap((matter) =>
    capacities(actor, "text.propose", { matter }).flatMap(({ party }) => party ?? []),
  )
  const mine = sql<boolean>`participant.party = any(${[...new Set(own)]}::text[])`
  return db
    .selectFrom("floor_request")
    .innerJoin("agenda_item", "agenda_item.id", "floor_request.item")
    .innerJoin("participant", "participant.id", "floor_request.participant")
    .where("floor_request.meeting", "in", [...meetings])
    .where("floor_request.status", "in", ["waiting", "speaking"])
    .groupBy(["floor_request.meeting", "agenda_item.number", "floor_request.item"])
    .select(["floor_request.meeting", "agenda_item.number"])
    .select([
      sql<boolean>`bool_or(floor_request.status = 'speaking')`.as("speaking"),
      sql<number>`(count(*) filter (where floor_request.status = 'waiting'))::int`.as("waiting"),
      sql<number>`(count(*) filter (where floor_request.status = 'waiting' and ${mine}))::int`.as("own"),
      sql<boolean>`exists (select from participant here where here.meeting = floor_request.meeting
        and here.party = any(${[...new Set(own)]}::text[]))`.as("mine"),
      sql<Date>`min(floor_request.at)`.as("since"),
    ])
    .orderBy("since")
    .limit(MAX_WORK)
    .execute()
}

export async function reportsBefore({ db }: Caller, meetings: Meetings) {
  if (meetings.length === 0) return []
  return db
    .selectFrom("meeting_report")
    .select(["meeting", "at"])
    .where("meeting", "in", [...meetings])
    .where("status", "=", "before_the_meeting")
    .limit(MAX_WORK)
    .execute()
}

/** Slot dates of documents of which no text is there yet, and days on which a language is expected. */
export async function papersDue({ db }: Caller, meetings: Meetings) {
  if (meetings.length === 0) return []
  const slots = await db
    .selectFrom("paper")
    .select(["meeting", "symbol", "slot as due", "at"])
    .where("meeting", "in", [...meetings])
    .where("slot", "is not", null)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom("paper_issue")
            .whereRef("paper_issue.paper", "=", "paper.id")
            .where("paper_issue.document", "is not", null)
            .select("paper_issue.id"),
        ),
      ),
    )
    .orderBy("slot")
    .limit(MAX_WORK)
    .execute()
  const expected = await db
    .selectFrom("paper_issue")
    .innerJoin("paper", "paper.id", "paper_issue.paper")
    .select([
      "paper.meeting",
      "paper.symbol",
      "paper_issue.lang",
      "paper_issue.expected as due",
      "paper_issue.at",
    ])
    .where("paper.meeting", "in", [...meetings])
    .where("paper_issue.document", "is", null)
    .orderBy("paper_issue.expected")
    .limit(MAX_WORK)
    .execute()
  return [...slots.map((one) => ({ ...one, lang: null })), ...expected]
}

export async function applicationsAt({ db }: Caller, meetings: Meetings) {
  if (meetings.length === 0) return []
  return db
    .selectFrom("dialogue_application")
    .innerJoin("dialogue", "dialogue.id", "dialogue_application.dialogue")
    .where("dialogue.meeting", "in", [...meetings])
    .where("dialogue_application.status", "=", "applied")
    .groupBy(["dialogue.meeting", "dialogue.id", "dialogue.deadline"])
    .select(["dialogue.meeting", "dialogue.id as dialogue", "dialogue.deadline"])
    .select([sql<number>`count(*)::int`.as("count"), sql<Date>`min(dialogue_application.at)`.as("at")])
    .limit(MAX_WORK)
    .execute()
}

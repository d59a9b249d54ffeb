import type { Lang } from "../../platform/languages.ts"
import { openMoves } from "../../platform/moves.ts"
import type { Caller } from "../../platform/room.ts"
import { visibleDocuments } from "../documents/find-document.ts"
import { floorMoves } from "./floor.ts"
import {
  MAX_ITEMS,
  MAX_OFFICERS,
  MAX_PAPERS,
  MAX_REQUESTS,
  type AgendaItem,
  type FloorRequest,
  type Issue,
  type Meeting,
  type MeetingFacts,
  type Officer,
  type Paper,
  type Participant,
} from "./meeting.ts"
import { saidIn, wordsOf } from "./words.ts"

type Here = Pick<MeetingFacts, "id">

export async function itemsOf(caller: Caller, { id }: Here, lang: Lang): Promise<AgendaItem[]> {
  const rows = await caller.db
    .selectFrom("agenda_item")
    .select(["id", "number", "part"])
    .where("meeting", "=", id)
    .orderBy("number")
    .orderBy("part")
    .limit(MAX_ITEMS)
    .execute()
  const words = await wordsOf(
    caller,
    rows.map((row) => row.id),
  )
  return rows.map((row) => ({
    ...row,
    title: saidIn(words, { subject: row.id, field: "title" }, lang) ?? { text: String(row.number), lang },
    annotation: saidIn(words, { subject: row.id, field: "annotation" }, lang),
  }))
}

type PaperRow = Omit<Paper, "embargo" | "issues" | "title"> & { embargo: Date | null }

/** Until its embargo ends a document is in nobody's list but the secretariat's. */
export async function papersOf(
  caller: Caller,
  { id }: Here,
  { lang, keeper }: { lang: Lang; keeper: boolean },
): Promise<Paper[]> {
  let query = caller.db
    .selectFrom("paper")
    .select(["id", "kind", "symbol", "distribution", "original", "submitted_by", "item", "slot"])
    .select(["word_limit", "stage", "embargo"])
    .where("meeting", "=", id)
  if (!keeper)
    query = query.where((or) => or.or([or("embargo", "is", null), or("embargo", "<=", caller.now)]))
  const rows = await query.orderBy("symbol").limit(MAX_PAPERS).$castTo<PaperRow>().execute()
  const ids = rows.map((row) => row.id)
  const words = await wordsOf(caller, ids)
  const issues = Map.groupBy(await issuesOf(caller, ids), ({ paper }) => paper)
  return rows.map((row) => ({
    ...row,
    embargo: row.embargo?.toISOString() ?? null,
    title: saidIn(words, { subject: row.id, field: "title" }, lang) ?? { text: row.symbol, lang: "en" },
    issues: (issues.get(row.id) ?? []).map(({ paper: _paper, ...issue }) => issue),
  }))
}

async function issuesOf(caller: Caller, papers: readonly string[]): Promise<(Issue & { paper: string })[]> {
  if (papers.length === 0) return []
  const rows = await caller.db
    .selectFrom("paper_issue")
    .select(["id", "paper", "lang", "kind", "number", "job", "expected", "document"])
    .where("paper", "in", [...papers])
    .orderBy("lang")
    .orderBy("kind")
    .orderBy("number")
    .$castTo<Issue & { paper: string }>()
    .execute()
  const named = rows.flatMap(({ document }) => document ?? [])
  const seen =
    named.length === 0 ? [] : await visibleDocuments(caller).where("document.id", "in", named).execute()
  const readable = new Set(seen.map(({ id }) => id))
  return rows.map((row) => ({
    ...row,
    document: row.document && readable.has(row.document) ? row.document : null,
  }))
}

type RequestRow = Omit<FloorRequest, "can" | "mine" | "name" | "party" | "since"> & { since: Date | null }
type Hall = { participants: readonly Participant[]; seats: Meeting["seats"]; moderates: boolean }

export async function requestsOf(caller: Caller, { id }: Here, hall: Hall): Promise<FloorRequest[]> {
  const rows = await caller.db
    .selectFrom("floor_request")
    .select(["id", "item", "participant", "on_behalf_of", "member_states", "status", "minutes", "since"])
    .where("meeting", "=", id)
    .where("status", "!=", "withdrawn")
    .orderBy("place")
    .limit(MAX_REQUESTS)
    .$castTo<RequestRow>()
    .execute()
  return rows.map((row) => {
    const who = hall.participants.find((one) => one.id === row.participant)
    const mine = hall.seats.some((one) => one.id === row.participant)
    const { withdraw, give, end } = openMoves(floorMoves, row.status, {
      withdraw: hall.moderates || mine,
      give: hall.moderates,
      end: hall.moderates,
    })
    return {
      ...row,
      since: row.since?.toISOString() ?? null,
      party: who?.party ?? null,
      name: who?.name ?? "",
      mine,
      can: { withdraw, give, end, move: give },
    }
  })
}

export async function officersOf(caller: Caller, { id }: Here): Promise<Officer[]> {
  return caller.db
    .selectFrom("officer")
    .select(["id", "role", "name", "feminine", "party", "item"])
    .where("meeting", "=", id)
    .orderBy("at")
    .orderBy("id")
    .limit(MAX_OFFICERS)
    .$castTo<Officer>()
    .execute()
}

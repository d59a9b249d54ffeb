import type { Lang } from "../../platform/languages.ts"
import type { Caller } from "../../platform/room.ts"
import { visibleDocuments } from "../documents/find-document.ts"
import {
  MAX_ITEMS,
  MAX_OFFICERS,
  MAX_PAPERS,
  type AgendaItem,
  type Issue,
  type MeetingFacts,
  type Officer,
  type Paper,
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

import type { Caller } from "../../../platform/room.ts"
import { MAX_PAPERS } from "../../meetings/meeting.ts"
import { titleIfNone } from "./take-agenda.ts"
import { tooMany, type Into } from "./into.ts"

/** The documents that were before the meeting, under their symbols; in which language they were written nobody says. */
export async function takePapers(caller: Caller, { meeting, lang, facts }: Into): Promise<void> {
  const there = await caller.db
    .selectFrom("paper")
    .select(["id", "symbol"])
    .where("meeting", "=", meeting)
    .execute()
  const known = new Map(there.map(({ id, symbol }) => [symbol, id]))
  for (const { symbol, text } of facts("documents")) {
    if (symbol === null) continue
    const id = known.get(symbol) ?? (await insertPaper(caller, meeting, symbol))
    known.set(symbol, id)
    if (known.size > MAX_PAPERS) throw tooMany(MAX_PAPERS)
    await titleIfNone(caller, { meeting, subject: id, lang, words: text })
  }
}

async function insertPaper(caller: Caller, meeting: string, symbol: string): Promise<string> {
  const id = caller.newId()
  const facts = { kind: kindOf(symbol), distribution: "general", stage: "final" } as const
  await caller.db
    .insertInto("paper")
    .values({ id, meeting, symbol, ...facts, at: caller.now })
    .execute()
  return id
}

/** The series says what a document is. */
function kindOf(symbol: string) {
  if (/\/L\.\d/.test(symbol)) return "limited"
  if (/\/CRP\.\d/.test(symbol)) return "conference_room_paper"
  if (/\/INF[./]\d/.test(symbol)) return "information"
  return "regular"
}

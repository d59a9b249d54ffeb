import type { Caller } from "../../../platform/room.ts"
import type { AnswerRow } from "../answer-log.ts"
import { besideNewest } from "../beside-newest.ts"
import { movedSince } from "../laws/moved-laws.ts"
import { isAged } from "./find-before.ts"
import type { Before } from "./views.ts"

/** Answers that were taken over from an earlier one which was changed, withdrawn or has aged since. */
export async function findAmber(caller: Caller, current: readonly AnswerRow[]): Promise<Before["amber"]> {
  const taken = current.flatMap(({ question, source }) =>
    source?.kind === "answered_before" && source.thing ? [{ question, thing: source.thing }] : [],
  )
  if (taken.length === 0) return []
  const rows = await besideNewest(caller)
    .innerJoin("response", "response.id", "answer.response")
    .select(["answer.id", "answer.at", "answer.hash", "response.status"])
    .select(["newest.hash as newest_hash", "newest.at as newest_at"])
    .where(
      "answer.id",
      "in",
      taken.map(({ thing }) => thing),
    )
    .execute()
  return taken.flatMap(({ question, thing }): Before["amber"] => {
    const row = rows.find(({ id }) => id === thing)
    if (!row) return []
    if (row.status === "withdrawn") return [{ question, why: "withdrawn", at: day(row.newest_at) }]
    if (!row.hash.equals(row.newest_hash)) return [{ question, why: "changed", at: day(row.newest_at) }]
    return isAged(row.at, caller.now) ? [{ question, why: "aged", at: day(row.at) }] : []
  })
}

/** Answers that cite a law of the State's own table which was amended, repealed or taken out since. */
export async function findLawAmber(caller: Caller, current: readonly AnswerRow[]): Promise<Before["amber"]> {
  const moved = await movedSince(caller, current)
  const last = Map.groupBy(moved, ({ question }) => question)
  return [...last].map(([question, laws]) => {
    const at = laws.reduce((newest, one) => (one.at > newest ? one.at : newest), new Date(0))
    return { question, why: "law" as const, at: day(at) }
  })
}

function day(at: Date): string {
  return at.toISOString().slice(0, 10)
}

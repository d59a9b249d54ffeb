import type { Caller } from "../../platform/room.ts"
import { namesOf } from "../../secretariat/identity/names-of.ts"
import type { AnswerRow } from "./answer-log.ts"
import type { VersionView } from "./views.ts"

/** Turns rows of the log into what people of the same State are shown: with the names of who wrote. */
export async function versionViewer(
  caller: Caller,
  rows: readonly AnswerRow[],
): Promise<(row: AnswerRow) => VersionView> {
  const names = await namesOf(
    caller,
    rows.map(({ author }) => author),
  )
  return (row) => ({
    id: row.id,
    number: row.number,
    base: row.base,
    value: row.value,
    text: row.text,
    lang: row.lang,
    author: names.get(row.author ?? "") ?? null,
    mine: row.author !== null && row.author === caller.actor.account,
    at: row.at.toISOString(),
    written: row.written?.toISOString() ?? null,
    source: row.source,
    open: row.settled === null,
    branch: row.branch,
  })
}

/** What others have written and was just shown settles: it stays in the history as it was read. */
export function othersBeingWritten({ actor }: Caller, rows: readonly AnswerRow[]): string[] {
  return rows
    .filter(({ settled, branch, author }) => settled === null && branch === null && author !== actor.account)
    .map(({ id }) => id)
}

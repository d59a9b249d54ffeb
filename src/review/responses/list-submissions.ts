import { sql } from "kysely"
import type { Caller } from "../../platform/room.ts"
import { titlesOf, wordsIn } from "../questionnaires/words.ts"
import { holdQuestionnaire } from "../questionnaires/hold-questionnaire.ts"
import { visibleSubmissions } from "./find-submission.ts"
import type { SubmissionRow } from "./submission.ts"

export const LIST_LENGTH = 50

/** What was submitted and released to the caller, the newest version of each; no order between States but time. */
export async function listSubmissions(caller: Caller, input: { after?: string | undefined }) {
  const newest = sql<boolean>`submission.version = (select max(version) from submission as other
    where other.response = submission.response)`
  let query = visibleSubmissions(caller).where(newest)
  if (input.after) {
    const last = visibleSubmissions(caller)
      .where(newest)
      .where("outward", "=", input.after)
      .clearSelect()
      .select(["submission.at", "submission.id"])
    query = query.where(sql<boolean>`(submission.at, submission.id) < (${last})`)
  }
  const found = await query
    .orderBy("submission.at", "desc")
    .orderBy("submission.id", "desc")
    .limit(LIST_LENGTH + 1)
    .execute()
  const shown = found.slice(0, LIST_LENGTH)
  const titles = await titlesOf(
    caller,
    shown.map(({ questionnaire }) => questionnaire),
  )
  const rows: SubmissionRow[] = []
  for (const { outward, party, kind, questionnaire, version, at, status } of shown) {
    const { code, version: name, lang } = await holdQuestionnaire(caller, questionnaire)
    const title = wordsIn(titles.get(questionnaire) ?? [], caller.actor.lang, lang)("title")?.text ?? code
    const asked = { code, version: name }
    rows.push({
      submission: outward,
      party,
      kind,
      title,
      questionnaire: asked,
      version,
      at: at.toISOString(),
      status,
    })
  }
  return { submissions: rows, next: found.length > LIST_LENGTH ? (shown.at(-1)?.outward ?? null) : null }
}

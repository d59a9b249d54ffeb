import type { Input } from "../../platform/contract.ts"
import { notFound, problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { getFacts } from "../documents/find-document.ts"
import { chainOf } from "./body.ts"
import type { meetings } from "./contract.ts"
import { keeps, lockMeeting, tellChange } from "./find-meeting.ts"
import type { Meeting } from "./meeting.ts"
import { showMeeting } from "./show-meeting.ts"

/**
 * Sets when a document is expected in a language, or where its file lies. A correction may exist in one language only.
 * The file is a document of the documents room that the caller sees; its own releases say who reads it.
 */
export async function setIssue(caller: Caller, input: Input<typeof meetings.setIssue>): Promise<Meeting> {
  const { paper, kind, number, document } = input
  const found = await caller.db
    .selectFrom("paper")
    .select("meeting")
    .where("id", "=", paper)
    .executeTakeFirst()
  if (!found) throw notFound()
  const meeting = await lockMeeting(caller, found.meeting)

  caller.ask(keeps(caller, meeting), "meeting.set-issue")
  if ((kind === "original") !== (number === 0)) throw refuse("meetings.field_issue_number", "number")
  if (document === undefined && input.expected === undefined)
    throw refuse("meetings.field_issue_when", "expected")
  if (document !== undefined) await getFacts(caller, document)

  const what = { job: input.job ?? null, expected: input.expected ?? null, document: document ?? null }
  await caller.db
    .insertInto("paper_issue")
    .values({ id: caller.newId(), paper, lang: input.lang, kind, number, ...what, at: caller.now })
    .onConflict((conflict) =>
      conflict.columns(["paper", "lang", "kind", "number"]).doUpdateSet({ ...what, at: caller.now }),
    )
    .execute()
  await tellChange(caller, meeting)

  await caller.record("meeting.set-issue", paper, { lang: input.lang, kind, ...chainOf(meeting.body) })
  return showMeeting(caller, { meeting: meeting.id })
}

function refuse(code: string, field: string) {
  return problem(code, 422, { fields: { [field]: { code } } })
}

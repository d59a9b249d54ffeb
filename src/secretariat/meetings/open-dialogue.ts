import type { Input } from "../../platform/contract.ts"
import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { ensureCircle } from "../access/circle.ts"
import { release } from "../access/releases.ts"
import { chainOf } from "./body.ts"
import type { meetings } from "./contract.ts"
import type { Dialogue } from "./dialogue.ts"
import { DIALOGUE, showDialogue } from "./find-dialogue.ts"
import { keeps } from "./find-meeting.ts"
import { lockReport } from "./find-report.ts"

/**
 * Opens a constructive dialogue, for everybody to read and apply. It follows the adopted report (procedures and rules,
 * para. 53): before that it is refused with `meetings.problem_report_not_adopted` (409).
 */
export async function openDialogue(
  caller: Caller,
  input: Input<typeof meetings.openDialogue>,
): Promise<Dialogue> {
  const { meeting, report } = await lockReport(caller, input.meeting)

  caller.ask(keeps(caller, meeting), "dialogue.open")
  if (report.adopted === null) throw problem("meetings.problem_report_not_adopted", 409)
  if (input.deadline > input.day) {
    const code = "meetings.field_dialogue_deadline"
    throw problem(code, 422, { fields: { deadline: { code } } })
  }

  const id = caller.newId()
  const inserted = await caller.db
    .insertInto("dialogue")
    .values({ id, ...input, at: caller.now })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst()
  if (!inserted) throw problem("meetings.problem_dialogue_open", 409)
  const everyone = await ensureCircle(caller.db, { kind: "public" }, caller.newId)
  await release(caller, { kind: DIALOGUE, id }, everyone)

  await caller.record("dialogue.open", id, { meeting: meeting.id, ...chainOf(meeting.body) })
  return showDialogue(caller, { dialogue: id })
}

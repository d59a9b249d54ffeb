import type { Caller } from "../../platform/room.ts"
import { ensureCircle } from "../../secretariat/access/circle.ts"
import { release } from "../../secretariat/access/releases.ts"
import { fictionalParties } from "../../secretariat/directory/find-party.ts"
import { getMeeting } from "../../secretariat/meetings/find-meeting.ts"
import { findReport } from "../../secretariat/meetings/find-report.ts"
import { keepRecommended } from "../../secretariat/meetings/keep-recommended.ts"
import { ensureFollowUp } from "./follow.ts"
import { FOLLOW_UP } from "./follow-up.ts"
import { playedSteps } from "./played-words.ts"

/** For a rehearsal: what the past session recommended, and what some invented States say of it, to themselves or released. */
export async function playRecommendations(caller: Caller): Promise<void> {
  const adopted = await caller.db
    .selectFrom("meeting_report")
    .select("meeting")
    .where("status", "=", "adopted")
    .limit(1)
    .executeTakeFirst()
  if (!adopted) return
  const meeting = await getMeeting(caller, adopted.meeting)
  const report = await findReport(caller, meeting.id)
  if (!report) return
  await keepRecommended(caller, { meeting, report })
  const [first] = await caller.db
    .selectFrom("recommendation")
    .select("id")
    .where("meeting", "=", meeting.id)
    .orderBy("place")
    .execute()
  if (first) await playFollowUps(caller, first.id)
}

/** Seven States have said something; the first keeps it to itself, the others let the secretariat see it. */
async function playFollowUps(caller: Caller, recommendation: string): Promise<void> {
  const secretariat = await ensureCircle(caller.db, { kind: "secretariat" }, caller.newId)
  const states = fictionalParties().filter(({ kind }) => kind === "state")
  for (const [at, { id: party }] of states.slice(0, playedSteps.length).entries()) {
    const step = playedSteps[at]
    if (!step) continue
    const id = await ensureFollowUp(caller, { recommendation, party })
    await caller.db
      .insertInto("follow_up_step")
      .values({ follow_up: id, number: 1, ...step, at: caller.now })
      .execute()
    if (at === 0) continue
    await release(caller, { kind: FOLLOW_UP, id }, secretariat, { on_behalf_of: party })
    await caller.db.updateTable("follow_up").set({ released: 1 }).where("id", "=", id).execute()
  }
}

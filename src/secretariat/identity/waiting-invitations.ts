import type { Caller } from "../../platform/room.ts"
import { peoplePath } from "./pages/paths.ts"
import { MAX_WORK, type WorkItem, type WorkLists } from "./work.ts"

/** Whom somebody invited and who has not opened an account yet: it waits for others, with the day on which it lapses. */
export async function waitingInvitations(caller: Caller): Promise<WorkLists> {
  const open = await caller.db
    .selectFrom("invitation")
    .select(["name", "party", "at", "until"])
    .where("by", "=", caller.actor.account)
    .where("status", "=", "open")
    .orderBy("at")
    .limit(MAX_WORK)
    .execute()
  const waiting = open.map(({ name, party, at, until }): WorkItem => ({
    key: until > caller.now ? "identity.work_invited" : "identity.work_invitation_lapsed",
    values: { name },
    path: peoplePath(),
    since: at.toISOString(),
    due: null,
    party,
  }))
  return { turn: [], waiting, deadlines: [] }
}

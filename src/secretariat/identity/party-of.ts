import type { Caller } from "../../platform/room.ts"
import type { PartyOf } from "../audit/history-register.ts"

/** For whom people acted, now or before: the history says "a person of State X" and never a name. */
export const partyOfAccounts: PartyOf = {
  async parties(caller: Caller, accounts: readonly string[]) {
    if (accounts.length === 0) return new Map()
    const rows = await caller.db
      .selectFrom("role_grant")
      .select(["account", "party"])
      .where("account", "in", [...accounts])
      .where("party", "is not", null)
      .orderBy("since")
      .execute()
    return new Map(rows.flatMap(({ account, party }) => (party ? [[account, party] as const] : [])))
  },
}

import { move, type Moves } from "../../platform/moves.ts"
import { notFound } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { onlyParty } from "../access/may.ts"
import { mayWithdraw } from "./find-dispute.ts"

const moves = {
  withdraw: { from: ["open"], to: "withdrawn" },
} as const satisfies Moves<"open" | "withdrawn">

/** Takes a note away: its words go, its hash stays. */
export async function withdrawDispute(caller: Caller, input: { dispute: string }) {
  const found = await caller.db
    .selectFrom("level_dispute")
    .select(["id", "ref", "by"])
    .where("id", "=", input.dispute)
    .executeTakeFirst()
  if (!found) throw notFound()

  caller.ask(mayWithdraw(caller.actor, found.by), "level.withdraw_dispute")

  await move(caller, "level_dispute", moves.withdraw, found.id, {
    withdrawn_at: caller.now,
    text: "",
    source: "",
  })

  const party = onlyParty(caller.actor)
  await caller.record("level.withdraw_dispute", found.id, { ref: found.ref, ...(party && { chain: party }) })
  return { dispute: found.id, ref: found.ref }
}

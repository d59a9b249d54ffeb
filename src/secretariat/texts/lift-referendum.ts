import { move } from "../../platform/moves.ts"
import { notFound } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { requireOpen, tellChange } from "./find-negotiation.ts"
import { lockText } from "./find-text.ts"

/** A delegation says that its capital agrees. */
export async function liftReferendum(
  caller: Caller,
  input: { referendum: string },
): Promise<{ referendum: string }> {
  const row = await caller.db
    .selectFrom("text_referendum")
    .select(["id", "text", "party"])
    .where("id", "=", input.referendum)
    .executeTakeFirst()
  if (!row) throw notFound()
  const { negotiation, standing } = await lockText(caller, row.text)
  const mine = standing.seats.some(({ party }) => party === row.party)
  // Whose capital is awaited is not for every delegation to learn.
  if (!mine && !standing.chair && !standing.secretariat) throw notFound()

  caller.ask(mine, "text.lift_referendum")

  requireOpen(negotiation)
  await move(caller, "text_referendum", { from: ["awaited"], to: "lifted" }, row.id)
  await tellChange(caller, negotiation)

  await caller.record("text.lift_referendum", row.text, { referendum: row.id, chain: row.party })
  return { referendum: row.id }
}

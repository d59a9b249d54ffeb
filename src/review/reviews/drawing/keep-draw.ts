import { problem } from "../../../platform/problem.ts"
import type { Caller } from "../../../platform/room.ts"
import { ensureCircle } from "../../../secretariat/access/circle.ts"
import { release } from "../../../secretariat/access/releases.ts"
import { pinStates } from "../../../secretariat/directory/pin-states.ts"
import { hashOf } from "../draw/draw-reviewers.ts"
import type { DrawInput } from "../draw/input.ts"
import { DRAW } from "./draw.ts"

type NewDraw = {
  readonly mechanism: string
  readonly procedure: string
  readonly inputs: DrawInput
  readonly follows: string | null
}

/** Freezes inputs and publishes them. One draw of a mechanism waits for its lots at a time, else 409. */
export async function keepDraw(caller: Caller, { inputs, ...row }: NewDraw): Promise<string> {
  const id = caller.newId()
  const kept = await caller.db
    .insertInto("draw")
    .values({
      id,
      ...row,
      states: await pinStates(caller),
      status: "frozen",
      inputs: JSON.stringify(inputs),
      inputs_sha256: hashOf(inputs),
      by_account: caller.actor.account,
      at: caller.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst()
  if (!kept) throw problem("reviews.problem_draw_waits", 409)
  const everybody = await ensureCircle(caller.db, { kind: "public" }, caller.newId)
  await release(caller, { kind: DRAW, id }, everybody)
  return id
}

import { move } from "../../../platform/moves.ts"
import type { Caller } from "../../../platform/room.ts"
import { keeps } from "../find-review.ts"
import { chainOfDraw, drawMoves } from "./draw.ts"
import type { Draw } from "./draw-views.ts"
import { lockDraw } from "./find-draw.ts"
import { showDraw } from "./show-draw.ts"

/** Takes frozen inputs back before any lot is drawn; they stay readable as withdrawn. */
export async function withdrawDraw(caller: Caller, input: { draw: string }): Promise<Draw> {
  const draw = await lockDraw(caller, input.draw)

  caller.ask(keeps(caller.actor), "draw.withdraw")

  await move(caller, "draw", drawMoves.withdraw, draw.id)

  await caller.record("draw.withdraw", draw.id, chainOfDraw(draw))
  return showDraw(caller, input)
}

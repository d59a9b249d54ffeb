import { move } from "../../../platform/moves.ts"
import type { Caller } from "../../../platform/room.ts"
import { transcribe } from "../draw/transcript.ts"
import { keeps } from "../find-review.ts"
import { chainOfDraw, drawMoves } from "./draw.ts"
import type { Draw } from "./draw-views.ts"
import { lockDraw } from "./find-draw.ts"
import { reseatReviews } from "./reseat-reviews.ts"
import { showDraw } from "./show-draw.ts"

/**
 * Enters the lots that the meeting drew as the seed, draws, and publishes the transcript. Reviews that are under way
 * get the reviewers of a place that was drawn again. An impossible draw is refused with its reasons.
 */
export async function drawLots(caller: Caller, input: { draw: string; seed: string }): Promise<Draw> {
  const draw = await lockDraw(caller, input.draw)

  caller.ask(keeps(caller.actor), "draw.draw")

  const also = { seed: input.seed, drawn: caller.now }
  const transcript = transcribe(draw.inputs, input.seed)
  await move(caller, "draw", drawMoves.draw, draw.id, { ...also, transcript: JSON.stringify(transcript) })
  await reseatReviews(caller, { ...draw, transcript })

  await caller.record("draw.draw", draw.id, { sha256: transcript.inputs_sha256, ...chainOfDraw(draw) })
  return showDraw(caller, input)
}

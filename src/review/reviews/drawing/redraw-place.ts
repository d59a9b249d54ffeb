import { problem } from "../../../platform/problem.ts"
import type { Caller } from "../../../platform/room.ts"
import { ruleOf } from "../draw/rules.ts"
import { keeps } from "../find-review.ts"
import { chainOfDraw } from "./draw.ts"
import type { Draw } from "./draw-views.ts"
import { getDraw } from "./find-draw.ts"
import { keepDraw } from "./keep-draw.ts"
import { showDraw } from "./show-draw.ts"

/**
 * Freezes a new draw in which one place is to be drawn again and every other lot is kept. It says which place and under
 * which rule; no reason is asked or stored.
 */
export async function redrawPlace(
  caller: Caller,
  input: { draw: string; state: string; place: number },
): Promise<Draw> {
  const before = await getDraw(caller, input.draw)

  caller.ask(keeps(caller.actor), "draw.redraw")

  const { transcript, mechanism, procedure, inputs } = before
  const { state, place } = input
  const held = transcript?.result.filter((lot) => lot.state === state && lot.place === place) ?? []
  if (!transcript || held.length === 0) throw problem("reviews.problem_redraw_place", 422)
  const rule = ruleOf(inputs.rules, "redraws").number
  const starts = new Map(transcript.starts.map((one) => [one.state, one.start]))
  const draw = await keepDraw(caller, {
    mechanism,
    procedure,
    follows: before.id,
    inputs: {
      ...inputs,
      states: inputs.states.map((one) => ({ ...one, start: starts.get(one.state) ?? 1 })),
      fixed: transcript.result.filter((lot) => !held.includes(lot)),
      redrawn: [...inputs.redrawn, { state, place, drawn: held.map(({ reviewer }) => reviewer), rule }],
    },
  })

  await caller.record("draw.redraw", draw, { state, place, ...chainOfDraw(before) })
  return showDraw(caller, { draw })
}

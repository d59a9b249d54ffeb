import type { Caller } from "../../../platform/room.ts"
import { keeps } from "../find-review.ts"
import { pinProcedure } from "../procedure/versions.ts"
import { chainOfDraw } from "./draw.ts"
import type { Draw } from "./draw-views.ts"
import { lastDrawn } from "./find-draw.ts"
import { inputsOfDraw } from "./inputs-of-draw.ts"
import { keepDraw } from "./keep-draw.ts"
import { showDraw } from "./show-draw.ts"

/** Takes the inputs of a draw as they are today, freezes them under their hash, and publishes them. */
export async function freezeDraw(caller: Caller, input: { mechanism: string }): Promise<Draw> {
  caller.ask(keeps(caller.actor), "draw.freeze")
  const { mechanism } = input
  const version = await pinProcedure(caller, mechanism)
  const before = await lastDrawn(caller, mechanism)
  const inputs = await inputsOfDraw(caller, version.procedure, before)

  const draw = await keepDraw(caller, {
    mechanism,
    procedure: version.id,
    inputs,
    follows: before?.id ?? null,
  })

  await caller.record("draw.freeze", draw, { states: inputs.states.length, ...chainOfDraw({ mechanism }) })
  return showDraw(caller, { draw })
}

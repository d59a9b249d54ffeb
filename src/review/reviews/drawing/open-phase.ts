import type { z } from "zod"
import { beginning, dayOf } from "../../../platform/clocks/days.ts"
import { DEFAULT_ZONE } from "../../../platform/languages.ts"
import { problem } from "../../../platform/problem.ts"
import type { Caller } from "../../../platform/room.ts"
import { pinPack } from "../../../secretariat/instruments/pin-pack.ts"
import { keeps } from "../find-review.ts"
import { keepReview } from "../keep-review.ts"
import { chainOf } from "../review.ts"
import { valueOf } from "../procedure/procedure.ts"
import { pinProcedure } from "../procedure/versions.ts"
import { chainOfDraw, type DrawFacts } from "./draw.ts"
import type { PhaseOpened } from "./draw-views.ts"
import { lockDraw } from "./find-draw.ts"
import { reviewersOfLots } from "./reviewers-of-lots.ts"

/**
 * Makes the reviews of one group in one phase as the lots say. Who has a review in the phase already keeps it, so States
 * that joined later are opened by doing it again. When all have theirs it is refused (409).
 */
export async function openPhase(caller: Caller, input: z.output<typeof PhaseOpened>) {
  const draw = await lockDraw(caller, input.draw)

  caller.ask(keeps(caller.actor), "draw.openPhase")

  const { mechanism, transcript } = draw
  if (!transcript) throw problem("reviews.problem_not_drawn", 409)
  const version = await pinProcedure(caller, mechanism)
  const phase = valueOf(version.procedure, "phases").find((one) => one.phase === input.phase)
  if (!phase) throw problem("reviews.problem_enter_phase", 422)
  const states = await statesWithout(caller, { draw, phase: input.phase, group: input.group })
  if (states.length === 0) throw problem("reviews.problem_phase_open", 409)
  const reviewers = reviewersOfLots(transcript.result)
  const pack = (await pinPack(caller)).id
  for (const state of states) {
    const review = await keepReview(caller, {
      mechanism,
      procedure: version.id,
      pack,
      draw: draw.id,
      state,
      phase: input.phase,
      cluster: phase.cluster,
      start_group: input.group,
      instruments: draw.inputs.states.find((one) => one.state === state)?.instruments ?? [],
      reviewers: reviewers.get(state) ?? [],
      started: new Date(beginning(dayOf(input.started), DEFAULT_ZONE)),
    })
    await caller.record("review.open", review, { draw: draw.id, ...chainOf({ id: review }) })
  }

  await caller.record("draw.openPhase", draw.id, {
    phase: input.phase,
    made: states.length,
    ...chainOfDraw(draw),
  })
  return { draw: draw.id, made: states.length }
}

type Wanted = { readonly draw: DrawFacts; readonly phase: number; readonly group: number }

async function statesWithout(caller: Caller, { draw, phase, group }: Wanted): Promise<string[]> {
  const wanted = draw.transcript?.starts.filter(({ start }) => start === group) ?? []
  const there = await caller.db
    .selectFrom("review")
    .select("state")
    .where("mechanism", "=", draw.mechanism)
    .where("phase", "=", phase)
    .execute()
  const known = new Set(there.map(({ state }) => state))
  return wanted.map(({ state }) => state).filter((state) => !known.has(state))
}

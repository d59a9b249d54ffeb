import type { z } from "zod"
import { beginning, dayOf } from "../../platform/clocks/days.ts"
import { DEFAULT_ZONE } from "../../platform/languages.ts"
import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { getState, statesNow } from "../../secretariat/directory/states-now.ts"
import { pinPack } from "../../secretariat/instruments/pin-pack.ts"
import { keeps } from "./find-review.ts"
import type { Entered } from "./inputs.ts"
import { instrumentsOf } from "./instruments-of.ts"
import { keepReview } from "./keep-review.ts"
import { valueOf } from "./procedure/procedure.ts"
import { pinProcedure } from "./procedure/versions.ts"
import { chainOf } from "./review.ts"
import { showReview } from "./show-review.ts"
import type { Review } from "./views.ts"

/**
 * Enters a review whose reviewers were drawn outside this house. Refuses a phase that the procedure does not have, a
 * State that would review itself or stands twice, and one that is no party.
 */
export async function enterReview(caller: Caller, input: z.output<typeof Entered>): Promise<Review> {
  caller.ask(keeps(caller.actor), "review.enter")
  const { mechanism, phase, state } = input
  const version = await pinProcedure(caller, mechanism)
  const states = await statesNow(caller)
  for (const party of [state, ...input.reviewers]) getState(caller, states, party)
  const found = valueOf(version.procedure, "phases").find((one) => one.phase === phase)
  if (!found) throw refuse("phase")
  if (new Set([state, ...input.reviewers]).size !== input.reviewers.length + 1) throw refuse("reviewers")
  const instruments = await instrumentsOf(caller, { procedure: version.procedure, state })
  if (instruments.length === 0) throw refuse("state")

  const review = await keepReview(caller, {
    mechanism,
    procedure: version.id,
    pack: (await pinPack(caller)).id,
    draw: null,
    state,
    phase,
    cluster: found.cluster,
    start_group: null,
    instruments,
    reviewers: input.reviewers.map((party, index) => ({ party, place: index + 1, only_for: null })),
    started: new Date(beginning(dayOf(input.started), DEFAULT_ZONE)),
  })

  await caller.record("review.enter", review, { phase, state, ...chainOf({ id: review }) })
  return showReview(caller, { review })
}

function refuse(field: "phase" | "reviewers" | "state") {
  const code = `reviews.problem_enter_${field}`
  return problem(code, 422, { fields: { [field]: { code } } })
}

import { openMoves } from "../../platform/moves.ts"
import type { Caller } from "../../platform/room.ts"
import type { Circle } from "../../secretariat/access/circle.ts"
import { audiencesOf, type Audience } from "../../secretariat/access/releases.ts"
import { getReview, keeps } from "./find-review.ts"
import { wordOf } from "./procedure/procedure.ts"
import { reviewPlace } from "./places.ts"
import { moves } from "./review.ts"
import { standReviews, waitingOf, type StandingStep, type Stood } from "./stand.ts"
import type { Review, ReviewRow, StepView } from "./views.ts"

/** One review, to whom it was released: how each step stands, with whom it lies, by when. */
export async function showReview(caller: Caller, input: { review: string }): Promise<Review> {
  const review = await getReview(caller, input.review)
  const [stood] = (await standReviews(caller, [review])) as [Stood]
  const audiences = (await audiencesOf(caller, [review.id])).get(review.id) ?? []
  const inForce = audiences.filter(({ not_before }) => not_before <= caller.now)
  const keeper = keeps(caller.actor)
  return {
    ...rowOf(caller, stood),
    visible_to: inForce.map(toCircle),
    procedure: review.mechanism,
    procedure_version: review.procedure,
    start_group: review.start_group,
    steps: stood.steps.map((step) => toStep(stood, step, caller.actor.lang)),
    places: caller.registered(reviewPlace).map(({ key, path }) => ({ key, path: path(review.id) })),
    can: { keep: keeper, ...openMoves(moves, review.status, { close: keeper, cease: keeper }) },
  }
}

export function rowOf(caller: Caller, stood: Stood): ReviewRow {
  const { lang } = caller.actor
  const { review, procedure, reviewers, history } = stood
  const { id, mechanism, state, phase, cluster, instruments, status } = review
  return {
    id,
    mechanism,
    title: wordOf(procedure, lang, "title"),
    state,
    phase,
    cluster,
    cluster_label: wordOf(procedure, lang, `cluster_${cluster}`),
    instruments: [...instruments],
    reviewers: reviewers.map(({ party, place, only_for }) => ({
      party,
      place,
      only_for: only_for && [...only_for],
    })),
    status,
    started: history.events.find(({ kind }) => kind === "start")?.at ?? null,
    waiting: status === "under_way" ? waitingOf(stood).map((step) => toStep(stood, step, lang)) : [],
  }
}

function toStep({ procedure }: Stood, standing: StandingStep, lang: string): StepView {
  const { id, step, by, act, party, state, started, date, expected, met, days } = standing
  return {
    id,
    step,
    label: wordOf(procedure, lang, `step_${step}`),
    by,
    act,
    party,
    state,
    started,
    date,
    expected,
    met,
    days,
  }
}

function toCircle({ id, kind, party, class: participants, label }: Audience): Circle {
  return { id, kind, party, class: participants, label }
}

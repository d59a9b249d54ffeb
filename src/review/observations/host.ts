import type { Actor, Caller } from "../../platform/room.ts"
import { partyNames } from "../../secretariat/directory/find-party.ts"
import {
  nationalPlace,
  speaksWithin,
  type Place,
  type Side,
  type ThreadHost,
} from "../../secretariat/threads/place.ts"
import type { Onward, ThreadFacts } from "../../secretariat/threads/thread.ts"
import { visibleReviews } from "../reviews/find-review.ts"
import { partiesIn, REVIEW } from "../reviews/review.ts"
import { clearsIn } from "../reviews/who-clears.ts"
import { DIALOGUE, meetSteps } from "./meet-steps.ts"
import { isKind } from "./observation.ts"
import { observationsPath } from "./pages/paths.ts"
import { newestIn, questionsOf, readSubmitted } from "./review-answers.ts"
import { standing, type Standing } from "./standing.ts"

const FIVE = ["clarification", "good_practice", "challenge", "suggestion", "assistance_need"] as const

/**
 * The dialogue of a review, on the versions of its answers: between the reviewing States and the State under review, with
 * the secretariat; among the reviewing States alone; and inside each of them.
 */
export const reviewHost: ThreadHost = {
  thing: REVIEW,
  async find(caller, subject) {
    const review = await visibleReviews(caller).where("review.id", "=", subject).executeTakeFirst()
    if (!review) return null
    const stands = await standing(caller, review)
    const nameOf = await partyNames(caller)
    const read = await readSubmitted(caller, review)
    return {
      title: {
        key: "observations.dialogue_of",
        values: { title: nameOf(review.state), phase: review.phase },
      },
      path: () => observationsPath({ review: review.id }),
      newest: new Map([["", 1], ...newestIn(read)]),
      parts: (fields) => questionsOf(caller, read, fields),
      places: placesOf(caller, stands),
      onward: (thread) => linesFrom(stands, thread),
      heard: (calling, heard) => meetSteps(calling, review, heard),
    }
  },
}

/** From what the reviewing States wrote among themselves or asked, a line; from what one of them says within itself none. */
function linesFrom(stands: Standing, { id, place, kind }: ThreadFacts): Onward[] {
  const { review, drafts, frozen } = stands
  const open = review.status === "under_way" && !frozen && drafts.length > 0
  if (!open || place === "national") return []
  const path = observationsPath({ review: review.id }, { thread: id, kind: isKind(kind) ? kind : undefined })
  return [{ key: "observations.add_from_thread", path }]
}

function placesOf({ actor }: Caller, stands: Standing): Place[] {
  const { review, reviewers } = stands
  const own = partiesIn(review, reviewers).filter((party) => actor.grants.some((one) => one.party === party))
  const team = reviewers.map(({ party }) => party).filter((party) => isNamed(actor, party, review.id))
  return [
    dialogue(actor, stands),
    ...(team.length > 0 ? [conferring(review.id, team)] : []),
    ...own.slice(0, 1).map((party) => nationalPlace(actor, party, review.id)),
  ]
}

/** Asked by the reviewing States, answered by the State under review; the secretariat asks for clarification alone. */
function dialogue(actor: Actor, { review, reviewers, procedure, keeper }: Standing): Place {
  const matter = review.id
  const sides = partiesIn(review, reviewers)
    .filter((party) => speaksWithin(actor, party, matter))
    .map((party): Side => {
      const reviewing = party !== review.state
      const national = { kind: "national", party } as const
      return {
        party,
        kinds: reviewing ? FIVE : ["comment"],
        clears: clearsIn(actor, procedure, { party, matter }),
        confer: reviewing ? [{ kind: "team", matter }, national] : [national],
      }
    })
  const house: Side = {
    party: null,
    kinds: ["clarification"],
    clears: true,
    confer: [{ kind: "secretariat" }],
  }
  return {
    name: DIALOGUE,
    title: "observations.place_dialogue",
    circles: [
      { kind: "review", matter },
      { kind: "secretariat" },
      ...partiesIn(review, reviewers).map((party) => ({ kind: "mission", party }) as const),
    ],
    cleared: true,
    answerer: review.state,
    sides: keeper ? [...sides, house] : sides,
  }
}

/** The reviewing States confer alone: nothing of it is read by the State under review or the secretariat. */
function conferring(matter: string, parties: readonly string[]): Place {
  return {
    name: "team",
    title: "observations.place_team",
    circles: [{ kind: "team", matter }],
    cleared: false,
    answerer: null,
    sides: parties.map((party) => ({ party, kinds: ["comment", ...FIVE], clears: true, confer: [] })),
  }
}

/** Named for this very review: only then does one belong to its circles. */
function isNamed(actor: Actor, party: string, matter: string): boolean {
  return actor.grants.some(
    (grant) => grant.party === party && grant.matter === matter && grant.verbs.length > 0,
  )
}

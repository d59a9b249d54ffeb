import { reviews } from "../../src/review/reviews/contract.ts"
import { enteredBy, MECHANISM } from "../../src/review/reviews/reviews.fixture.ts"
import { fictionalParties } from "../../src/secretariat/directory/find-party.ts"
import { scene, type Scene } from "./scene.ts"

const MOVED_ON = "platform.problem_moved_on"
let count = 0

/** Another State or phase for each call, so that none has a review yet; its reviewers follow in the list. */
function nextStates() {
  const all = fictionalParties().flatMap(({ id, kind }) => (kind === "state" ? [id] : []))
  const at = (index: number) => all[index % all.length]!
  const first = count++
  const phase = 1 + (Math.floor(first / all.length) % 4)
  return { phase, state: at(first), reviewers: [at(first + 1), at(first + 7)] }
}

export const reviewsScenes: readonly Scene[] = [
  scene(reviews.enter, {
    thrice: ["reviews.problem_review_exists"],
    async ready(stage) {
      const doer = await stage.as("secretariat")
      return { doer, input: { mechanism: MECHANISM, ...nextStates(), started: "2026-11-02" } }
    },
  }),
  scene(reviews.close, {
    thrice: [MOVED_ON],
    async ready(stage) {
      const doer = await stage.as("secretariat")
      return { doer, input: { review: await enteredBy(doer, nextStates()) } }
    },
  }),
]

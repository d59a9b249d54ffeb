import { createAs } from "../../src/secretariat/documents/documents.fixture.ts"
import type { Operation } from "../../src/platform/contract.ts"
import { reviews } from "../../src/review/reviews/contract.ts"
import { enteredBy, MECHANISM, standOnEarlier, TERMS } from "../../src/review/reviews/reviews.fixture.ts"
import { fictionalParties } from "../../src/secretariat/directory/find-party.ts"
import type { Delegate, TestHouse } from "../support/house.ts"
import { scene, type Asking, type Scene } from "./scene.ts"

const MOVED_ON = "platform.problem_moved_on"
const NOT_FOUND = "platform.problem_not_found"
const why = { why: "As the parties agreed.", lang: "en" } as const
let count = 0

/** Another State or phase for each call, so that none has a review yet; its reviewers follow in the list. */
function nextStates() {
  const all = fictionalParties().flatMap(({ id, kind }) => (kind === "state" ? [id] : []))
  const at = (index: number) => all[index % all.length]!
  const first = count++
  const phase = 1 + (Math.floor(first / all.length) % 4)
  return { phase, state: at(first), reviewers: [at(first + 1), at(first + 7)] }
}

type Ready = {
  readonly doer: Delegate
  readonly review: string
  readonly state: string
  readonly stage: TestHouse
}

/** A review entered anew for each call, and the secretariat before it. */
function entered<T extends Operation>(
  make: (ready: Ready) => Promise<Asking<T>["input"]> | Asking<T>["input"],
) {
  return async (stage: TestHouse): Promise<Asking<T>> => {
    const doer = await stage.as("secretariat")
    const states = nextStates()
    const review = await enteredBy(doer, states)
    return { doer, input: await make({ doer, review, state: states.state, stage }) }
  }
}

async function nomination({ doer, review, state, stage }: Ready) {
  const { id: note } = await createAs(stage, doer)
  const address = `expert-${++count}@new.invalid`
  const person = { name: "An expert", address, lang: "en" } as const
  return { review, party: state, role: "expert" as const, note, ...person }
}

const ofReviews: readonly Scene[] = [
  scene(reviews.enter, {
    thrice: ["reviews.problem_review_exists"],
    async ready(stage) {
      const doer = await stage.as("secretariat")
      return { doer, input: { mechanism: MECHANISM, ...nextStates(), started: "2026-11-02" } }
    },
  }),
  scene(reviews.close, { thrice: [MOVED_ON], ready: entered(({ review }) => ({ review })) }),
  scene(reviews.cease, { thrice: [MOVED_ON], ready: entered(({ review }) => ({ review })) }),
  scene(reviews.nominate, { thrice: "each", ready: entered(nomination) }),
  scene(reviews.endNomination, {
    thrice: [MOVED_ON],
    ready: entered(async (ready) => {
      const { people } = await ready.doer.does(reviews.nominate, await nomination(ready))
      return { review: ready.review, nomination: people[0]!.id }
    }),
  }),
  scene(reviews.keepLetter, {
    thrice: "each",
    ready: entered(({ review, state }) => {
      const body = "The secretariat presents its compliments to the Permanent Mission."
      return { review, kind: "reviewers_told", party: state, lang: "en", body }
    }),
  }),
]

const ofClocks: readonly Scene[] = [
  scene(reviews.recordEvent, {
    thrice: ["reviews.problem_ended_already"],
    ready: entered(({ review }) => ({ review, step: "response", happened: "2026-11-20" })),
  }),
  scene(reviews.strikeEvent, {
    thrice: [NOT_FOUND],
    ready: entered(async ({ doer, review }) => {
      await doer.does(reviews.recordEvent, { review, step: "response", happened: "2026-11-20" })
      const { events } = await doer.does(reviews.showCourse, { review })
      return { review, event: events.find(({ kind }) => kind === "response")!.id }
    }),
  }),
  scene(reviews.pause, {
    thrice: "each",
    ready: entered(({ review }) => ({ review, since: "2026-11-20", ...why })),
  }),
  scene(reviews.resume, {
    thrice: [MOVED_ON],
    ready: entered(async ({ doer, review }) => {
      await doer.does(reviews.pause, { review, since: "2026-11-20", ...why })
      const { pauses } = await doer.does(reviews.showCourse, { review })
      return { review, pause: pauses[0]!.id, until: "2026-11-22" }
    }),
  }),
  scene(reviews.extend, {
    thrice: ["reviews.problem_extension_earlier"],
    ready: entered(({ review }) => ({ review, step: "response", until: "2027-06-30", ...why })),
  }),
  scene(reviews.agreeTerms, { thrice: "each", ready: entered(({ review }) => ({ review, ...TERMS })) }),
]

/** One draw of a mechanism waits at a time: what another scene left is taken back first. */
async function frozen(stage: TestHouse): Promise<{ doer: Delegate; draw: string }> {
  const doer = await stage.as("secretariat")
  const { draws } = await doer.does(reviews.listDraws, {})
  for (const { id, status } of draws)
    if (status === "frozen") await doer.does(reviews.withdrawDraw, { draw: id })
  const { id: draw } = await doer.does(reviews.freezeDraw, { mechanism: "lanterns" })
  return { doer, draw }
}

let phases = 0
/** Two phases and two groups: as often as it is asked here. */
function nextPhase() {
  const next = phases++ % 4
  return { phase: 1 + (next % 2), group: 1 + (next >> 1) }
}

async function drawn(stage: TestHouse) {
  const { doer, draw } = await frozen(stage)
  const { parties } = await doer.does(reviews.drawLots, { draw, seed: "3 1 2" })
  return { doer, draw, parties }
}

const ofDraws: readonly Scene[] = [
  scene(reviews.freezeDraw, {
    thrice: ["reviews.problem_draw_waits"],
    async ready(stage) {
      const { doer, draw } = await frozen(stage)
      await doer.does(reviews.withdrawDraw, { draw })
      return { doer, input: { mechanism: "lanterns" } }
    },
  }),
  scene(reviews.drawLots, {
    thrice: [MOVED_ON],
    async ready(stage) {
      const { doer, draw } = await frozen(stage)
      return { doer, input: { draw, seed: "7 4 1" } }
    },
  }),
  scene(reviews.withdrawDraw, {
    thrice: [MOVED_ON],
    async ready(stage) {
      const { doer, draw } = await frozen(stage)
      return { doer, input: { draw } }
    },
  }),
  scene(reviews.redrawPlace, {
    thrice: ["reviews.problem_draw_waits"],
    async ready(stage) {
      const { doer, draw, parties } = await drawn(stage)
      return { doer, input: { draw, state: parties.find(({ lots }) => lots.length > 0)!.state, place: 1 } }
    },
  }),
  scene(reviews.openPhase, {
    thrice: ["reviews.problem_phase_open"],
    async ready(stage) {
      const { doer, draw } = await drawn(stage)
      return { doer, input: { draw, ...nextPhase(), started: "2026-11-02" } }
    },
  }),
  scene(reviews.correctRule, {
    thrice: ["reviews.problem_procedure_moved_on"],
    async ready(stage) {
      const doer = await stage.as("secretariat")
      const { id: version } = await doer.does(reviews.showProcedure, { procedure: "lanterns" })
      const value = String(500 + ++count)
      const grounds = { source: `A paper ${count}`, reason: "It was read.", confidence: "D" } as const
      return { doer, input: { procedure: "lanterns", rule: "summary_words", value, version, ...grounds } }
    },
  }),
  scene(reviews.takeShipped, {
    thrice: ["reviews.problem_nothing_to_take"],
    async ready(stage) {
      const words = 1_000 + 2 * ++count
      const pause = { by: "secretariat" }
      const ahead = { earlier: { summary_words: words, pause }, local: { summary_words: words + 1 } }
      const { local: version } = await standOnEarlier(stage, ahead)
      const grounds = { source: "A paper", reason: "It was read." }
      return { doer: await stage.as("secretariat"), input: { procedure: "lanterns", version, ...grounds } }
    },
  }),
]

export const reviewsScenes: readonly Scene[] = [...ofReviews, ...ofClocks, ...ofDraws]

import { circleOf } from "../../src/secretariat/documents/documents.fixture.ts"
import { recommendations } from "../../src/review/recommendations/contract.ts"
import { followedBy, recommendedOnce } from "../../src/review/recommendations/recommendations.fixture.ts"
import type { TestHouse } from "../support/house.ts"
import { scene } from "./scene.ts"

const MOVED_ON = "platform.problem_moved_on"

async function followed(stage: TestHouse) {
  const { recommendation } = await recommendedOnce(stage)
  const follow_up = await followedBy(await stage.as("xaa-expert"), recommendation)
  const circle = await circleOf(stage, "secretariat")
  return { recommendation, follow_up, circle, doer: await stage.as("xaa-focal-point") }
}

export const recommendationsScenes = [
  scene(recommendations.cite, {
    thrice: "each",
    async ready(stage) {
      const { recommendation } = await recommendedOnce(stage)
      return { doer: await stage.as("secretariat"), input: { recommendation, provisions: "SOM.8" } }
    },
  }),
  scene(recommendations.bring, {
    thrice: "each",
    async ready(stage) {
      const { meeting } = await recommendedOnce(stage)
      return { doer: await stage.as("secretariat"), input: { meeting } }
    },
  }),
  scene(recommendations.follow, {
    thrice: "each",
    async ready(stage) {
      const { recommendation } = await recommendedOnce(stage)
      const said = { status: "under_way", said: "A bill is before parliament.", lang: "en" } as const
      return { doer: await stage.as("xaa-expert"), input: { recommendation, ...said } }
    },
  }),
  scene(recommendations.release, {
    thrice: "each",
    async ready(stage) {
      const { doer, follow_up, circle } = await followed(stage)
      return { doer, input: { follow_up, circle } }
    },
  }),
  scene(recommendations.withdrawRelease, {
    thrice: [MOVED_ON],
    async ready(stage) {
      const { doer, follow_up, circle, recommendation } = await followed(stage)
      await doer.does(recommendations.release, { follow_up, circle })
      const { follow_ups } = await doer.does(recommendations.show, { recommendation })
      const release = follow_ups[0]?.releases[0]?.release ?? ""
      return { doer, input: { follow_up, release } }
    },
  }),
]

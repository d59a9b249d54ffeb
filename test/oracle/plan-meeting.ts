import type { House } from "../../src/platform/house.ts"
import { perform } from "../../src/platform/perform.ts"
import { meetings } from "../../src/secretariat/meetings/contract.ts"
import { body } from "../../src/secretariat/meetings/meetings.fixture.ts"
import { idFrom } from "./id-from.ts"
import { newCircles } from "./new-circles.ts"
import type { World } from "./world.ts"

/** One meeting, planned by the secretariat through the door and announced to nobody. */
export async function planMeeting(world: World, house: House): Promise<World> {
  const { token } = world.people.find(({ name }) => name === "Negotiator 0")!
  const credentials = { token, lang: "en" }
  await perform(house, { operation: meetings.keepBody, input: body, credentials, deed: idFrom("body deed") })
  const { id } = await perform(house, {
    operation: meetings.plan,
    input: { body: body.body, starts: "2027-03-01", ends: "2027-03-03" },
    credentials,
    deed: idFrom("meeting deed"),
  })
  return { ...world, meetings: [id], circles: [...world.circles, ...(await newCircles(world, house))] }
}

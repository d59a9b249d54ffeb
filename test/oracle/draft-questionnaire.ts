import type { House } from "../../src/platform/house.ts"
import { perform } from "../../src/platform/perform.ts"
import { questionnaires } from "../../src/review/questionnaires/contract.ts"
import { idFrom } from "./id-from.ts"
import { newCircles } from "./new-circles.ts"
import type { World } from "./world.ts"

/** One draft, made by the secretariat through the door and shown to nobody. */
export async function draftQuestionnaire(world: World, house: House): Promise<World> {
  const officer = world.people.find(({ name }) => name === "Negotiator 0")!
  const { id } = await perform(house, {
    operation: questionnaires.create,
    input: { code: "trial", version: "1", lang: "en", title: "A trial", instruments: ["SOM"] },
    credentials: { token: officer.token, lang: "en" },
    deed: idFrom("questionnaire deed"),
  })
  return { ...world, questionnaires: [id], circles: [...world.circles, ...(await newCircles(world, house))] }
}

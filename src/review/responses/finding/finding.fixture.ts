import type { Delegate, TestHouse } from "../../../../test/support/house.ts"
import { responses } from "../contract.ts"
import { FOLLOW_UP, openedResponse, words } from "../responses.fixture.ts"

export const NEED = {
  kind: "assistance",
  question: FOLLOW_UP,
  provision: "SOM.6.1",
  text: "Training of prosecutors on the islands.",
  lang: "en",
  help: "training",
  priority: "high",
  partner: "",
} as const

/** A response of State A that says what stands in the way, and a need that its expert drew from it. */
export async function keptFinding(stage: TestHouse, doer: Delegate) {
  const response = await openedResponse(stage)
  await doer.does(responses.answer, words(response, "There are too few prosecutors."))
  const { finding } = await doer.does(responses.keepFinding, { response, ...NEED })
  return { response, finding }
}

import type { Delegate, TestHouse } from "../../../../test/support/house.ts"
import { responses } from "../contract.ts"
import { openedResponse } from "../responses.fixture.ts"

/** What State A's ministry of ports wrote: a question of the form repeated, an answer, and words on something else. */
export const REPLY = [
  "Ministry of Ports, to the focal point",
  "1. Is the smuggling of migrants a crime?",
  "☒ Yes ☐ In part ☐ No",
  "The Harbour and Passengers Act makes it an offence when it is done for a benefit.",
  "2. How many lighthouses were painted?",
  "The islands have no prosecutor of their own.",
].join("\n\n")

/** Such a letter to a response of State A, brought by somebody. */
export async function broughtLetter(
  stage: TestHouse,
  { doer, text = REPLY, response }: { doer: Delegate; text?: string; response?: string },
) {
  const given = { sender: "Ministry of Ports, No. 12", dated: "2026-03-01", lang: "en" } as const
  const input = { response: response ?? (await openedResponse(stage)), text, ...given }
  return doer.does(responses.bringLetter, input)
}

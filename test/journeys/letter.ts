import { broughtLetter } from "../../src/review/responses/letter/letter.fixture.ts"
import type { LetterView } from "../../src/review/responses/letter/letter.ts"
import type { TestServer } from "../support/server.ts"

const made = new WeakMap<TestServer, Promise<LetterView>>()

/** What a ministry of State A wrote: brought once for a server, then the same one again. */
export function aMinistrysLetter(at: TestServer): Promise<LetterView> {
  const found = made.get(at) ?? bring(at)
  made.set(at, found)
  return found
}

async function bring({ stage }: TestServer): Promise<LetterView> {
  return broughtLetter(stage, { doer: await stage.as("xaa-expert") })
}

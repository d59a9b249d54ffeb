import { submittedResponse } from "../../src/review/responses/responses.fixture.ts"
import type { TestServer } from "../support/server.ts"

const made = new WeakMap<TestServer, Promise<string>>()

/** What State A submitted: made once for a server, then the same one again. */
export function aSubmission(at: TestServer): Promise<string> {
  const found = made.get(at) ?? submittedResponse(at.stage).then(({ submission }) => submission)
  made.set(at, found)
  return found
}

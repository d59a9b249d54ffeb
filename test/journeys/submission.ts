import { submittedResponse } from "../../src/review/responses/responses.fixture.ts"
import type { TestServer } from "../support/server.ts"

type Submitted = { readonly response: string; readonly submission: string }

const made = new WeakMap<TestServer, Promise<Submitted>>()

/** What State A submitted: made once for a server, then the same one again. */
export function aSubmittedResponse(at: TestServer): Promise<Submitted> {
  const found = made.get(at) ?? submittedResponse(at.stage)
  made.set(at, found)
  return found
}

export async function aSubmission(at: TestServer): Promise<string> {
  return (await aSubmittedResponse(at)).submission
}

import type { Caller } from "../../../platform/room.ts"
import { answersReleased, type SubmissionFacts } from "../find-submission.ts"
import { SubmissionContent } from "../submission-content.ts"
import type { SentFinding } from "./finding.ts"

/** Needs and finds as they were submitted, with the same audience as the answers on which they rest. */
export async function readFindings(caller: Caller, facts: SubmissionFacts): Promise<SentFinding[]> {
  const { findings = [] } = SubmissionContent.parse(JSON.parse(facts.content))
  if (facts.whole) return findings
  const released = await answersReleased(caller, facts.response)
  return findings.filter(({ question }) => released.has(question))
}

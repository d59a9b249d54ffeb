import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { audiencesOf, release } from "../../secretariat/access/releases.ts"
import { addressable } from "./addressable.ts"
import { DISCLOSURE, ensureDisclosure } from "./disclosure.ts"
import { chainOf, lockFacts, mayClear } from "./find-response.ts"
import { getSubmission } from "./find-submission.ts"
import { showSubmission } from "./show-submission.ts"
import type { Submission } from "./submission.ts"
import { SubmissionContent } from "./submission-content.ts"

type Wider = { readonly submission: string; readonly circle: string; readonly question?: string | undefined }

/** The State lets more people read what it submitted: all of it, or one answer. Nobody else can. */
export async function widenAudience(caller: Caller, input: Wider): Promise<Submission> {
  const submission = await getSubmission(caller, input)
  const facts = await lockFacts(caller, submission.response)

  caller.ask(mayClear(caller.actor, facts), "submission.widen")
  if (submission.status !== "standing") throw problem("platform.problem_moved_on", 409)
  const [circle] = await addressable(caller, facts.review, input.circle)
  if (!circle) throw refuse("responses.problem_circle", "circle", 422)
  const question = input.question ?? null
  if (question !== null && !sent(submission.content).has(question))
    throw refuse("responses.problem_not_answered", "question", 422)
  const subject = await ensureDisclosure(caller, { response: facts.id, question })
  const audiences = (await audiencesOf(caller, [subject])).get(subject) ?? []
  if (audiences.some(({ id }) => id === circle.id))
    throw refuse("responses.problem_already_reads", "circle", 409)
  const given = await release(caller, { kind: DISCLOSURE, id: subject }, circle.id, {
    on_behalf_of: facts.party,
  })

  await caller.record("submission.widen", facts.outward, {
    release: given,
    circle: circle.id,
    ...chainOf(facts),
  })
  return showSubmission(caller, input)
}

function sent(content: string): Set<string> {
  const { answers } = SubmissionContent.parse(JSON.parse(content))
  return new Set(answers.map(({ question }) => question))
}

function refuse(code: string, field: string, status: number) {
  return problem(code, status, { fields: { [field]: { code } } })
}

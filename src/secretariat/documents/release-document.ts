import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { audiencesOf, release } from "../access/releases.ts"
import { addressableCircles } from "./addressable-circles.ts"
import { chainOf, type Document } from "./document.ts"
import { windowOf, type Terms } from "./release-window.ts"
import { leaveOf, lockFacts, showDocument } from "./find-document.ts"

/**
 * Lets a circle see a document, from a moment and until one. A circle that one may not address and one that does not
 * exist are refused alike. A circle that sees it already is refused too: a withdrawal would then not end it.
 */
export async function releaseDocument(
  caller: Caller,
  input: { document: string; circle: string } & Terms,
): Promise<Document> {
  const document = await lockFacts(caller, input.document)
  const audiences = (await audiencesOf(caller, [document.id])).get(document.id) ?? []

  caller.ask(leaveOf(caller, document, audiences).release, "document.release")
  const [circle] = await addressableCircles(caller, document, input.circle)
  if (!circle) throw refuse("documents.problem_circle", "circle")
  if (audiences.some(({ id }) => id === circle.id))
    throw refuse("documents.problem_already_released", "circle", 409)

  const { not_before, until } = windowOf(caller, input)
  const terms = { not_before, until, on_behalf_of: document.party }
  const given = await release(caller, { kind: "document", id: document.id }, circle.id, terms)

  await caller.record("document.release", document.id, {
    release: given,
    circle: circle.id,
    ...chainOf(document),
  })
  return showDocument(caller, input)
}

function refuse(code: string, field: string, status = 422) {
  return problem(code, status, { fields: { [field]: { code } } })
}

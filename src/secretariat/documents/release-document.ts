import { beginning, dayOf } from "../../platform/clocks/days.ts"
import { DEFAULT_ZONE } from "../../platform/languages.ts"
import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { audiencesOf, release } from "../access/releases.ts"
import { addressableCircles } from "./addressable-circles.ts"
import { chainOf, type Document } from "./document.ts"
import { leaveOf, lockFacts, showDocument } from "./find-document.ts"

type Terms = { not_before?: string | undefined; until?: string | undefined }

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

/** A day begins at midnight in the house's zone and, as an end, is over at 24:00 there. */
function windowOf(caller: Caller, terms: Terms): { not_before: Date; until: Date | null } {
  const not_before = terms.not_before === undefined ? caller.now : momentOf(terms.not_before, 0)
  const until = terms.until === undefined ? null : momentOf(terms.until, 1)
  if (until && until <= caller.now) throw refuse("documents.problem_until_past", "until")
  if (until && until <= not_before) throw refuse("documents.problem_until_first", "until")
  return { not_before: not_before < caller.now ? caller.now : not_before, until }
}

function momentOf(text: string, laterDays: number): Date {
  return text.includes("T") ? new Date(text) : new Date(beginning(dayOf(text) + laterDays, DEFAULT_ZONE))
}

function refuse(code: string, field: string, status = 422) {
  return problem(code, status, { fields: { [field]: { code } } })
}

import { problem } from "../../../platform/problem.ts"
import type { Caller } from "../../../platform/room.ts"
import { audiencesOf, release } from "../../../secretariat/access/releases.ts"
import { WIDER } from "../addressable.ts"
import { DISCLOSURE, ensureDisclosure } from "../disclosure.ts"
import type { Reader, SealedResponse } from "./sealed-response.ts"

type Facts = { readonly id: string; readonly party: string }

/**
 * Lets in the audiences that the State named, each to a circle of this installation. It decides again: an audience that
 * it does not know, or that a State cannot address, is refused, and then nothing of the file is taken.
 */
export async function admitReaders(
  caller: Caller,
  { id, party }: Facts,
  { readers, content }: SealedResponse,
): Promise<void> {
  const answered = new Set(content.answers.map(({ question }) => question))
  for (const reader of readers) {
    const { question } = reader
    const circle = question === null || answered.has(question) ? await circleFor(caller, reader) : null
    if (circle === null) throw problem("responses.problem_house_audience", 422)
    const subject = await ensureDisclosure(caller, { response: id, question })
    const given = (await audiencesOf(caller, [subject])).get(subject) ?? []
    if (given.some((one) => one.id === circle)) continue
    await release(caller, { kind: DISCLOSURE, id: subject }, circle, { on_behalf_of: party })
  }
}

async function circleFor(
  caller: Caller,
  { kind, party, class: named, label }: Reader,
): Promise<string | null> {
  if (!WIDER.includes(kind)) return null
  const found = await caller.db
    .selectFrom("circle")
    .select("id")
    .where("kind", "=", kind)
    .where("party", "is not distinct from", party)
    .where("class", "is not distinct from", named)
    .where("label", "is not distinct from", label)
    .limit(2)
    .execute()
  return found.length === 1 ? (found[0]?.id ?? null) : null
}

import { seal, sha256 } from "../../../platform/packages.ts"
import { notFound, problem } from "../../../platform/problem.ts"
import type { Caller } from "../../../platform/room.ts"
import type { FileOf } from "../../../secretariat/documents/files.ts"
import { audiencesOf } from "../../../secretariat/access/releases.ts"
import { secretariatOf } from "../../../secretariat/installations/trusted.ts"
import { mayClear, visibleResponses } from "../find-response.ts"
import { getSubmission, type SubmissionFacts } from "../find-submission.ts"
import { SubmissionContent } from "../submission-content.ts"
import { SEALED_KIND, type Reader, type SealedResponse } from "./sealed-response.ts"

/** The signed file that carries what was submitted in a State's own house to the secretariat; its focal point's alone. */
export const sealedFiles: FileOf = {
  thing: "submission-package",
  async make(caller, { id, format }) {
    const facts = await getSubmission(caller, { submission: id })
    const own = await visibleResponses(caller).where("response.id", "=", facts.response).executeTakeFirst()
    if (format !== "json" || !own || !mayClear(caller.actor, own) || !isOwnHouse(caller, facts))
      throw notFound()
    const sealed = await sealSubmission(caller, facts)
    if (!sealed) throw problem("responses.problem_house_no_secretariat", 409)
    return { name: `${facts.number}.palermo.json`, type: "application/json", bytes: sealed.bytes }
  },
}

export function isOwnHouse(caller: Caller, { party }: Pick<SubmissionFacts, "party">): boolean {
  return caller.house.placement === party
}

/**
 * The same content and the same readers are the same file, byte for byte: whether the secretariat has received what
 * stands now is asked by its id. Null while it is not known to whom it is addressed.
 */
export async function sealSubmission(caller: Caller, facts: SubmissionFacts) {
  const addressee = await secretariatOf(caller)
  if (addressee === null) return null
  const body: SealedResponse = {
    response: facts.outward,
    review: facts.review,
    status: facts.status,
    content: SubmissionContent.parse(JSON.parse(facts.content)),
    readers: await readersOf(caller, facts),
  }
  const content = { kind: SEALED_KIND, for: addressee, made: facts.at, body, attachments: [] }
  const bytes = seal(content, caller.house.key)
  const { id } = JSON.parse(Buffer.from(bytes).toString("utf8")) as { id: string }
  return { bytes, package: id, sha256: sha256(bytes) }
}

/** Circles of the State's own choosing; its own people, the secretariat and the review follow from what it is. */
const BY_ITSELF = new Set(["national", "secretariat", "review"])

async function readersOf(caller: Caller, { response }: SubmissionFacts): Promise<Reader[]> {
  const parts = await caller.db
    .selectFrom("disclosure")
    .select(["id", "question"])
    .where("response", "=", response)
    .orderBy("question")
    .orderBy("id")
    .execute()
  const audiences = await audiencesOf(
    caller,
    parts.map(({ id }) => id),
  )
  return parts.flatMap(({ id, question }) =>
    (audiences.get(id) ?? [])
      .filter(({ kind }) => !BY_ITSELF.has(kind))
      .map(({ kind, party, class: named, label }) => ({ question, kind, party, class: named, label })),
  )
}

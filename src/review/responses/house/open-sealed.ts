import { open, senderOf } from "../../../platform/packages.ts"
import { problem } from "../../../platform/problem.ts"
import type { Caller } from "../../../platform/room.ts"
import { trustedAs } from "../../../secretariat/installations/trusted.ts"
import { visibleQuestionnaires } from "../../questionnaires/find-questionnaire.ts"
import { holdQuestionnaire } from "../../questionnaires/hold-questionnaire.ts"
import type { SubmissionContent } from "../submission-content.ts"
import { faultsOf } from "../value.ts"
import { MAX_SEALED_BYTES, SEALED_KIND, SealedResponse } from "./sealed-response.ts"

export type OpenedResponse = {
  readonly package: string
  readonly installation: string
  readonly body: SealedResponse
  /** The questionnaire here that it answers. */
  readonly questionnaire: string
}

/**
 * Opens a file of a State's own house. Refuses what is no such file, was altered by a byte, was signed by who is not
 * trusted, or not for this State, and what answers a questionnaire that is another here. Nothing is written.
 */
export async function openSealed(caller: Caller, bytes: Uint8Array): Promise<OpenedResponse> {
  if (bytes.length > MAX_SEALED_BYTES) throw problem("responses.problem_package_too_large", 413)
  const sender = senderOf(bytes)
  const speaksFor = await trustedAs(caller, sender)
  const trust = { me: caller.house.key.id, installations: speaksFor.length > 0 ? [sender] : [] }
  const { kind, id, installation, body: carried } = open(bytes, trust)
  const read = SealedResponse.safeParse(carried)
  if (kind !== SEALED_KIND || !read.success) throw problem("responses.problem_house_form")
  const body = read.data
  const { party } = body.content
  if (!speaksFor.includes(party)) throw problem("responses.problem_house_party", 422, { values: { party } })
  const questionnaire = await sameQuestionnaire(caller, body.content)
  return { package: id, installation: installation.id, body, questionnaire }
}

/** Its version must be here, and ask what was answered: a key or a kind that it does not know would be lost unseen. */
async function sameQuestionnaire(caller: Caller, content: SubmissionContent): Promise<string> {
  const { code, version } = content.questionnaire
  const found = await visibleQuestionnaires(caller)
    .where("code", "=", code)
    .where("version", "=", version)
    .where("status", "in", ["issued", "adopted"])
    .executeTakeFirst()
  if (!found) throw problem("responses.problem_house_questionnaire", 422, { values: { code, version } })
  const { byKey } = await holdQuestionnaire(caller, found.id)
  for (const { question: key, value } of content.answers) {
    const question = byKey.get(key)
    if (!question || Object.keys(faultsOf(question, value)).length > 0)
      throw problem("responses.problem_house_question", 422, { values: { code, version, question: key } })
  }
  return found.id
}

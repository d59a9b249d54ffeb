import { move } from "../../platform/moves.ts"
import type { Caller } from "../../platform/room.ts"
import { ensureCircle } from "../../secretariat/access/circle.ts"
import { audiencesOf, release } from "../../secretariat/access/releases.ts"
import { visibleReviews } from "../reviews/find-review.ts"
import { happened } from "../reviews/happen.ts"
import { DISCLOSURE, ensureDisclosure } from "./disclosure.ts"
import { chainOf, lockFacts, mayClear, type Reached } from "./find-response.ts"
import { signReceipt } from "./receipt.ts"
import { moves } from "./response.ts"
import { contentOf, hashContent } from "./submission-content.ts"
import { showSubmission } from "./show-submission.ts"
import type { Submission } from "./submission.ts"

/** Sends the cleared response, once however often it is pressed, and gives the receipt for exactly what was sent. */
export async function submitResponse(caller: Caller, input: { response: string }): Promise<Submission> {
  const facts = await lockFacts(caller, input.response)

  caller.ask(mayClear(caller.actor, facts), "response.submit")
  await move(caller, "response", moves.submit, facts.id)
  const sent = await keepSubmission(caller, facts)
  await letIn(caller, facts)
  await meetStep(caller, facts)

  const { version, sha256, number } = sent
  await caller.record("response.submit", facts.id, { version, sha256, number, ...chainOf(facts) })
  return showSubmission(caller, { submission: facts.outward })
}

/** The clock of the review for which it was given stops at the first version; corrections change nothing of it. */
async function meetStep(caller: Caller, { party, review }: Pick<Reached, "party" | "review">) {
  if (review === null) return
  const found = await visibleReviews(caller)
    .where("review.id", "=", review)
    .where("review.state", "=", party)
    .where("review.status", "=", "under_way")
    .executeTakeFirst()
  if (found) await happened(caller, found, { act: "response_submitted", party })
}

async function keepSubmission(caller: Caller, facts: Reached) {
  const before = await caller.db
    .selectFrom("submission")
    .select((row) => row.fn.max("version").as("version"))
    .where("response", "=", facts.id)
    .executeTakeFirst()
  const version = (before?.version ?? 0) + 1
  return keepVersion(caller, facts, { content: await contentOf(caller, facts, version) })
}

type Version = Pick<Parameters<typeof signReceipt>[1], "content" | "package">

/** Keeps a version as it was sent, with the receipt for exactly that. */
export async function keepVersion(
  caller: Caller,
  facts: Pick<Reached, "id" | "outward" | "party">,
  sent: Version,
) {
  const { content } = sent
  const { version } = content.body
  const sha256 = hashContent(content)
  const receipt = signReceipt(caller, { facts, version, sha256, ...sent })
  const id = caller.newId()
  const { number } = receipt.facts
  await caller.db
    .insertInto("submission")
    .values({
      id,
      response: facts.id,
      version,
      content: content.text,
      answered: [...new Set(content.body.answers.map(({ question }) => question))],
      sha256: Buffer.from(sha256, "hex"),
      receipt: receipt.text,
      number,
      at: caller.now,
    })
    .execute()
  return { id, version, sha256, number, receipt }
}

/** Who reads it from the first version on: the State itself, the secretariat, and those of the review. */
export async function letIn(
  caller: Caller,
  { id, outward, party, review }: Pick<Reached, "id" | "outward" | "party" | "review">,
): Promise<void> {
  const made = await ensureDisclosure(caller, { response: id, question: null, id: outward })
  const audiences = (await audiencesOf(caller, [made])).get(made) ?? []
  const circles = [
    await ensureCircle(caller.db, { kind: "national", party }, caller.newId),
    await ensureCircle(caller.db, { kind: "secretariat" }, caller.newId),
    ...(review === null
      ? []
      : [await ensureCircle(caller.db, { kind: "review", matter: review }, caller.newId)]),
  ]
  for (const circle of circles) {
    if (audiences.some((audience) => audience.id === circle)) continue
    await release(caller, { kind: DISCLOSURE, id: made }, circle, { on_behalf_of: party })
  }
}

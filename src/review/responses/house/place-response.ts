import canonicalize from "canonicalize"
import { move } from "../../../platform/moves.ts"
import { problem } from "../../../platform/problem.ts"
import type { Caller } from "../../../platform/room.ts"
import { visibleReviews } from "../../reviews/find-review.ts"
import { withdrawVersions } from "../correct-response.ts"
import { kindOf } from "../open-response.ts"
import { holdQuestionnaire } from "../../questionnaires/hold-questionnaire.ts"
import { signReceipt } from "../receipt.ts"
import { moves } from "../response.ts"
import { hashContent } from "../submission-content.ts"
import { keepVersion, letIn } from "../submit-response.ts"
import { admitReaders } from "./admit-readers.ts"
import type { OpenedResponse } from "./open-sealed.ts"

type Placed = Awaited<ReturnType<typeof ensurePlace>>

/**
 * Stores what a file brought where it would stand had it been submitted here, and signs the receipt. Each version comes
 * once and in its order; the newest may come again with more readers, or withdrawn.
 */
export async function placeResponse(caller: Caller, opened: OpenedResponse) {
  const { body, package: id } = opened
  const facts = await ensurePlace(caller, opened)
  const text = canonicalize(body.content) as string
  const content = { body: body.content, text }
  const sha256 = hashContent(content)
  const { version } = body.content
  const newest = await newestOf(caller, facts)
  const carried = { id, status: body.status, readers: body.readers.length }
  const again = newest?.version === version && newest.sha256.toString("hex") === sha256
  if (!again && version !== (newest?.version ?? 0) + 1)
    throw problem("responses.problem_house_order", 409, {
      values: { version, next: (newest?.version ?? 0) + 1 },
    })

  const kept = again
    ? { id: newest.id, receipt: signReceipt(caller, { facts, version, content, sha256, package: carried }) }
    : await keepVersion(caller, facts, { content, package: carried })
  if (version === 1 && !again) await letIn(caller, facts)
  await admitReaders(caller, facts, body)
  if (body.status === "withdrawn") await withdraw(caller, facts)
  return { submission: kept.id, receipt: kept.receipt, version }
}

/** The row that stands for a response of another house: nobody works on it here, so it is released to nobody. */
async function ensurePlace(caller: Caller, { body, installation, questionnaire }: OpenedResponse) {
  const { party, lang } = body.content
  const { response: outward, review } = body
  const found = await caller.db
    .selectFrom("response")
    .select(["id", "outward", "party", "review", "status", "origin", "questionnaire"])
    .where("outward", "=", outward)
    .executeTakeFirst()
  if (found) {
    const same =
      found.origin === installation && found.party === party && found.questionnaire === questionnaire
    if (!same) throw problem("responses.problem_house_other", 409)
    if (found.status === "withdrawn") throw problem("responses.problem_house_withdrawn", 409)
    return found
  }
  if (review !== null && !(await isReviewOf(caller, review, party)))
    throw problem("responses.problem_house_review")
  const kind = await kindOf(caller, party, await holdQuestionnaire(caller, questionnaire))
  const row = { id: caller.newId(), outward, party, review, questionnaire, status: "submitted" }
  const made = await caller.db
    .insertInto("response")
    .values({ ...row, kind, lang, origin: installation, by_account: caller.actor.account, at: caller.now })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst()
  if (!made) throw problem("responses.problem_house_open_here", 409)
  return row
}

async function isReviewOf(caller: Caller, review: string, party: string): Promise<boolean> {
  const found = await visibleReviews(caller)
    .where("review.id", "=", review)
    .where("review.state", "=", party)
    .executeTakeFirst()
  return found !== undefined
}

function newestOf(caller: Caller, { id }: Placed) {
  return caller.db
    .selectFrom("submission")
    .select(["id", "version", "sha256"])
    .where("response", "=", id)
    .orderBy("version", "desc")
    .limit(1)
    .executeTakeFirst()
}

async function withdraw(caller: Caller, { id }: Placed): Promise<void> {
  await move(caller, "response", moves.withdraw, id)
  await withdrawVersions(caller, id)
}

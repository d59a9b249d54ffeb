import type { Input } from "../../platform/contract.ts"
import { move } from "../../platform/moves.ts"
import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { release } from "../../secretariat/access/releases.ts"
import { circlesOfReview } from "../reviews/circles-of-review.ts"
import { happened } from "../reviews/happen.ts"
import { chainOf } from "../reviews/review.ts"
import type { observations } from "./contract.ts"
import { lockObservation } from "./find-observation.ts"
import { leaveOf } from "./leave.ts"
import { linesOf } from "./list-observations.ts"
import { MAX_COMMENTS, moves, OBSERVATION, type Line, type LineFacts } from "./observation.ts"
import { newestAnswers } from "./review-answers.ts"
import { showObservation } from "./show-observation.ts"
import type { Standing } from "./standing.ts"

type Which = { readonly observation: string }

/** The reviewing team's focal point lets the State under review and the secretariat read a line. */
export async function proposeObservation(caller: Caller, input: Which): Promise<Line> {
  const { line, stands } = await lockObservation(caller, input.observation)

  caller.ask(leaveOf(caller.actor, line, stands).propose, "observation.propose")

  await move(caller, OBSERVATION, moves.propose, line.id)
  const { review, secretariat, missions } = await circlesOfReview(caller, stands.review, stands.reviewers)
  for (const circle of [review, secretariat, ...missions]) {
    await release(caller, { kind: OBSERVATION, id: line.id }, circle, { on_behalf_of: line.party })
  }

  await caller.record("observation.propose", line.id, chainOf(stands.review))
  return showObservation(caller, input)
}

/** The State under review says what it thinks of a line, in the wording that stands. */
export async function commentOnObservation(
  caller: Caller,
  input: Input<typeof observations.comment>,
): Promise<Line> {
  const { line, stands } = await lockObservation(caller, input.observation)

  caller.ask(leaveOf(caller.actor, line, stands).comment, "observation.comment")
  await requireFew(caller, line)

  await move(caller, OBSERVATION, moves.comment, line.id)
  await caller.db
    .insertInto("observation_comment")
    .values({
      id: caller.newId(),
      observation: line.id,
      number: line.number,
      party: stands.review.state,
      lang: input.lang,
      body: input.body.replaceAll(/\r\n?/g, "\n").normalize("NFC"),
      by_account: String(caller.actor.account),
      at: caller.now,
    })
    .execute()

  await caller.record("observation.comment", line.id, { number: line.number, ...chainOf(stands.review) })
  return showObservation(caller, input)
}

async function requireFew({ db }: Caller, { id }: LineFacts): Promise<void> {
  const { count } = await db
    .selectFrom("observation_comment")
    .select(({ fn }) => fn.countAll<string>().as("count"))
    .where("observation", "=", id)
    .executeTakeFirstOrThrow()
  if (Number(count) < MAX_COMMENTS) return
  throw problem("observations.problem_too_many_comments", 422, { values: { limit: MAX_COMMENTS } })
}

export async function agreeToObservation(caller: Caller, input: Which): Promise<Line> {
  const { line, stands } = await lockObservation(caller, input.observation)

  caller.ask(leaveOf(caller.actor, line, stands).agree, "observation.agree")

  await move(caller, OBSERVATION, moves.agree, line.id)
  await caller.record("observation.agree", line.id, { number: line.number, ...chainOf(stands.review) })
  await settle(caller, stands)
  return showObservation(caller, input)
}

/** The reviewing team keeps a line on which the two do not meet; the State's comment stands beside it everywhere. */
export async function keepObservation(caller: Caller, input: Which): Promise<Line> {
  const { line, stands } = await lockObservation(caller, input.observation)

  caller.ask(leaveOf(caller.actor, line, stands).keep, "observation.keep")

  await move(caller, OBSERVATION, moves.keep, line.id)
  await caller.record("observation.keep", line.id, { number: line.number, ...chainOf(stands.review) })
  await settle(caller, stands)
  return showObservation(caller, input)
}

/** When no line is open any more, the step of the procedure that waits for this is met. */
async function settle(caller: Caller, stands: Standing): Promise<void> {
  const lines = await linesOf(caller, stands)
  const open = lines.some(({ status }) => status === "proposed" || status === "commented")
  if (open) return
  await happened(caller, stands.review, { act: "observations_settled", party: stands.review.state })
}

/** Says that a line still stands on the answers as they are now. */
export async function confirmSources(caller: Caller, input: Which): Promise<Line> {
  const { line, stands } = await lockObservation(caller, input.observation)

  caller.ask(leaveOf(caller.actor, line, stands).confirm, "observation.confirm")

  const newest = await newestAnswers(caller, stands.review)
  const { sources } = await showObservation(caller, input)
  for (const { question, version } of sources) {
    await caller.db
      .updateTable("observation_source")
      .set({ version: newest.get(question) ?? version })
      .where("observation", "=", line.id)
      .where("question", "=", question)
      .execute()
  }

  await caller.record("observation.confirm", line.id, chainOf(stands.review))
  return showObservation(caller, input)
}

export async function withdrawObservation(caller: Caller, input: Which): Promise<Which> {
  const { line, stands } = await lockObservation(caller, input.observation)

  caller.ask(leaveOf(caller.actor, line, stands).withdraw, "observation.withdraw")

  await move(caller, OBSERVATION, moves.withdraw, line.id)

  await caller.record("observation.withdraw", line.id, chainOf(stands.review))
  return { observation: line.id }
}

import type { Input } from "../../platform/contract.ts"
import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { lockReview, requireUnderWay } from "../reviews/find-review.ts"
import { happened } from "../reviews/happen.ts"
import { valueOf } from "../reviews/procedure/procedure.ts"
import { chainOf, partiesIn } from "../reviews/review.ts"
import type { observations } from "./contract.ts"
import { linesOf, listObservations } from "./list-observations.ts"
import type { Line } from "./observation.ts"
import { hashParts, outputs, partsOf, summaryPart, type Output, type Part } from "./outcome.ts"
import { standing, type Standing } from "./standing.ts"
import { findSummary } from "./summary.ts"
import type { Observations, OutputView, Summary } from "./views.ts"

type Content = {
  readonly stands: Standing
  readonly lines: readonly Line[]
  readonly summary: Summary | null
}

/** The parts of an output as it stands now. */
export function currentParts(output: Output, { stands, lines, summary }: Content): Part[] {
  const rule = valueOf(stands.procedure, "transmission_to")
  if (output === "observations") return partsOf(lines, rule)
  return summary ? [summaryPart(summary, rule)] : []
}

type Clearance = {
  readonly output: string
  readonly party: string
  readonly sha256: Buffer
  readonly at: Date
}

/** Each output with who has cleared exactly what stands there now. */
export async function viewOutputs(caller: Caller, content: Content): Promise<OutputView[]> {
  const { stands } = content
  const { review, reviewers } = stands
  const clearances = await clearancesOf(caller, review.id)
  const outcomes = await caller.db
    .selectFrom("outcome")
    .select(["id", "output"])
    .where("review", "=", review.id)
    .execute()
  const parties = partiesIn(review, reviewers)
  const own = [...stands.clears, ...(stands.state ? [review.state] : [])]
  return outputs.map((output) => {
    const parts = currentParts(output, content)
    const hash = parts.length > 0 ? hashParts(parts) : null
    const cleared = clearances.filter((one) => one.output === output && hash?.equals(one.sha256))
    const waits = parties.filter((party) => !cleared.some((one) => one.party === party))
    const outcome = outcomes.find((one) => one.output === output)?.id ?? null
    const open = outcome === null && hash !== null && review.status === "under_way"
    return {
      output,
      sha256: hash?.toString("hex") ?? null,
      parts: parts.length,
      to: [...new Set(parts.flatMap(({ to }) => to))].toSorted(),
      cleared_by: cleared.map(({ party, at }) => ({ party, at: at.toISOString() })),
      waits_for: waits,
      outcome,
      can: {
        clear: open ? own.filter((party) => waits.includes(party)) : [],
        transmit: open && waits.length === 0 && stands.keeper,
      },
    }
  })
}

function clearancesOf({ db }: Caller, review: string): Promise<Clearance[]> {
  return db
    .selectFrom("outcome_clearance")
    .select(["output", "party", "sha256", "at"])
    .where("review", "=", review)
    .orderBy("at")
    .execute()
}

/**
 * A focal point clears an output for her State as it stands. Refuses with `observations.problem_changed` (409) other words
 * than those she read, with `observations.problem_over_budget` (422) a summary that is longer than the procedure allows,
 * with `observations.problem_source_changed` (409) a list that rests on answers which have changed.
 */
export async function clearOutput(
  caller: Caller,
  input: Input<typeof observations.clear>,
): Promise<Observations> {
  const review = await lockReview(caller, input.review)
  const stands = await standing(caller, review)
  const parties = [...stands.clears, ...(stands.state ? [review.state] : [])]
  const party = input.party ?? (parties.length === 1 ? parties[0] : undefined)

  caller.ask(party !== undefined && parties.includes(party), "outcome.clear")
  requireUnderWay(review)
  const content = { stands, lines: await linesOf(caller, stands), summary: await findSummary(caller, stands) }
  const parts = currentParts(input.output, content)
  requireReady(input, { ...content, parts })
  const kept = await caller.db
    .insertInto("outcome_clearance")
    .values({
      id: caller.newId(),
      review: review.id,
      output: input.output,
      party: String(party),
      sha256: hashParts(parts),
      by_account: String(caller.actor.account),
      at: caller.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst()
  if (!kept) throw problem("observations.problem_cleared", 409)

  await caller.record("outcome.clear", review.id, { output: input.output, party, ...chainOf(review) })
  const shown = await listObservations(caller, input)
  const done = shown.outputs.every(
    ({ parts: count, waits_for }) => count > 0 && !waits_for.includes(String(party)),
  )
  if (done) await happened(caller, review, { act: "outcome_cleared", party: String(party) })
  return shown
}

type Ready = Content & { readonly parts: readonly Part[] }

function requireReady(
  { output, sha256 }: Input<typeof observations.clear>,
  { lines, summary, parts }: Ready,
): void {
  if (parts.length === 0 || hashParts(parts).toString("hex") !== sha256) {
    throw problem("observations.problem_changed", 409)
  }
  if (output === "summary" && summary && summary.words > summary.budget) {
    const { words, budget } = summary
    throw problem("observations.problem_over_budget", 422, { values: { words, budget } })
  }
  const leaning = lines.filter(({ goes, source_changed }) => goes !== "not" && source_changed)
  if (output === "observations" && leaning.length > 0) {
    throw problem("observations.problem_source_changed", 409, { values: { count: leaning.length } })
  }
}

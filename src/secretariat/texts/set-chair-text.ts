import { notFound, problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { addVersion } from "./add-version.ts"
import { requireOpen } from "./find-negotiation.ts"
import { visibleProposals } from "./find-proposal.ts"
import { latestVersion, lockText } from "./find-text.ts"
import { makeMove } from "./move-text.ts"
import { chainOf } from "./negotiation.ts"
import { showText } from "./show-text.ts"
import type { TextDetail } from "./text-detail.ts"

/**
 * The chair's text: a new version before everybody at once, perhaps made from a proposal. Refuses with
 * `platform.problem_moved_on` (409) when there is a later version than the one that the chair had before her.
 */
export async function setChairText(
  caller: Caller,
  input: { text: string; body: string; base: number; proposal?: string | undefined },
): Promise<TextDetail> {
  const matter = await lockText(caller, input.text)
  const { negotiation, text, standing } = matter

  caller.ask(standing.chair, "text.offer")

  requireOpen(negotiation)
  const latest = await latestVersion(caller, text.id, text.lang)
  if (latest?.number !== input.base) throw problem("platform.problem_moved_on", 409)
  const proposal = input.proposal && (await standingProposal())
  const version = { lang: text.lang, standing: "chair" as const, body: input.body, issued: true }
  const number = await addVersion(caller, text, { ...version, ...(proposal && { proposal }) })
  await makeMove(caller, matter, "offer")

  await caller.record("text.offer", text.id, { number, ...chainOf(negotiation) })
  return showText(caller, input)

  async function standingProposal(): Promise<string> {
    const found = await visibleProposals(caller, negotiation, standing)
      .where("proposal.id", "=", input.proposal ?? "")
      .where("proposal.status", "=", "made")
      .executeTakeFirst()
    if (!found) throw notFound()
    return found.id
  }
}

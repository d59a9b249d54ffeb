import { createHash } from "node:crypto"
import canonicalize from "canonicalize"
import type { Input } from "../../platform/contract.ts"
import { notFound, problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { ensureCircle } from "../../secretariat/access/circle.ts"
import { release, withdrawRelease } from "../../secretariat/access/releases.ts"
import { getFacts } from "../../secretariat/documents/find-document.ts"
import { valueOf } from "../reviews/procedure/procedure.ts"
import { chainOf } from "../reviews/review.ts"
import type { observations } from "./contract.ts"
import { getOutcome, type OutcomeFacts } from "./find-outcome.ts"
import { PUBLICATION } from "./outcome.ts"
import { mayInstruct, showOutcome } from "./show-outcome.ts"
import { standingFor } from "./standing.ts"
import type { Outcome } from "./views.ts"

type Publishing = Input<typeof observations.publish>

/**
 * The State under review instructs that these parts be published, by a signed note of its own. Refuses with
 * `observations.problem_note` (422) a note that is no document of that State, with `observations.problem_never_published`
 * (403) an output that the procedure keeps, with `observations.problem_part` (422) a part that is not there or is
 * published already.
 */
export async function publish(caller: Caller, input: Publishing): Promise<Outcome> {
  const facts = await getOutcome(caller, input.outcome)

  caller.ask(mayInstruct(caller, facts), "outcome.publish")
  const { procedure, review } = await standingFor(caller, facts.review)
  const how = valueOf(procedure, "publication").find(({ output }) => output === facts.output)?.how
  if (how !== "state_decides") throw problem("observations.problem_never_published", 409)
  await requireNote(caller, facts, input.note)
  await caller.db.selectFrom("outcome").select("id").where("id", "=", facts.id).forUpdate().execute()

  for (const part of new Set(input.parts)) await publishPart(caller, facts, { part, note: input.note })

  await caller.record("outcome.publish", facts.id, {
    parts: input.parts.length,
    note: input.note,
    ...chainOf(review),
  })
  return showOutcome(caller, input)
}

async function requireNote(caller: Caller, { state }: OutcomeFacts, id: string): Promise<void> {
  const code = "observations.problem_note"
  const refused = problem(code, 422, { fields: { note: { code } } })
  const note = await getFacts(caller, id).catch(() => {
    throw refused
  })
  if (note.party !== state || note.status !== "held") throw refused
}

type One = { readonly part: string; readonly note: string }

async function publishPart(caller: Caller, facts: OutcomeFacts, { part, note }: One): Promise<void> {
  const code = "observations.problem_part"
  const refused = problem(code, 422, { fields: { parts: { code } } })
  const content = facts.content.find((one) => one.part === part)
  if (!content) throw refused
  const id = caller.newId()
  const given = await caller.db
    .insertInto(PUBLICATION)
    .values({
      id,
      outcome: facts.id,
      part,
      note,
      sha256: createHash("sha256")
        .update(canonicalize(content) as string)
        .digest(),
      status: "given",
      by_account: String(caller.actor.account),
      at: caller.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst()
  if (!given) throw refused
  const everyone = await ensureCircle(caller.db, { kind: "public" }, caller.newId)
  await release(caller, { kind: PUBLICATION, id }, everyone, { on_behalf_of: facts.state })
}

/** Ends a publication from now on. Copies that were read or saved cannot be called back, and the page says so. */
export async function revoke(caller: Caller, input: Input<typeof observations.revoke>): Promise<Outcome> {
  const facts = await getOutcome(caller, input.outcome)

  caller.ask(mayInstruct(caller, facts), "outcome.revoke")

  const { review } = await standingFor(caller, facts.review)
  const revoked = await caller.db
    .updateTable(PUBLICATION)
    .set({ status: "revoked", revoked: caller.now })
    .where("outcome", "=", facts.id)
    .where("part", "=", input.part)
    .where("status", "=", "given")
    .returning("id")
    .executeTakeFirst()
  if (!revoked) throw problem("platform.problem_moved_on", 409)
  await endReleases(caller, revoked.id)

  await caller.record("outcome.revoke", facts.id, { part: input.part, ...chainOf(review) })
  return showOutcome(caller, input)
}

async function endReleases(caller: Caller, publication: string): Promise<void> {
  const given = await caller.db
    .selectFrom("release")
    .select("id")
    .where("subject", "=", publication)
    .where("status", "=", "given")
    .execute()
  if (given.length === 0) throw notFound()
  for (const { id } of given) await withdrawRelease(caller, publication, id)
}

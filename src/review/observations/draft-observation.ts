import type { Input } from "../../platform/contract.ts"
import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { ensureCircle } from "../../secretariat/access/circle.ts"
import { release } from "../../secretariat/access/releases.ts"
import { editionAt } from "../../secretariat/instruments/versions.ts"
import { visibleThreads } from "../../secretariat/threads/find-thread.ts"
import { circlesOfReview } from "../reviews/circles-of-review.ts"
import { lockReview, requireUnderWay } from "../reviews/find-review.ts"
import { valueOf } from "../reviews/procedure/procedure.ts"
import { chainOf, REVIEW, type ReviewFacts } from "../reviews/review.ts"
import type { observations } from "./contract.ts"
import { visibleObservations } from "./find-observation.ts"
import { MAX_LINES, OBSERVATION, type Line } from "./observation.ts"
import { newestAnswers } from "./review-answers.ts"
import { showObservation } from "./show-observation.ts"
import { standing, type Standing } from "./standing.ts"
import { writeWording } from "./wording.ts"

type Drafting = Input<typeof observations.draft>

/**
 * Drafts a line, for the reviewing team alone. What it rests on is kept in the version that is read now. Refuses with
 * `observations.problem_provision` (422) a provision that the review is not about, and with
 * `observations.problem_question` (422) an answer that was not submitted.
 */
export async function draftObservation(caller: Caller, input: Drafting): Promise<Line> {
  const review = await lockReview(caller, input.review)
  const stands = await standing(caller, review)
  const { drafts } = stands
  const party = input.party ?? (drafts.length === 1 ? drafts[0] : undefined)

  caller.ask(!stands.frozen && party !== undefined && drafts.includes(party), "observation.draft")
  requireUnderWay(review)
  await requireProvision(caller, review, input.provision)
  await requireRoom(caller, review)
  const thread = await threadOf(caller, input)
  const sources = await sourcesOf(caller, { input, review, thread })

  const id = caller.newId()
  const account = String(caller.actor.account)
  const { kind, provision } = input
  const facts = { id, review: review.id, kind, provision, thread: thread?.id ?? null }
  await caller.db
    .insertInto(OBSERVATION)
    .values({ ...facts, status: "draft", party: String(party), by_account: account, at: caller.now })
    .execute()
  await writeWording(caller, { observation: id, number: 1, ...input })
  if (sources.length > 0) {
    const rows = sources.map((source) => ({ observation: id, ...source }))
    await caller.db.insertInto("observation_source").values(rows).execute()
  }
  for (const circle of await draftersOf(caller, stands)) {
    await release(caller, { kind: OBSERVATION, id }, circle, { on_behalf_of: String(party) })
  }

  await caller.record("observation.draft", id, { review: review.id, party, ...chainOf(review) })
  return showObservation(caller, { observation: id })
}

/** The reviewing team and the author; the reviewing States' missions too, where it is they who clear. */
async function draftersOf(caller: Caller, { review, reviewers, procedure }: Standing): Promise<string[]> {
  const { db, newId } = caller
  const { team } = await circlesOfReview(caller, review, reviewers)
  const circles = [
    team,
    await ensureCircle(db, { kind: "author", account: String(caller.actor.account) }, newId),
  ]
  if (valueOf(procedure, "clears") === "focal_point") return circles
  for (const { party } of reviewers) circles.push(await ensureCircle(db, { kind: "mission", party }, newId))
  return circles
}

async function requireProvision(caller: Caller, { pack, instruments }: ReviewFacts, ref: string) {
  const edition = await editionAt(caller, pack)
  const [instrument = ""] = ref.split(".")
  const code = "observations.problem_provision"
  if (!instruments.includes(instrument) || !edition.byRef.has(ref)) {
    throw problem(code, 422, { fields: { provision: { code } } })
  }
}

async function requireRoom(caller: Caller, { id }: ReviewFacts): Promise<void> {
  const { count } = await visibleObservations(caller)
    .where("observation.review", "=", id)
    .clearSelect()
    .select(({ fn }) => fn.countAll<string>().as("count"))
    .executeTakeFirstOrThrow()
  if (Number(count) >= MAX_LINES) {
    throw problem("observations.problem_too_many", 422, { values: { limit: MAX_LINES } })
  }
}

async function threadOf(caller: Caller, { thread, review }: Drafting) {
  if (thread === undefined) return undefined
  const found = await visibleThreads(caller)
    .where("thread.id", "=", thread)
    .where("thread.thing", "=", REVIEW)
    .where("thread.subject", "=", review)
    .executeTakeFirst()
  const code = "observations.problem_thread"
  if (!found) throw problem(code, 422, { fields: { thread: { code } } })
  return found
}

type Cited = {
  readonly input: Drafting
  readonly review: ReviewFacts
  readonly thread: { field: string | null; version: number } | undefined
}

async function sourcesOf(caller: Caller, { input, review, thread }: Cited) {
  const newest = await newestAnswers(caller, review)
  const asked = [...new Set(input.questions ?? [])].map((question) => {
    const version = newest.get(question)
    const code = "observations.problem_question"
    if (version === undefined) throw problem(code, 422, { fields: { questions: { code } } })
    return { question, version }
  })
  const own = thread?.field ? [{ question: thread.field, version: thread.version }] : []
  return [...new Map([...own, ...asked].map((one) => [one.question, one])).values()]
}

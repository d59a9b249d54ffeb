import type { Caller } from "../../platform/room.ts"
import { editionAt } from "../../secretariat/instruments/versions.ts"
import { visibleThreads } from "../../secretariat/threads/find-thread.ts"
import { inBlueprintOrder, placesOf } from "./blueprint.ts"
import { viewOutputs } from "./clearances.ts"
import { visibleObservations } from "./find-observation.ts"
import { leaveOf } from "./leave.ts"
import { goesOn, MAX_LINES, type Line, type LineFacts } from "./observation.ts"
import { newestIn, questionsOf, readSubmitted, type ReadAnswers } from "./review-answers.ts"
import { standingFor, withoutAgreement, type Standing } from "./standing.ts"
import { findSummary } from "./summary.ts"
import type { Observations } from "./views.ts"

/** The list of observations of one review as the caller sees it, in the blueprint's order, with its summary. */
export async function listObservations(caller: Caller, input: { review: string }): Promise<Observations> {
  const stands = await standingFor(caller, input.review)
  const { review, reviewers, drafts, keeper } = stands
  const live = review.status === "under_way"
  const draft = live && !stands.frozen && drafts.length > 0
  const read = draft ? await readSubmitted(caller, review) : undefined
  const lines = await linesOf(caller, stands, read)
  const summary = await findSummary(caller, stands)
  return {
    review: review.id,
    state: review.state,
    reviewers: reviewers.map(({ party }) => party),
    without_agreement: withoutAgreement(stands),
    lines,
    summary,
    outputs: await viewOutputs(caller, { stands, lines, summary }),
    answers: await answersOf(caller, read ?? null),
    can: {
      draft,
      summarize: live && (drafts.length > 0 || keeper),
    },
  }
}

type Read = ReadAnswers | null

/** What was answered, in the questionnaire's order. */
async function answersOf(caller: Caller, read: Read): Promise<Observations["answers"]> {
  const keys = (read?.answers ?? []).map(({ question }) => question)
  return [...(await questionsOf(caller, read, keys))].map(([question, named]) => ({ question, ...named }))
}

/**
 * All lines that the caller sees, in order.
 * @param read what was submitted, where it was read already
 */
export async function linesOf(caller: Caller, stands: Standing, read?: Read): Promise<Line[]> {
  const facts = await visibleObservations(caller)
    .where("observation.review", "=", stands.review.id)
    .orderBy("observation.at")
    .orderBy("observation.id")
    .limit(MAX_LINES)
    .execute()
  const edition = await editionAt(caller, stands.review.pack)
  const treaties = stands.review.instruments.map((code) => edition.byInstrument.get(code) ?? [])
  return inBlueprintOrder(await toLines(caller, facts, { stands, read }), placesOf(treaties))
}

export async function toLines(
  caller: Caller,
  facts: readonly LineFacts[],
  { stands, read: before }: { readonly stands: Standing; readonly read?: Read | undefined },
): Promise<Line[]> {
  if (facts.length === 0) return []
  const ids = facts.map(({ id }) => id)
  const { db } = caller
  const sources = await db
    .selectFrom("observation_source")
    .select(["observation", "question", "version"])
    .where("observation", "in", ids)
    .orderBy("question")
    .execute()
  const comments = await db
    .selectFrom("observation_comment")
    .select(["observation", "party", "number", "lang", "body", "at"])
    .where("observation", "in", ids)
    .orderBy("at")
    .orderBy("id")
    .$castTo<Omit<Line["comments"][number], "at"> & { observation: string; at: Date }>()
    .execute()
  const seen = await threadsSeen(caller, facts)
  const read = before === undefined ? await readSubmitted(caller, stands.review) : before
  const newest = newestIn(read)
  const asked = await questionsOf(
    caller,
    read,
    sources.map(({ question }) => question),
  )
  const sourcesOf = Map.groupBy(sources, ({ observation }) => observation)
  const commentsOf = Map.groupBy(comments, ({ observation }) => observation)
  return facts.map((line) => {
    const cited = (sourcesOf.get(line.id) ?? []).map(({ question, version }) => ({
      question,
      asked: asked.get(question) ?? null,
      version,
      newest: newest.get(question) ?? version,
    }))
    const { review: _, by_account: __, at: ___, ...shown } = line
    return {
      ...shown,
      thread: line.thread !== null && seen.has(line.thread) ? line.thread : null,
      sources: cited,
      source_changed: cited.some((source) => source.newest > source.version),
      comments: (commentsOf.get(line.id) ?? []).map(({ observation: ____, at, ...comment }) => ({
        ...comment,
        at: at.toISOString(),
      })),
      goes: goesOn(line.status, withoutAgreement(stands)),
      can: leaveOf(caller.actor, line, stands),
    }
  })
}

/** A line may come from what the reviewing States wrote among themselves: others do not learn even its id. */
async function threadsSeen(caller: Caller, facts: readonly LineFacts[]): Promise<ReadonlySet<string>> {
  const ids = facts.flatMap(({ thread }) => thread ?? [])
  if (ids.length === 0) return new Set()
  const found = await visibleThreads(caller).where("thread.id", "in", ids).execute()
  return new Set(found.map(({ id }) => id))
}

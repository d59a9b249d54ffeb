import type { Caller } from "../../platform/room.ts"
import { may, partiesOf } from "../../secretariat/access/may.ts"
import { audiencesOf } from "../../secretariat/access/releases.ts"
import { citations, MAX_CITATIONS } from "../../secretariat/instruments/registers.ts"
import { earlierAlike } from "./earlier.ts"
import { getRecommendation, provisionsOf, textsOf } from "./find-recommendation.ts"
import { followsFor, stepsOf, visibleFollowUps } from "./follow-up.ts"
import { toRows } from "./list-recommendations.ts"
import { MAX_SHOWN } from "./recommendation.ts"
import { toFollowUp } from "./to-follow-up.ts"
import type { Trace } from "./trace.ts"
import type { Recommendation } from "./views.ts"
import { recommendationPath } from "./pages/paths.ts"
import { volunteeredIn } from "./volunteered.ts"

/** A recommendation with what it bears on, the like before it, and what the reader's State, and others that let her see it, do. */
export async function showRecommendation(
  caller: Caller,
  input: { recommendation: string },
): Promise<Recommendation> {
  const facts = await getRecommendation(caller, input.recommendation)
  const [row] = await toRows(caller, [facts])
  if (!row) throw new Error("a recommendation without a row")
  const texts = (await textsOf(caller, [facts.id])).get(facts.id) ?? []
  const provisions = (await provisionsOf(caller, [facts.id])).get(facts.id) ?? []
  const keeps = may(caller.actor, "text.keep")
  const { lang, item, verb, softeners, addressees } = facts
  const circles = (await audiencesOf(caller, [facts.meeting])).get(facts.meeting) ?? []
  return {
    ...row,
    lang,
    languages: texts.map((one) => one.lang),
    item,
    verb,
    softeners,
    addressees,
    provisions: provisions.map(({ recommendation: _recommendation, ...one }) => one),
    earlier: await earlierAlike(caller, facts),
    trace: await traceOf(
      caller,
      facts.id,
      provisions.map(({ ref }) => ref),
    ),
    follow_ups: await followUpsOf(caller, facts.id),
    volunteered: await volunteeredIn(caller, facts),
    parties: followsFor(caller.actor),
    can: { cite: keeps, follow: followsFor(caller.actor).length > 0, bring: keeps },
    visible_to: circles
      .filter(({ not_before }) => not_before <= caller.now)
      .map(({ id, kind, party, class: of, label }) => ({ id, kind, party, class: of, label })),
  }
}

/** The reader's own State first, then others as they were released to her. */
async function followUpsOf(caller: Caller, recommendation: string): Promise<Recommendation["follow_ups"]> {
  const found = await visibleFollowUps(caller)
    .where("follow_up.recommendation", "=", recommendation)
    .orderBy("follow_up.party")
    .limit(MAX_SHOWN)
    .execute()
  const steps = await stepsOf(caller, found)
  const own = new Set(partiesOf(caller.actor))
  const ordered = [
    ...found.filter(({ party }) => own.has(party)),
    ...found.filter(({ party }) => !own.has(party)),
  ]
  const shown = ordered.filter(({ id }) => (steps.get(id) ?? []).length > 0)
  return Promise.all(shown.map((one) => toFollowUp(caller, one, steps.get(one.id) ?? [])))
}

/** Question, answer, observation: what cites the same provisions, each through its own room's `visible…`. */
async function traceOf(caller: Caller, id: string, refs: readonly string[]): Promise<Trace[]> {
  if (refs.length === 0) return []
  const trace: Trace[] = []
  for (const entry of caller.registered(citations)) {
    const { kind, heading } = entry
    const here = recommendationPath({ recommendation: id })
    const found = (await entry.list(caller, { refs, limit: MAX_CITATIONS })).filter(
      ({ path }) => path !== here,
    )
    if (found.length > 0) trace.push({ kind, heading, citations: found.slice(0, MAX_CITATIONS) })
  }
  return trace
}

import type { Caller } from "../../platform/room.ts"
import { may } from "../../secretariat/access/may.ts"
import { getOutcome, publicationsOf, visibleOutcomes, type OutcomeFacts } from "./find-outcome.ts"
import { mayTranslate, translationsOf } from "./translated.ts"
import type { Outcome } from "./views.ts"

/** Outcomes on one page; there are as many as reviews that ended. */
export const MAX_OUTCOMES = 500

export async function showOutcome(caller: Caller, input: { outcome: string }): Promise<Outcome> {
  const facts = await getOutcome(caller, input.outcome)
  const published = new Map((await publicationsOf(caller, facts.id)).map(({ part, at }) => [part, at]))
  const instructs = mayInstruct(caller, facts)
  const parts = facts.content.filter(({ part }) => facts.whole || published.has(part))
  return {
    ...headOf(facts),
    parts: parts.map((part) => {
      const at = published.get(part.part) ?? null
      return {
        ...part,
        // To which answers a line leads is a matter between the parties.
        sources: facts.whole ? part.sources : [],
        published: at?.toISOString() ?? null,
        can: { publish: instructs && at === null, revoke: instructs && at !== null },
      }
    }),
    translations: await translationsOf(caller, facts, new Set(parts.map(({ part }) => part))),
    can: { translate: facts.negotiation === null && (await mayTranslate(caller, facts)) },
  }
}

export async function listOutcomes(caller: Caller) {
  const found = await visibleOutcomes(caller)
    .orderBy("outcome.at", "desc")
    .orderBy("outcome.id", "desc")
    .limit(MAX_OUTCOMES)
    .execute()
  return { outcomes: found.map(headOf) }
}

function headOf({ id, state, mechanism, phase, output, at, review, whole }: OutcomeFacts) {
  return { id, state, mechanism, phase, output, at: at.toISOString(), review: whole ? review : null }
}

/** Only the State under review instructs: who signs or clears for it in this review. */
export function mayInstruct({ actor }: Caller, { state, review, whole }: OutcomeFacts): boolean {
  const where = { party: state, matter: review }
  return whole && (may(actor, "state.clear", where) || may(actor, "state.sign", where))
}

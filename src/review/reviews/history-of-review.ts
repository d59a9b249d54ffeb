import type { ChainHistory } from "../../platform/clocks/chain.ts"
import type { Caller } from "../../platform/room.ts"
import type { Happened } from "./steps.ts"

/** Of one review: more than any procedure has steps and parties. */
export const MAX_EVENTS = 400
/** Pauses and extensions of one review. */
export const MAX_CHANGES = 200

export type PauseRow = { readonly step: string | null; readonly since: Date; readonly until: Date | null }
export type ExtensionRow = { readonly step: string; readonly until: string; readonly at: Date }

/** What has happened in a review, as its rows say it. */
export type ReviewHistory = {
  readonly events: readonly Happened[]
  readonly pauses: readonly PauseRow[]
  readonly extensions: readonly ExtensionRow[]
}

const NOTHING: ReviewHistory = { events: [], pauses: [], extensions: [] }

/** The histories of reviews that the caller has looked up, by id. */
export async function historiesOf(
  caller: Pick<Caller, "db">,
  ids: readonly string[],
): Promise<(id: string) => ReviewHistory> {
  if (ids.length === 0) return () => NOTHING
  const { db } = caller
  const events = await db
    .selectFrom("review_event")
    .select(["review", "kind", "party", "happened"])
    .where("review", "in", [...ids])
    .where("struck", "is", null)
    .orderBy("happened")
    .limit(ids.length * MAX_EVENTS)
    .execute()
  const pauses = await db
    .selectFrom("review_pause")
    .select(["review", "step", "since", "until"])
    .where("review", "in", [...ids])
    .orderBy("since")
    .limit(ids.length * MAX_CHANGES)
    .execute()
  const extensions = await db
    .selectFrom("review_extension")
    .select(["review", "step", "until", "at"])
    .where("review", "in", [...ids])
    .orderBy("at")
    .limit(ids.length * MAX_CHANGES)
    .execute()
  const byReview = {
    events: Map.groupBy(events, ({ review }) => review),
    pauses: Map.groupBy(pauses, ({ review }) => review),
    extensions: Map.groupBy(extensions, ({ review }) => review),
  }
  return (id) => ({
    events: (byReview.events.get(id) ?? []).map(({ kind, party, happened }) => ({
      kind: party === null ? kind : `${kind}:${party}`,
      at: happened.toISOString(),
    })),
    pauses: byReview.pauses.get(id) ?? [],
    extensions: byReview.extensions.get(id) ?? [],
  })
}

/** The same as the clocks read it: a pause of the whole review is one of each step. */
export function clocksOf(history: ReviewHistory, steps: readonly { readonly id: string }[]): ChainHistory {
  const by = "review"
  const changes = steps.map(({ id }) => {
    const pauses = history.pauses
      .filter(({ step }) => step === null || step === id)
      .map(({ since, until }) => ({
        from: since.toISOString(),
        to: until?.toISOString() ?? null,
        why: "",
        by,
      }))
    const extensions = history.extensions
      .filter(({ step }) => step === id)
      .map(({ at, until }) => ({ agreed: at.toISOString(), to: until, why: "", by }))
    return [id, { pauses, extensions }]
  })
  return { events: history.events, steps: Object.fromEntries(changes) as ChainHistory["steps"] & object }
}

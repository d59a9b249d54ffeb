import { notFound } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { redline } from "../texts/redline.ts"
import { draftsOf } from "./drafts.ts"
import { bodiesOf, getJob } from "./find-job.ts"
import type { Job, Unit, Which } from "./registers.ts"
import { offersFor } from "./segments/offers.ts"
import { workIn } from "./segments/work-in-unit.ts"
import { termsIn, usesTerm } from "./terms/terms-in.ts"
import { termsOf } from "./terms/terms-of.ts"
import type { UnitView } from "./views.ts"

export function unitIn({ units }: Job, key: string): Unit {
  const found = units.find((unit) => unit.key === key)
  if (!found) throw notFound()
  return found
}

/**
 * One text, sentence by sentence: what stands filled in, what changed marked, with what the memory offers and the terms
 * that the body has agreed. A draft of an older source is not laid on a newer one.
 */
export async function showUnit(
  caller: Caller,
  { key, ...which }: Which & { key: string },
): Promise<UnitView> {
  const job = await getJob(caller, which)
  const unit = unitIn(job, key)
  const { from, symbol, body, can } = job
  const { label, provisions, number, standing } = unit
  const pair = { from, to: which.lang }
  const drafted = (await draftsOf(caller, which)).get(key)
  const offers = await offersFor(caller, { ...pair, bodies: await bodiesOf(caller) })
  const terms = await termsOf(caller, body)
  const sentences = workIn(unit, pair).map(({ source, state, before, target: stands }, index) => {
    const target = (drafted?.number === number ? drafted.segments[index] : undefined) ?? stands ?? ""
    return {
      source,
      state,
      target,
      before,
      parts: before?.source ? redline(before.source, source, from) : [],
      offers: state === "unchanged" ? [] : offers(source),
      terms: termsIn(source, terms, pair).map((term) => ({
        ...term,
        used: target === "" || usesTerm(target, term.translation, which.lang),
      })),
    }
  })
  const next = after(job, key)
  const about = { from, symbol, body, key, label, number, standing, provisions: [...provisions] }
  return { ...which, ...about, sentences, next, can }
}

/** The next text that waits, from here on and then from the beginning. */
function after({ units }: Job, key: string): string | null {
  const at = units.findIndex((unit) => unit.key === key)
  const onwards = [...units.slice(at + 1), ...units.slice(0, at)]
  return onwards.find(({ standing }) => standing !== "current")?.key ?? null
}

import type { Caller } from "../../../platform/room.ts"
import { bodiesOf, getJob } from "../find-job.ts"
import type { Job, Unit, Which } from "../registers.ts"
import { offersFor, type Offering } from "../segments/offers.ts"
import { workIn, type Work } from "../segments/work-in-unit.ts"
import { termsIn } from "../terms/terms-in.ts"
import type { Term } from "../terms/term.ts"
import { termsOf } from "../terms/terms-of.ts"
import type { XliffSegment, XliffUnit } from "./xliff.ts"
import { writeXliff } from "./write-xliff.ts"

/** The texts of a job as an XLIFF 2.1 file, with offers and terms, for work without a line. */
export async function exportXliff(caller: Caller, which: Which): Promise<{ name: string; content: string }> {
  const job = await getJob(caller, which)
  const pair = { from: job.from, to: job.lang }
  const offers = await offersFor(caller, { ...pair, bodies: await bodiesOf(caller) })
  const terms = await termsOf(caller, job.body)
  const units = job.units.map((unit) => toXliffUnit(unit, { job, offers, terms }))
  const name = `${job.symbol?.replaceAll(/[^\w.-]+/g, "-") ?? job.kind}.${job.from}-${job.lang}.xlf`
  return { name, content: writeXliff({ ...pair, original: `${job.kind}/${job.subject}`, units }) }
}

type Aids = { readonly job: Job; readonly offers: Offering; readonly terms: readonly Term[] }

function toXliffUnit(unit: Unit, { job, offers, terms }: Aids): XliffUnit {
  const pair = { from: job.from, to: job.lang }
  const work = workIn(unit, pair)
  const waits = work.some(({ state }) => state !== "unchanged")
  return {
    id: unit.key,
    notes: [
      ...(unit.label ? [{ category: "number", text: unit.label }] : []),
      ...unit.provisions.map((text) => ({ category: "provision", text })),
      ...work.flatMap(noteOf),
    ],
    segments: work.map((one) => toSegment(one, waits)),
    matches: work.flatMap(({ source, state }, segment) =>
      state === "unchanged"
        ? []
        : offers(source).map((offer) => ({ segment, source: offer.source, target: offer.target })),
    ),
    terms: termsIn(unit.source, terms, pair),
  }
}

/** How a changed sentence read before, and how that was translated. */
function noteOf({ before }: Work) {
  if (!before) return []
  return [{ category: "before", text: [before.source, before.target].filter(Boolean).join("\n") }]
}

function toSegment({ source, gap, target, target_gap }: Work, waits: boolean): XliffSegment {
  const state = target === null ? "initial" : waits ? "translated" : "reviewed"
  return { source, gap, target, target_gap, state }
}

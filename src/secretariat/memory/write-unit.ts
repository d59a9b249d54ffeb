import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { dropDraft, keepDraftOf } from "./drafts.ts"
import { bodiesOf, entryOf, getJob } from "./find-job.ts"
import type { Job, Unit, Which } from "./registers.ts"
import { visibleSegments } from "./segments/find-segments.ts"
import { workIn, type Work } from "./segments/work-in-unit.ts"
import { showUnit, unitIn } from "./show-unit.ts"
import type { UnitView } from "./views.ts"

type Written = Which & {
  readonly key: string
  readonly number: number
  readonly segments: readonly string[]
  readonly press: string
}

/**
 * What a translator has typed, sentence by sentence: kept as her draft, or handed over as the text's translation; an
 * offer that she takes fills its sentence and nothing else. Refuses with `memory.problem_source_moved` (409) a text whose
 * source has changed under her, and with `memory.problem_sentence_empty` (422) to hand over one with a gap.
 */
export async function writeUnit(caller: Caller, input: Written): Promise<UnitView> {
  const { kind, subject, lang, key, press } = input
  const which = { kind, subject, lang }
  const job = await getJob(caller, which)
  const unit = unitIn(job, key)
  const work = workIn(unit, { from: job.from, to: lang })

  caller.ask(job.can.translate, "translation.draft")

  if (input.number !== unit.number || input.segments.length !== work.length) {
    throw problem("memory.problem_source_moved", 409)
  }
  if (press === "deliver") await deliver(caller, job, { unit, work, segments: input.segments })
  else {
    const segments = await taken(caller, job, { press, segments: input.segments })
    await keepDraftOf(caller, which, { key, number: unit.number, segments })
  }

  const about = { lang, key, number: unit.number }
  if (press === "deliver") await caller.record("translation.deliver", subject, { ...about, chain: job.chain })
  else await caller.record("translation.draft", subject, about)
  return showUnit(caller, { ...which, key })
}

type Delivery = { unit: Unit; work: readonly Work[]; segments: readonly string[] }

async function deliver(caller: Caller, job: Job, { unit, work, segments }: Delivery): Promise<void> {
  const empty = segments.findIndex((text, index) => text.trim() === "" && work[index]?.source !== "")
  if (empty >= 0) {
    const code = "memory.problem_sentence_empty"
    throw problem(code, 422, { fields: { [`segments.${empty}`]: { code } } })
  }
  const body = segments
    .map((text, index) => text + (work[index]?.target_gap ?? ""))
    .join("")
    .trim()
  await entryOf(caller, job.kind).write(caller, job, { unit, body })
  await dropDraft(caller, job, unit.key)
}

/** What was typed, with the offer in its place if she took one: only of what she may be offered. */
async function taken(
  caller: Caller,
  { from, lang }: Job,
  { press, segments }: Pick<Written, "press" | "segments">,
): Promise<string[]> {
  const [pressed, index = "", id = ""] = press.split(" ")
  if (pressed !== "use" || Number(index) >= segments.length) return [...segments]
  const offered = await visibleSegments(caller, await bodiesOf(caller))
    .where("memory_segment.id", "=", id)
    .where("source_lang", "=", from)
    .where("target_lang", "=", lang)
    .executeTakeFirst()
  if (!offered) throw problem("memory.problem_offer_gone", 409)
  return segments.with(Number(index), offered.target)
}

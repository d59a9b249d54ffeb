import type { Caller } from "../../platform/room.ts"
import { getInstrument, openEdition } from "./find-instrument.ts"
import { coverage } from "./registers.ts"

/** Per provision the questions that ask about it, or the recorded reason why none does, else null. */
export async function showCoverage(
  caller: Caller,
  input: { instrument: string; version?: string | undefined },
) {
  const reader = await openEdition(caller, input.version)
  getInstrument(reader, input.instrument)
  const questions = []
  const holes = []
  for (const entry of caller.registered(coverage)) {
    const found = await entry.list(caller, input.instrument)
    questions.push(...found.questions)
    holes.push(...found.holes)
  }
  const asked = Map.groupBy(questions, ({ ref }) => ref)
  const reasons = new Map(holes.map(({ ref, reason }) => [ref, reason]))
  const rows = reader.edition.byInstrument.get(input.instrument) ?? []
  const provisions = rows.map(({ ref, levels }) => {
    const own = (asked.get(ref) ?? []).map(({ id, label, path }) => ({ id, label, path }))
    return { ref, levels, questions: own, reason: own.length > 0 ? null : (reasons.get(ref) ?? null) }
  })
  return { provisions }
}

import type { Input } from "../../platform/contract.ts"
import { openMoves } from "../../platform/moves.ts"
import type { Caller } from "../../platform/room.ts"
import { readerLang, saidIn, wordsOf } from "../meetings/words.ts"
import type { readings } from "./contract.ts"
import { correctionsOf, getReading, keptIn, sourceOf, works } from "./find-reading.ts"
import { lackOf } from "./lack.ts"
import { MAX_EXCERPT, PAGE_LENGTH, parts, readingMoves, type Place } from "./reading.ts"
import type { Reading } from "./views.ts"

/** A part of what was read, each fact beside its place in the source. */
export async function showReading(caller: Caller, input: Input<typeof readings.show>): Promise<Reading> {
  const reading = await getReading(caller, input.reading)
  const kept = await keptIn(caller, reading.id)
  const source = await sourceOf(caller, reading.id)
  const said = await correctionsOf(caller, reading.id)
  const lang = readerLang(caller)
  const words = await wordsOf(caller, [reading.body])
  const part = input.part ?? "meeting"
  const of = kept.entries.filter((entry) => entry.part === part)
  const from = Math.min(input.from ?? 0, of.length)
  const open = openMoves(readingMoves, reading.status, { take: works(caller), discard: works(caller) })
  return {
    ...reading,
    name: saidIn(words, { subject: reading.body, field: "name" }, lang)?.text ?? reading.body,
    at: reading.at.toISOString(),
    part,
    paragraphs: kept.paragraphs,
    counts: parts.map((one) => ({
      part: one,
      count: kept.entries.filter((entry) => entry.part === one).length,
    })),
    entries: of.slice(from, from + PAGE_LENGTH).map((entry) => {
      const spoken = said.get(entry.key)
      const fact = spoken?.fact ?? entry.fact
      const verdict = spoken?.verdict ?? null
      const lacks = verdict === "left_out" ? null : lackOf({ ...entry, fact })
      return { ...entry, fact, verdict, lacks, source: excerpt(source, entry.at) }
    }),
    next: from + PAGE_LENGTH < of.length ? from + PAGE_LENGTH : null,
    findings: kept.findings.map((one) => ({ ...one, source: excerpt(source, one.at) })),
    can: { correct: open.take, ...open },
  }
}

function excerpt(source: readonly string[], { from, to }: Place): string {
  return source
    .slice(Math.max(0, from - 1), to)
    .filter((line) => line.trim() !== "")
    .join("\n")
    .slice(0, MAX_EXCERPT)
}

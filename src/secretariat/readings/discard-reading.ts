import { move } from "../../platform/moves.ts"
import type { Caller } from "../../platform/room.ts"
import { chainOf } from "../meetings/body.ts"
import { keptIn, lockReading, works } from "./find-reading.ts"
import { readingMoves, type Kept } from "./reading.ts"

/** Puts away what was read; its words are let go. */
export async function discardReading(caller: Caller, input: { reading: string }) {
  const reading = await lockReading(caller, input.reading)

  caller.ask(works(caller), "reading.discard")

  const { language, paragraphs, adopted } = await keptIn(caller, reading.id)
  const emptied: Kept = { title: null, language, paragraphs, adopted, entries: [], findings: [] }
  const words = { source: "", title: null, kept: JSON.stringify(emptied) }
  await move(caller, "report_reading", readingMoves.discard, reading.id, words)
  await caller.db.deleteFrom("reading_correction").where("reading", "=", reading.id).execute()

  await caller.record("reading.discard", reading.id, chainOf(reading.body))
  return { reading: reading.id }
}

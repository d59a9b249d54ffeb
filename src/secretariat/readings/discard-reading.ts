import { move } from "../../platform/moves.ts"
import type { Caller } from "../../platform/room.ts"
import { chainOf } from "../meetings/body.ts"
import { lockReading, works } from "./find-reading.ts"
import { readingMoves } from "./reading.ts"

/** Puts away what was read; its words are let go. */
export async function discardReading(caller: Caller, input: { reading: string }) {
  const reading = await lockReading(caller, input.reading)

  caller.ask(works(caller), "reading.discard")

  await move(caller, "report_reading", readingMoves.discard, reading.id, { source: "" })

  await caller.record("reading.discard", reading.id, chainOf(reading.body))
  return { reading: reading.id }
}

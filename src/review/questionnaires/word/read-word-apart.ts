import { readerNamed, usualCodes, usualLimits, type Apart } from "../../../platform/apart/apart.ts"
import { readApart } from "../../../platform/apart/read-apart.ts"
import type { Caller } from "../../../platform/room.ts"
import type { ReadQuestions } from "./read-questions.ts"
import { wordBytes, type WordFile } from "./word-bytes.ts"

const apart: Apart = {
  reader: readerNamed("word"),
  limits: usualLimits,
  codes: usualCodes,
}

/** The questions of a Word file that the caller sent, read with no connection held, and what was not understood. */
export function readWordApart(caller: Caller, file: WordFile): Promise<ReadQuestions> {
  return caller.apart(file.upload ?? "word", async () => {
    const bytes = await wordBytes(caller, file)
    return () => readApart<ReadQuestions>(apart, bytes, null)
  })
}

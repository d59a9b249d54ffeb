import { z } from "zod"
import { contract, read } from "../../platform/contract.ts"
import { LetterCard } from "./letter.ts"

export const outbox = contract("outbox", {
  /** The newest letters, or those before one of them. */
  list: read(
    "/letters",
    z.object({ before: z.uuid().optional() }),
    z.object({ letters: z.array(LetterCard), more: z.uuid().nullable() }),
  ),
  show: read("/letters/:letter", z.object({ letter: z.uuid() }), LetterCard),
})

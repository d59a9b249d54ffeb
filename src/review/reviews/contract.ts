import { z } from "zod"
import { contract, read, write } from "../../platform/contract.ts"
import { Entered, Listed, WhichProcedure, WhichReview } from "./inputs.ts"
import { Procedure, ProcedureRow, Review, ReviewRow } from "./views.ts"

export const reviews = contract("reviews", {
  list: read(
    "/reviews",
    Listed,
    z.object({ reviews: z.array(ReviewRow), can: z.object({ enter: z.boolean() }) }),
  ),
  show: read("/reviews/:review", WhichReview, Review),
  enter: write("/reviews", Entered, Review),
  close: write("/reviews/:review/closure", WhichReview, Review),

  listProcedures: read("/procedures", z.object({}), z.object({ procedures: z.array(ProcedureRow) })),
  showProcedure: read(
    "/procedures/:procedure",
    WhichProcedure.extend({ version: z.string().max(40).optional() }),
    Procedure,
  ),
})

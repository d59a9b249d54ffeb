import { z } from "zod"
import { contract, read, write } from "../../platform/contract.ts"
import { Corrected, Opened, Shown, Taken, Which } from "./reading.ts"
import { Reading, ReadingRow } from "./views.ts"

const Readings = z
  .object({
    readings: z.array(ReadingRow),
    bodies: z.array(z.object({ id: z.string(), name: z.string() })),
  })
  .meta({ id: "Readings" })

/**
 * Reports that came as files: what was read of each, beside its source, until a person takes it into a meeting. A file is
 * read in a process apart.
 */
export const readings = contract("readings", {
  list: read("/report-readings", z.object({}), Readings),
  show: read("/report-readings/:reading", Shown, Reading),
  open: write("/report-readings", Opened, Which),
  correct: write("/report-readings/:reading/corrections", Corrected, Which),
  take: write("/report-readings/:reading/taking", Taken, Which.extend({ meeting: z.uuid() })),
  discard: write("/report-readings/:reading/withdrawal", Which, Which),
})

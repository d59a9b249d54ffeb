import { z } from "zod"
import type { Moves } from "../../../platform/moves.ts"

/** Absences of one person that are still to come, and of one State that are listed. */
export const MAX_PLANNED = 20
export const MAX_ABSENCES = 200
/** Colleagues among whom one chooses who stands in. */
export const MAX_COLLEAGUES = 300
/** Who is away for longer hands her role over. */
export const MAX_DAYS = 400

const absenceStatus = ["planned", "ended"] as const

/** Planned until its last day is over, or until somebody ends it. */
export const absenceMoves = {
  end: { from: ["planned"], to: "ended" },
} as const satisfies Moves<(typeof absenceStatus)[number]>

export const AbsenceView = z
  .object({
    id: z.uuid(),
    /** Null for a card that was emptied. */
    name: z.string().nullable(),
    stand_in: z.string().nullable(),
    first_day: z.iso.date(),
    last_day: z.iso.date(),
    mine: z.boolean(),
    now: z.boolean(),
    can: z.object({ end: z.boolean() }),
  })
  .meta({ id: "Absence" })

/** Who of a State is away, and who stands in. It stays inside the State. */
export const Absences = z
  .object({
    party: z.string(),
    absences: z.array(AbsenceView),
    colleagues: z.array(z.object({ account: z.uuid(), name: z.string() })),
    can: z.object({ plan: z.boolean() }),
  })
  .meta({ id: "Absences" })
export type Absences = z.output<typeof Absences>

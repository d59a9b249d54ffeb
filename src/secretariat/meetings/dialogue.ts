import { z } from "zod"
import type { Moves } from "../../platform/moves.ts"
import { Lang, Name } from "./body.ts"
import { MAX_WORDS } from "./inputs.ts"
import { Said } from "./meeting.ts"

export const MAX_APPLICATIONS = 500
export const MAX_REASON = 2_000
export const applicantKinds = ["ngo_with_status", "ngo_without_status", "academia", "private_sector"] as const
const statuses = ["applied", "approved", "declined"] as const

export const applicationMoves = {
  approve: { from: ["applied", "declined"], to: "approved" },
  decline: { from: ["applied", "approved"], to: "declined" },
} as const satisfies Moves<(typeof statuses)[number]>

export const WhichDialogue = z.object({ dialogue: z.uuid() })
export const WhichApplication = z.object({ application: z.uuid() })
const Reason = z.string().trim().min(1).max(MAX_REASON)

export const DialogueOpened = z.object({ meeting: z.uuid(), day: z.iso.date(), deadline: z.iso.date() })
export const Applied = WhichDialogue.extend({
  name: Name,
  kind: z.enum(applicantKinds),
  expertise: Reason,
  contact: z.string().trim().min(3).max(200),
})
export const Objected = WhichApplication.extend({
  party: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional(),
  reason: Reason,
})
export const DecidedOn = WhichApplication.extend({ decision: z.enum(["approve", "decline"]) })
export const Summarized = WhichDialogue.extend({ lang: Lang, words: z.string().trim().min(1).max(MAX_WORDS) })

const Application = z
  .object({
    id: z.uuid(),
    name: z.string(),
    kind: z.enum(applicantKinds),
    expertise: z.string(),
    status: z.enum(statuses),
    /** Only for those who decide. */
    contact: z.string().nullable(),
    objections: z.array(z.object({ party: z.string(), reason: z.string() })),
    can: z.object({ object: z.boolean(), approve: z.boolean(), decline: z.boolean() }),
  })
  .meta({ id: "DialogueApplication" })

/** Everybody reads the day, the deadline, who takes part and the chair's summary. */
export const Dialogue = z
  .object({
    id: z.uuid(),
    meeting: z.uuid(),
    day: z.iso.date(),
    deadline: z.iso.date(),
    name: Said,
    applications: z.array(Application),
    summary: Said.nullable(),
    can: z.object({ apply: z.boolean(), summarize: z.boolean() }),
  })
  .meta({ id: "ConstructiveDialogue" })
export type Dialogue = z.output<typeof Dialogue>

export type DialogueFacts = {
  readonly id: string
  readonly meeting: string
  readonly day: string
  readonly deadline: string
}

import { z } from "zod"
import { Code, Key, MAX_NOTE, printed, Ref, sourced } from "./row-fields.ts"

/**
 * Obligation levels, read from the verbs of the text: mandatory; mandatory with a built-in limit; to consider; to
 * endeavour; optional; definition, scope or interpretation; saving clause; final or procedural. A reading aid.
 */
export const LEVELS = ["M", "MQ", "C", "E", "O", "D", "S", "P"] as const
export type Level = (typeof LEVELS)[number]

/** Within which time: a duration, or the pace that the text asks for. */
const Within = z.union([
  z.iso.duration(),
  z.enum([
    "promptly",
    "expeditiously",
    "reasonable-time",
    "without-delay",
    "without-undue-delay",
    "as-soon-as-possible",
    "at-joining",
  ]),
])
const Deadline = z.strictObject({ within: Within, from: z.exactOptional(Key) })

/** A duty to tell somebody: whom, what and when. Whoever keeps authorities and treaty actions builds on it. */
const Notice = z.strictObject({
  to: z.enum([
    "secretary-general",
    "depositary",
    "conference",
    "states-parties",
    "states-through-secretary-general",
    "state-party",
    "person-concerned",
  ]),
  what: Key,
  when: z.exactOptional(Key),
})

export const ProvisionsHead = z.strictObject({ instrument: Code, about: printed(MAX_NOTE) })
export const ProvisionRow = z.strictObject({
  ref: Ref,
  parent: Ref.nullable(),
  levels: z
    .array(z.enum(LEVELS))
    .min(1)
    .refine((levels) => new Set(levels).size === levels.length),
  deadlines: z.array(Deadline).max(10).default([]),
  notify: z.array(Notice).max(10).default([]),
  author: Key,
  ...sourced,
})

export type ProvisionRow = z.infer<typeof ProvisionRow>

import { z } from "zod"

/** Where the words of an answer come from. */
export const sourceKinds = ["answered_before", "letter", "harvest", "package", "paper", "law"] as const

const MAX_SOURCE_NAME = 300

/**
 * The pedigree of an answer. It stays inside the State; what leaves cites a source only where the State ticked it.
 */
export const Source = z.object({
  kind: z.enum(sourceKinds),
  /** What it is called: a cycle and its questionnaire, a letter's number, a file. */
  name: z.string().trim().min(1).max(MAX_SOURCE_NAME),
  /** The day that it bears. */
  date: z.iso.date().nullable().default(null),
  /** The id of the thing in this house, if it is one. */
  thing: z.uuid().nullable().default(null),
  /** The State lets readers see this source. */
  cited: z.boolean().default(false),
})
export type Source = z.output<typeof Source>

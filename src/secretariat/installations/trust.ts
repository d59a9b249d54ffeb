import { z } from "zod"
import type { Moves } from "../../platform/moves.ts"

export const moves = {
  end: { from: ["trusted"], to: "ended" },
} as const satisfies Moves<"trusted" | "ended">

/** Installations that are listed; there are some two hundred States, and keys are replaced now and then. */
export const MAX_TRUSTS = 1_000

/** 32 hexadecimal digits, in groups of four as they stand in a note, or in one. */
const Fingerprint = z
  .string()
  .max(100)
  .regex(/^\s*(?:[0-9A-Fa-f][\s:-]*){32}$/)

export const Trusting = z.object({
  installation: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9][A-Za-z0-9.-]{0,63}$/),
  fingerprint: Fingerprint,
  /** Whose own house it is; null for the secretariat's. */
  party: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .nullable()
    .default(null),
})
export type Trusting = z.output<typeof Trusting>

const Trust = z.object({
  id: z.uuid(),
  installation: z.string(),
  fingerprint: z.string(),
  party: z.string().nullable(),
  at: z.iso.datetime(),
})

export const Installations = z
  .object({
    /** What others enter of this one. */
    own: z.object({
      installation: z.string(),
      key: z.string(),
      fingerprint: z.string(),
      party: z.string().nullable(),
    }),
    trusted: z.array(Trust),
  })
  .meta({ id: "Installations" })
export type Installations = z.output<typeof Installations>

import { z } from "zod"
import { languages } from "../../../platform/languages.ts"

export const ACTION_KINDS = [
  "signature",
  "ratification",
  "acceptance",
  "approval",
  "accession",
  "succession",
  "formal_confirmation",
  "reservation",
  "interpretative_declaration",
  "objection",
  "withdrawal",
  "territorial_application",
  "territorial_exclusion",
  "declaration_of_competence",
  "notification",
  "denunciation",
] as const
export type ActionKind = (typeof ACTION_KINDS)[number]

/** The ways to express consent to be bound (Convention art. 36 (3)-(4); succession follows general treaty law). */
const CONSENTS: ReadonlySet<ActionKind> = new Set([
  "ratification",
  "acceptance",
  "approval",
  "accession",
  "succession",
  "formal_confirmation",
])

export function isConsent(action: { readonly kind: ActionKind }): boolean {
  return CONSENTS.has(action.kind)
}

/**
 * One thing that a State or organization did towards a treaty, as the depositary records it (Convention art. 41).
 * `deposited` is when the depositary received it, for a signature when it was signed; `effective` and `ends` are
 * dates the depositary gives; `notification` is its notice; `withdraws` names the action that a withdrawal takes back.
 * A partial withdrawal is a withdrawal and a new action with what remains.
 */
export const TreatyAction = z
  .strictObject({
    id: z.string().min(1).max(120),
    state: z.string().regex(/^[A-Z]{3}$/),
    instrument: z.string().regex(/^[A-Z]{2,8}$/),
    provision: z.exactOptional(z.string().regex(/^[A-Z]{2,8}(\.[0-9a-z]+)+$/)),
    kind: z.enum(ACTION_KINDS),
    text: z.exactOptional(z.string().min(1).max(20_000)),
    lang: z.exactOptional(z.enum(languages)),
    deposited: z.iso.date(),
    effective: z.exactOptional(z.iso.date()),
    notification: z.exactOptional(z.string().min(1).max(80)),
    ends: z.exactOptional(z.iso.date()),
    withdraws: z.exactOptional(z.string().min(1).max(120)),
    source: z.string().min(1).max(300),
    confidence: z.enum(["C", "S", "R", "U", "D"]),
  })
  .refine((row) => row.provision === undefined || row.provision.startsWith(`${row.instrument}.`), {
    path: ["provision"],
  })
  .refine((row) => (row.text === undefined) === (row.lang === undefined), { path: ["lang"] })
  .refine((row) => row.ends === undefined || (row.effective ?? row.deposited) < row.ends, { path: ["ends"] })
  .refine((row) => (row.kind === "withdrawal") === (row.withdraws !== undefined), { path: ["withdraws"] })
export type TreatyAction = z.infer<typeof TreatyAction>

import { z } from "zod"
import { participantClasses } from "../access/circle.ts"

/** What a class of participant may do. Who may not join a consensus may not object to one either. */
export const rights = ["propose", "speak", "receive", "object", "join_consensus"] as const
export type Right = (typeof rights)[number]
export const Rights = z.array(z.enum(rights)).max(rights.length)

/** Formats of a round. In all but the formal one nothing said or proposed carries a name. */
export const formats = ["formal", "informal_consultation", "contact_group", "small_group"] as const
export type Format = (typeof formats)[number]

export function isAttributed(format: Format): boolean {
  return format === "formal"
}

/** They take part beside States and decide nothing: no body's rules can let them block (facts 1.5). */
const OBSERVERS = ["entities", "intergovernmental", "non_governmental"] as const

/** How long what was said in a format is kept after its round closed; null when the body keeps it. */
const Format = z.strictObject({ retention_days: z.int().min(0).max(36_500).nullable() })

/** A body's rules as it hands them in: who may do what, which formats it knows and what becomes of their papers. */
export const Rules = z
  .strictObject({
    rights: z.partialRecord(z.enum(participantClasses), Rights),
    formats: z.partialRecord(z.enum(formats), Format),
  })
  .superRefine((rules, context) => {
    for (const [name, held = []] of Object.entries(rules.rights)) {
      const decides = held.includes("object") || held.includes("join_consensus")
      const observer = OBSERVERS.some((one) => one === name)
      if ((observer && decides) || (held.includes("object") && !held.includes("join_consensus"))) {
        const params = { code: "texts.field_observer_blocks" }
        context.addIssue({ code: "custom", path: ["rights", name], params })
      }
    }
  })
  .meta({ id: "NegotiationRules" })
export type Rules = z.output<typeof Rules>

/**
 * The rules of a body that has handed in none: those of rules 14 to 17 of the Conference's rules of procedure in
 * outline. Parties decide; signatories take part without deciding; others are heard.
 */
export const usualRules: Rules = {
  rights: {
    parties: ["propose", "speak", "receive", "object", "join_consensus"],
    regional_organizations: ["propose", "speak", "receive", "object", "join_consensus"],
    signatories: ["propose", "speak", "receive"],
    other_states: ["speak", "receive"],
    entities: ["speak", "receive"],
    intergovernmental: ["speak", "receive"],
    non_governmental: ["receive"],
  },
  formats: {
    formal: { retention_days: null },
    informal_consultation: { retention_days: 90 },
    contact_group: { retention_days: 90 },
    small_group: { retention_days: 30 },
  },
}

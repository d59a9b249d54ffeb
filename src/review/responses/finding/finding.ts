import { z } from "zod"
import { languages } from "../../../platform/languages.ts"
import type { Moves } from "../../../platform/moves.ts"
import { Circle } from "../../../secretariat/access/circle.ts"
import { abouts, ProvisionRef } from "../../questionnaires/question.ts"
import { Said } from "../../questionnaires/views.ts"
import { Item } from "../answer.ts"
import { ResponseRow } from "../response.ts"

/** Needs and finds of one response; one that has more says the same several times. */
export const MAX_FINDINGS = 300
export const MAX_FINDING = 2_000
export const MAX_PARTNER = 200

/** What help may be asked for, as the questionnaires of the Convention's review list it. */
export const helps = [
  "assessment",
  "legal_advice",
  "legislative_drafting",
  "model_law",
  "action_plan",
  "good_practices",
  "training",
  "on_site",
  "information_technology",
  "other",
] as const
export const priorities = ["high", "medium", "low"] as const

const findingStatus = ["kept", "dropped"] as const

/** The life of a need or find: what no longer holds is dropped, and what was submitted stays in that version. */
export const findingMoves = {
  drop: { from: ["kept"], to: "dropped" },
} as const satisfies Moves<(typeof findingStatus)[number]>

/** What is said of one need, difficulty, good practice or lesson. The last three are for needs alone. */
export const findingFields = {
  kind: z.enum(abouts),
  question: z.string().min(1).max(60),
  item: Item,
  provision: ProvisionRef.nullable(),
  text: z.string(),
  lang: z.enum(languages),
  help: z.enum(helps).nullable(),
  priority: z.enum(priorities).nullable(),
  partner: z.string(),
}

export const SentFinding = z.strictObject(findingFields).meta({ id: "SentFinding" })
export type SentFinding = z.output<typeof SentFinding>

/** Without what stays at home: its id, the version on which it rests, and when it was kept. */
export function toSent(found: SentFinding): SentFinding {
  const { kind, question, item, provision, text, lang, help, priority, partner } = found
  return { kind, question, item, provision, text, lang, help, priority, partner }
}

export const FindingView = z
  .object({
    id: z.uuid(),
    ...findingFields,
    number: z.string(),
    /** The version of the answer on which it rests. */
    answer: z.uuid(),
    /** The answer was changed after: it is for a person to say whether this still holds. */
    changed: z.boolean(),
    at: z.iso.datetime(),
  })
  .meta({ id: "Finding" })
export type FindingView = z.output<typeof FindingView>

/** An answer to a question that asks for such things, from which none was drawn yet. */
const Proposed = z.object({
  kind: z.enum(abouts),
  question: z.string(),
  number: z.string(),
  asked: Said,
  text: z.string(),
  lang: z.enum(languages),
})

export const Findings = z
  .object({
    response: ResponseRow,
    findings: z.array(FindingView),
    proposals: z.array(Proposed),
    visible_to: z.array(Circle),
    can: z.object({ keep: z.boolean() }),
  })
  .meta({ id: "Findings" })
export type Findings = z.output<typeof Findings>

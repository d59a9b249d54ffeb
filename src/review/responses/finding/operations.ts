import { z } from "zod"
import { read, write } from "../../../platform/contract.ts"
import { languages } from "../../../platform/languages.ts"
import { Item } from "../answer.ts"
import { abouts, ProvisionRef } from "../../questionnaires/question.ts"
import { Which } from "../inputs.ts"
import { Findings, helps, MAX_FINDING, MAX_PARTNER, priorities } from "./finding.ts"

const Question = z.string().min(1).max(60)

const Kept = Which.extend({
  kind: z.enum(abouts),
  question: Question,
  item: Item.default(""),
  provision: ProvisionRef.nullable().optional(),
  text: z.string().trim().min(1).max(MAX_FINDING),
  lang: z.enum(languages),
  help: z.enum(helps).nullable().optional(),
  priority: z.enum(priorities).nullable().optional(),
  partner: z.string().trim().max(MAX_PARTNER).default(""),
})
export type Kept = z.output<typeof Kept>

const WhichFinding = Which.extend({ finding: z.uuid() })
/** Where it was done: the page of the question goes back to it. */
const Done = z.object({ response: z.uuid(), finding: z.uuid(), question: z.string() })

/** Needs for assistance, difficulties, good practices and lessons, each resting on an answer. */
export const findingContract = {
  listFindings: read(
    "/responses/:response/findings",
    Which.extend({ question: Question.optional() }),
    Findings,
  ),
  keepFinding: write("/responses/:response/findings", Kept, Done),
  confirmFinding: write("/responses/:response/findings/:finding/confirmation", WhichFinding, Done),
  dropFinding: write("/responses/:response/findings/:finding/removal", WhichFinding, Done),
}

import { z } from "zod"
import { Circle } from "../../secretariat/access/circle.ts"
import { actors, acts } from "./procedure/rules.ts"
import { statuses } from "./review.ts"

export const PartyCode = z.string().regex(/^[A-Z]{3}$/)
const clockStates = ["not_started", "running", "paused", "due_soon", "overdue", "met", "met_late"] as const

const Reviewer = z
  .object({ party: z.string(), place: z.int(), only_for: z.array(z.string()).nullable() })
  .meta({ id: "Reviewer" })

/** One step of a review with its dates: facts, never judgements. */
export const StepView = z
  .object({
    /** The event that ends it; of one party where each has its own. */
    id: z.string(),
    step: z.string(),
    /** In the words of the procedure, in the reader's language. */
    label: z.string(),
    by: z.enum(actors),
    /** The deed that ends it. */
    act: z.enum(acts),
    party: z.string().nullable(),
    state: z.enum(clockStates),
    started: z.iso.datetime().nullable(),
    /** The last date; null while a pause without end holds it, or nothing has started it. */
    date: z.iso.date().nullable(),
    /** The last date as it is to be expected from where things are now. */
    expected: z.iso.date().nullable(),
    met: z.iso.datetime().nullable(),
    days: z.int().nullable(),
  })
  .meta({ id: "ReviewStep" })
export type StepView = z.output<typeof StepView>

export const ReviewRow = z
  .object({
    id: z.uuid(),
    mechanism: z.string(),
    title: z.string(),
    state: z.string(),
    phase: z.int(),
    cluster: z.string(),
    /** The cluster in the words of the procedure. */
    cluster_label: z.string(),
    instruments: z.array(z.string()),
    reviewers: z.array(Reviewer),
    status: z.enum(statuses),
    started: z.iso.datetime().nullable(),
    /** What it waits for now, and with whom that lies. */
    waiting: z.array(StepView),
  })
  .meta({ id: "ReviewRow" })
export type ReviewRow = z.output<typeof ReviewRow>

export const Review = ReviewRow.extend({
  procedure: z.string(),
  procedure_version: z.string(),
  start_group: z.int().nullable(),
  steps: z.array(StepView),
  visible_to: z.array(Circle),
  /** Where one goes on from here, in rooms above: sentences' keys and addresses. */
  places: z.array(z.object({ key: z.string(), path: z.string() })),
  can: z.object({ keep: z.boolean(), close: z.boolean(), cease: z.boolean() }),
}).meta({ id: "Review" })
export type Review = z.output<typeof Review>

export const RuleView = z
  .object({
    /** By what it is found: its name, or `step_` and the step's own. */
    id: z.string(),
    number: z.int(),
    name: z.string(),
    /** A step in the words of the procedure; other rules have theirs in the catalogue, `reviews.rule_<name>`. */
    label: z.string().nullable(),
    /** Its value, one line for each part: `count = 6`. */
    value: z.string(),
    source: z.string(),
    provision: z.string().nullable(),
    confidence: z.string(),
    note: z.string().nullable(),
  })
  .meta({ id: "ProcedureRule" })

export const ProcedureRow = z
  .object({
    pack: z.string(),
    title: z.string(),
    version: z.string(),
    /** The name of this version, made from its content. */
    id: z.string(),
    /** How many corrections made here lie over the shipped pack. */
    number: z.int(),
  })
  .meta({ id: "ProcedureRow" })

export const Procedure = ProcedureRow.extend({
  current: z.boolean(),
  rules: z.array(RuleView),
  versions: z.array(
    z.object({
      id: z.string(),
      number: z.int(),
      rule: z.string(),
      source: z.string(),
      reason: z.string(),
      at: z.iso.datetime(),
    }),
  ),
  can: z.object({ correct: z.boolean() }),
}).meta({ id: "Procedure" })
export type Procedure = z.output<typeof Procedure>
